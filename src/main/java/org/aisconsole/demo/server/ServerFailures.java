package org.aisconsole.demo.server;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.aisconsole.base.failure.FailureException;

/** What a file error or a server's last words mean to the user. */
final class ServerFailures {
    private static final Pattern NO_SPACE = Pattern.compile("No space left on device|Disk quota exceeded");
    private static final Pattern PORT_TAKEN = Pattern.compile("Address already in use|Failed listening on port");
    private static final Pattern TELLING = Pattern.compile("FATAL|PANIC|ERROR|[Ee]rror|Can't|Failed|Fatal");
    /** Redis marks what is no trouble by a sign before the words, whatever the words are. */
    private static final Pattern REMARK = Pattern.compile("^\\d+:[A-Z] [^#]{10,40} [.*-] ");
    /** About a segment of the write-ahead log: whatever failed, failed for want of space. */
    private static final long NOTHING_LEFT = 20L << 20;

    private ServerFailures() {}

    static FailureException io(IOException failed, Path where) {
        if (isFull(failed, where)) {
            return FailureException.caused(failed, "server.disk.full", where.toString());
        }
        if (failed instanceof AccessDeniedException) {
            return FailureException.caused(failed, "server.folder.denied", where.toString());
        }
        return FailureException.caused(failed, "server.folder.unusable", where.toString(), failed.toString());
    }

    /** The runtime's messages are in the user's language, so the words alone do not tell. */
    private static boolean isFull(IOException failed, Path where) {
        return NO_SPACE.matcher(String.valueOf(failed.getMessage())).find() || spaceAt(where) < NOTHING_LEFT;
    }

    private static long spaceAt(Path where) {
        for (Path place = where.toAbsolutePath(); place != null; place = place.getParent()) {
            if (Files.exists(place)) {
                return place.toFile().getUsableSpace();
            }
        }
        return Long.MAX_VALUE;
    }

    /**
     * A server that ended while starting. On a full disk its last words may be missing from the log.
     *
     * @param server product name for people
     * @param output its last words, in English
     * @param log where all of them stand
     */
    static FailureException ended(String server, String output, Path log) {
        if (NO_SPACE.matcher(output).find() || spaceAt(log) < NOTHING_LEFT) {
            return FailureException.expected("server.disk.full", String.valueOf(log.getParent()));
        }
        if (PORT_TAKEN.matcher(output).find()) {
            return FailureException.expected("server.port.taken", server);
        }
        if (output.contains("pre-existing shared memory block")) {
            return FailureException.expected("server.predecessor", server);
        }
        return FailureException.expected("server.start.failed", server, tellingLine(output), log.toString());
    }

    /** The last line that speaks of an error, or else the last: servers end with a polite word about shutting down. */
    private static String tellingLine(String output) {
        List<String> lines = output.lines().filter(line -> !line.isBlank()).toList();
        return lines.reversed().stream()
                .filter(line -> TELLING.matcher(line).find() && !REMARK.matcher(line).find())
                .findFirst()
                .orElse(lines.isEmpty() ? "?" : lines.getLast())
                .strip();
    }
}
