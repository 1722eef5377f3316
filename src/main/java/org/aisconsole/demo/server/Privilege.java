package org.aisconsole.demo.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.aisconsole.base.failure.FailureException;

/**
 * What stands before a Postgres command line, since Postgres refuses to run as root. Everybody else runs it as they are.
 *
 * <p>As root there are two ways. In a user namespace without a mapping it sees itself as the overflow user, while the
 * kernel still checks files against the real one, so the data stays root's. Where namespaces are forbidden, as in many
 * containers, it becomes {@code nobody}, who owns the data then; the one capability left to it lets it pass through
 * root's own folders above.
 *
 * @param prefix words before the command; empty for an ordinary user
 * @param owner user id that the data must belong to; {@link #ANYBODY} if that is as it is
 */
record Privilege(List<String> prefix, int owner) {
    static final Privilege ORDINARY = new Privilege(List.of(), Privilege.ANYBODY);
    static final Privilege NAMESPACE = new Privilege(List.of("unshare", "--user"), 0);
    static final Privilege NOBODY = new Privilege(
            List.of(
                    "setpriv",
                    "--reuid=65534",
                    "--regid=65534",
                    "--clear-groups",
                    "--inh-caps=+dac_override",
                    "--ambient-caps=+dac_override",
                    // or else access(2), by which Postgres looks for its own programs, would not count the capability
                    "--securebits=+no_setuid_fixup"),
            65534);

    private static final int ANYBODY = -1;
    private static final String USER_ID = "unix:uid";

    /**
     * For the user of this process.
     *
     * @throws FailureException {@code server.root} if it is root and the system offers no way to be somebody else
     */
    static Privilege current() {
        if (!isRoot()) {
            return ORDINARY;
        }
        return Stream.of(NAMESPACE, NOBODY)
                .filter(Privilege::works)
                .findFirst()
                .orElseThrow(() -> FailureException.expected("server.root"));
    }

    /** The command with what must stand before it. */
    List<String> command(String program, List<String> arguments) {
        List<String> whole = new ArrayList<>(prefix);
        whole.add(program);
        whole.addAll(arguments);
        return whole;
    }

    /** Gives the data to the user that Postgres runs as, should it have run as another before. */
    void own(Path data) throws IOException {
        if (owner == ANYBODY || !Files.exists(data) || Files.getAttribute(data, USER_ID).equals(owner)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> walk = Files.walk(data)) {
            all = walk.toList();
        }
        for (Path path : all.reversed()) { // the folder itself last: it is what tells that all is done
            Files.setAttribute(path, USER_ID, owner, LinkOption.NOFOLLOW_LINKS);
        }
    }

    private static boolean isRoot() {
        Path self = Path.of("/proc/self");
        try {
            return Files.exists(self)
                    ? Files.getAttribute(self, USER_ID).equals(0)
                    : "root".equals(System.getProperty("user.name"));
        } catch (IOException | UnsupportedOperationException unknown) {
            return "root".equals(System.getProperty("user.name"));
        }
    }

    private boolean works() {
        try {
            Process trial = new ProcessBuilder(command("true", List.of()))
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
