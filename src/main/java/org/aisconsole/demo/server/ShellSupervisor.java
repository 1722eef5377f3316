package org.aisconsole.demo.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The supervisor of Linux and macOS: a shell of one page, which every such system has and which costs a megabyte.
 *
 * @param script the unpacked {@code supervise.sh}
 */
record ShellSupervisor(Path script) implements Supervisor {
    static ShellSupervisor unpack(Path folder) throws IOException {
        Path script = folder.resolve("supervise.sh");
        try (InputStream resource =
                Objects.requireNonNull(ShellSupervisor.class.getResourceAsStream("supervise.sh"))) {
            Folders.writePrivate(script, new String(resource.readAllBytes(), StandardCharsets.UTF_8));
        }
        return new ShellSupervisor(script);
    }

    @Override
    public List<String> command(Program program, Path pidFile, List<String> server) {
        List<String> whole = new ArrayList<>(
                List.of("sh", script.toString(), pidFile.toString(), program.polite(), program.firm()));
        whole.addAll(server);
        return whole;
    }
}
