package org.aisconsole.demo.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A small process between the console and a server. The console holds a pipe to it; when that closes, the console has
 * ended, however that came about, and the supervisor stops the server.
 */
interface Supervisor {
    /**
     * The command line that runs a server under a supervisor.
     *
     * @param program which server
     * @param pidFile where the supervisor keeps the server's process id while it runs
     * @param server the server's own command line
     */
    List<String> command(Program program, Path pidFile, List<String> server);

    /**
     * The supervisor for a platform.
     *
     * @param folder private folder that it may unpack itself into
     * @param postgres unpacked Postgres, whose {@code pg_ctl} sends signals where the system has none
     */
    static Supervisor of(HostPlatform platform, Path folder, Path postgres) throws IOException {
        return platform.os() == HostPlatform.Os.WINDOWS
                ? JavaSupervisor.ofThisRuntime(Binaries.program(postgres.resolve("bin"), "pg_ctl"))
                : ShellSupervisor.unpack(folder);
    }
}
