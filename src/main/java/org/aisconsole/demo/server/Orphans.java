package org.aisconsole.demo.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.aisconsole.base.failure.FailureException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends a server that an earlier console left behind, should even its supervisor have been killed. A process is ours only
 * if its id is a recorded one and our data folder is a word of its command line: ids are used again, names are not ours
 * alone.
 *
 * <p>Postgres has a record of its own, {@code postmaster.pid}, which also tells it whether a killed predecessor's
 * children still write. It is therefore left to Postgres, with one exception: when the id in it is by now that of a
 * stranger, Postgres would take the stranger for itself and refuse to start.
 */
final class Orphans {
    private static final Logger LOG = LoggerFactory.getLogger(Orphans.class);
    private static final Duration PATIENCE = Duration.ofMillis(1500);

    private Orphans() {}

    /**
     * Ends what is recorded of a program in a data folder that the caller holds.
     *
     * @throws FailureException {@code server.orphan} if it cannot be ended
     */
    static void end(Program program, Path folder) throws IOException {
        Path record = program.pidFile(folder);
        endRecorded(record, program, folder);
        Files.deleteIfExists(record);
        if (program == Program.POSTGRES) {
            Path lock = program.mark(folder).resolve("postmaster.pid");
            if (endRecorded(lock, program, folder) == Found.STRANGER) {
                LOG.info("removing {}, whose process is somebody else's by now", lock);
                Files.deleteIfExists(lock);
            }
        }
    }

    /** What a recorded process id turned out to be. */
    private enum Found {
        /** Nobody runs under it, or somebody whose command line the system does not tell. */
        NOBODY_KNOWN,
        /** A server on our data; it has been ended. */
        OURS,
        /** Certainly something else. */
        STRANGER
    }

    private static Found endRecorded(Path record, Program program, Path folder) throws IOException {
        Optional<ProcessHandle> process = recorded(record).filter(ProcessHandle::isAlive);
        List<String> words = process.map(Orphans::words).orElse(List.of());
        if (process.isEmpty() || words.isEmpty()) {
            return Found.NOBODY_KNOWN;
        }
        if (!words.contains(program.mark(folder).toString())) {
            return Found.STRANGER;
        }
        LOG.warn("ending process {} ({}), left behind by an earlier console", process.get().pid(), program.title());
        end(process.get(), program);
        return Found.OURS;
    }

    /** The first line is the id in every record, in that of Postgres too. */
    private static Optional<ProcessHandle> recorded(Path record) throws IOException {
        if (!Files.exists(record)) {
            return Optional.empty();
        }
        String text = Files.readString(record, StandardCharsets.ISO_8859_1);
        try {
            return ProcessHandle.of(Long.parseLong(text.lines().findFirst().orElse("").strip()));
        } catch (NumberFormatException damaged) {
            LOG.debug("{} holds no process id", record, damaged);
            return Optional.empty();
        }
    }

    /** Empty if the system does not tell, as Windows never does: then it is neither ours to end nor surely a stranger. */
    private static List<String> words(ProcessHandle process) {
        Path kernels = Path.of("/proc", Long.toString(process.pid()), "cmdline");
        try {
            // The handle's own answer is cut at a page; the kernel's is whole.
            if (!Files.exists(kernels)) {
                return List.of(process.info().arguments().orElse(new String[0]));
            }
            String line = Files.readString(kernels, StandardCharsets.ISO_8859_1);
            return line.isEmpty() ? List.of() : List.of(line.split("\0", -1));
        } catch (IOException gone) {
            return List.of();
        }
    }

    private static void end(ProcessHandle process, Program program) throws IOException {
        for (String signal : List.of(program.polite(), program.firm(), "KILL")) {
            if (endsBy(process, signal)) {
                return;
            }
        }
        throw FailureException.expected("server.orphan", program.title(), Long.toString(process.pid()));
    }

    /** Sends a signal by {@code kill}, since Java knows only two of them; true if the process ended. */
    private static boolean endsBy(ProcessHandle process, String signal) throws IOException {
        try {
            new ProcessBuilder("kill", "-s", signal, Long.toString(process.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            process.onExit().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException notYet) {
            LOG.debug("process {} still runs after {}", process.pid(), signal, notYet);
            return !process.isAlive();
        }
    }
}
