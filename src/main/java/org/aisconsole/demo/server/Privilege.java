package org.aisconsole.demo.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.aisconsole.base.failure.FailureException;

/**
 * What stands before a Postgres command line. Postgres refuses to run as root; in a user namespace without a mapping it
 * sees itself as the overflow user, while the kernel still checks files against the real one, so the data folder stays
 * ours. Everybody else runs it as they are.
 *
 * @param prefix words before the command; empty for an ordinary user
 */
record Privilege(List<String> prefix) {
    private static final List<String> NAMESPACE = List.of("unshare", "--user");

    /**
     * For the user of this process.
     *
     * @throws FailureException {@code server.root} if it is root and the system has no user namespaces
     */
    static Privilege current() {
        if (!isRoot()) {
            return new Privilege(List.of());
        }
        if (!works(NAMESPACE)) {
            throw FailureException.expected("server.root");
        }
        return new Privilege(NAMESPACE);
    }

    /** The command with what must stand before it. */
    List<String> command(List<String> command) {
        List<String> whole = new ArrayList<>(prefix);
        whole.addAll(command);
        return whole;
    }

    private static boolean isRoot() {
        Path self = Path.of("/proc/self");
        try {
            return Files.exists(self)
                    ? Files.getAttribute(self, "unix:uid").equals(0)
                    : "root".equals(System.getProperty("user.name"));
        } catch (IOException | UnsupportedOperationException unknown) {
            return "root".equals(System.getProperty("user.name"));
        }
    }

    private static boolean works(List<String> prefix) {
        List<String> command = new ArrayList<>(prefix);
        command.add("true");
        try {
            Process trial = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return trial.waitFor(5, TimeUnit.SECONDS) && trial.exitValue() == 0;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
