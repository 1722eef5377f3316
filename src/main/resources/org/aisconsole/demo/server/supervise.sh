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

# The record is written whole or not at all, since the console may be reading it, and never over that of another: a
# supervisor whose console was killed a moment ago may still be about to write, or to give up, its own.
mine=$pidfile.$server
tenths=30
echo "$server" >"$mine"
until ln "$mine" "$pidfile" 2>/dev/null; do
  kill -0 "$server" 2>/dev/null || break
  [ "$tenths" -gt 0 ] || { mv -f "$mine" "$pidfile"; break; } # nobody gives it up: its supervisor was killed too
  tenths=$((tenths - 1))
  sleep 0.1
done
rm -f "$mine"

wait "$server"
status=$?
kill -s KILL "$watcher" 2>/dev/null
# By now the file may be the next server's.
[ "$(cat "$pidfile" 2>/dev/null)" != "$server" ] || rm -f "$pidfile"
exit "$status"
