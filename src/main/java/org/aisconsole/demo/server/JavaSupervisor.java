package org.aisconsole.demo.server;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.aisconsole.base.failure.FailureException;

/**
 * The supervisor of Windows, which has no shell that could do it: {@link SupervisorMain} on the console's own runtime.
 *
 * @param java the runtime's launcher
 * @param classes jar or folder with the supervisor's class
 * @param signaller {@code pg_ctl}, or what takes the same words: {@code kill SIGNAL PID}
 */
record JavaSupervisor(Path java, Path classes, Path signaller) implements Supervisor {
    /**
     * With this process's own runtime and classes.
     *
     * @throws FailureException {@code server.java.missing} if the runtime was packed without its launcher
     */
    static JavaSupervisor ofThisRuntime(Path signaller) {
        Path launcher = Binaries.program(Path.of(System.getProperty("java.home"), "bin"), "java");
        if (!Files.isExecutable(launcher)) {
            throw FailureException.expected("server.java.missing", launcher.toString());
        }
        return new JavaSupervisor(launcher, ownClasses(), signaller);
    }

    private static Path ownClasses() {
        try {
            return Path.of(SupervisorMain.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible); // the class loader made that address
        }
    }

    @Override
    public List<String> command(Program program, Path pidFile, List<String> server) {
        List<String> whole = new ArrayList<>(List.of(
                java.toString(),
                "-Xmx16m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classes.toString(),
                SupervisorMain.class.getName(),
                pidFile.toString(),
                signaller.toString(),
                program.polite(),
                program.firm()));
        whole.addAll(server);
        return whole;
    }
}
