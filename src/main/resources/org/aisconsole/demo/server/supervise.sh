#!/bin/sh
# Runs a server for as long as standard input stays open: supervise.sh PIDFILE SIGNAL HARDER COMMAND...
#
# The console holds the other end of the pipe. However it ends, even by kill -9, the pipe closes and the server is told
# to stop: politely at first, after a second firmly, after half a second more for good. Signals that reach the whole
# process group, such as Ctrl+C, must not end the supervisor before it has done that.
pidfile=$1 signal=$2 harder=$3
shift 3
trap '' INT HUP TERM QUIT

exec 3<&0
"$@" </dev/null 3<&- &
server=$!
echo "$server" >"$pidfile.new" && mv "$pidfile.new" "$pidfile" # whole or not at all: the console may be reading it

gone_within() { # tenths of a second
  tenths=$1
  while kill -0 "$server" 2>/dev/null; do
    [ "$tenths" -gt 0 ] || return 1
    tenths=$((tenths - 1))
    sleep 0.1
  done
}

(
  while read -r _; do :; done
  kill -s "$signal" "$server" 2>/dev/null
  gone_within 10 || kill -s "$harder" "$server" 2>/dev/null
  gone_within 5 || kill -s KILL "$server" 2>/dev/null
) <&3 &
watcher=$!
exec 3<&-

wait "$server"
status=$?
kill -s KILL "$watcher" 2>/dev/null
# By now the file may be the next server's.
[ "$(cat "$pidfile" 2>/dev/null)" != "$server" ] || rm -f "$pidfile"
exit "$status"
