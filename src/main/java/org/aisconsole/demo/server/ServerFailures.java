package org.aisconsole.demo.server;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import org.aisconsole.base.failure.FailureException;

/** What a file error or a server's last words mean to the user. */
final class ServerFailures {
    private static final String NO_SPACE = "No space left on device";

    private ServerFailures() {}

    static FailureException io(IOException failed, Path where) {
        String reason = String.valueOf(failed.getMessage());
        if (reason.contains(NO_SPACE)) {
            return FailureException.caused(failed, "server.disk.full", where.toString());
        }
        if (failed instanceof AccessDeniedException) {
            return FailureException.caused(failed, "server.folder.denied", where.toString());
        }
        return FailureException.caused(failed, "server.folder.unusable", where.toString(), failed.toString());
    }

    /**
     * A server that ended while starting.
     *
     * @param server product name for people
     * @param output its last words
     * @param log where all of them stand
     */
    static FailureException ended(String server, String output, Path log) {
        if (output.contains(NO_SPACE)) {
            return FailureException.expected("server.disk.full", String.valueOf(log.getParent()));
        }
        if (output.contains("Address already in use")) {
            return FailureException.expected("server.port.taken", server);
        }
        return FailureException.expected("server.start.failed", server, lastLine(output), log.toString());
    }

    private static String lastLine(String output) {
        return output.strip().lines().reduce((first, second) -> second).orElse("?");
    }
}
