package org.aisconsole.demo.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends a server that an earlier console left behind, should even its supervisor have been killed. A process is ours only
 * if its id is the recorded one and its command line names our data folder: ids are used again, names are not ours alone.
 */
final class Orphans {
    private static final Logger LOG = LoggerFactory.getLogger(Orphans.class);
    private static final Duration PATIENCE = Duration.ofMillis(1500);

    private Orphans() {}

    /**
     * Ends the process that the file records, if it is ours, and removes the file.
     *
     * @param mark text that the command line of ours contains: its data folder or configuration file
     * @return the id of the process that was ended
     */
    static Optional<Long> end(Path pidFile, String mark, Supervised.Signals signals) throws IOException {
        Optional<ProcessHandle> orphan = recorded(pidFile).filter(process -> isOurs(process, mark));
        if (orphan.isPresent()) {
            LOG.warn("ending process {}, left behind by an earlier console", orphan.get().pid());
            end(orphan.get(), signals);
        }
        Files.deleteIfExists(pidFile);
        return orphan.map(ProcessHandle::pid);
    }

    private static Optional<ProcessHandle> recorded(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        try {
            return ProcessHandle.of(Long.parseLong(Files.readString(pidFile).strip()));
        } catch (NumberFormatException damaged) {
            LOG.debug("{} holds no process id", pidFile, damaged);
            return Optional.empty();
        }
    }

    /** {@link ProcessHandle.Info#commandLine} is empty for another user's process, which is then not ours either. */
    private static boolean isOurs(ProcessHandle process, String mark) {
        Path cmdline = Path.of("/proc", Long.toString(process.pid()), "cmdline");
        try {
            // On Linux the handle's own answer is cut at a page; the kernel's is whole.
            String line = Files.exists(cmdline)
                    ? Files.readString(cmdline).replace('\0', ' ')
                    : process.info().commandLine().orElse("");
            return line.contains(mark);
        } catch (IOException gone) {
            return false;
        }
    }

    private static void end(ProcessHandle process, Supervised.Signals signals) {
        for (String signal : List.of(signals.polite(), signals.firm(), "KILL")) {
            if (signal(process, signal)) {
                return;
            }
        }
        LOG.warn("process {} does not end", process.pid());
    }

    /** Sends a signal by {@code kill}, since Java knows only two of them; true if the process ended. */
    private static boolean signal(ProcessHandle process, String signal) {
        try {
            new ProcessBuilder("kill", "-s", signal, Long.toString(process.pid()))
                    .start()
                    .waitFor();
            process.onExit().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        } catch (Exception notYet) {
            LOG.debug("process {} still runs after {}", process.pid(), signal, notYet);
            return !process.isAlive();
        }
    }
}
