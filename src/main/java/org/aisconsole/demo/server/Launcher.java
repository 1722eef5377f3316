package org.aisconsole.demo.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * Starts programs in the data folder: ends what an earlier console left of them, then runs them under the supervisor.
 *
 * @param folder data folder of both servers, held by this console
 * @param supervisor what runs them
 */
record Launcher(Path folder, Supervisor supervisor) {
    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(10);
    private static final long LONGEST_LOG = 10L << 20;

    /** Runs a program to its end, with its output as {@link ServerFailures#ended} if it fails. */
    void run(Program program, List<String> command) throws IOException {
        try (Supervised running = start(program, command)) {
            if (running.awaitEnd() != 0) {
                throw ServerFailures.ended(program.title(), running.output(), program.log(folder));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }

    /**
     * Starts a server and waits until it answers and its process id is on record; if it does not answer, it is stopped again.
     *
     * @param answers tries to reach it, in about a second at most
     */
    Supervised start(Program program, List<String> command, BooleanSupplier answers) throws IOException {
        Supervised server = start(program, command);
        try {
            await(program, server, answers);
            return server;
        } catch (RuntimeException failed) {
            server.close();
            throw failed;
        }
    }

    private Supervised start(Program program, List<String> command) throws IOException {
        Orphans.end(program, folder);
        setLongLogAside(program.log(folder));
        List<String> supervised = supervisor.command(program, program.pidFile(folder), command);
        return Supervised.start(supervised, folder, program.log(folder));
    }

    private static void setLongLogAside(Path log) throws IOException {
        if (Files.exists(log) && Files.size(log) > LONGEST_LOG) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".old"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void await(Program program, Supervised server, BooleanSupplier answers) {
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (!answers.getAsBoolean() || !Files.exists(program.pidFile(folder))) {
            if (!server.isAlive() || System.nanoTime() > deadline) {
                throw ServerFailures.ended(program.title(), server.output(), program.log(folder));
            }
            pause(BETWEEN_TRIES);
        }
    }

    /** Sleeps between two tries; an interrupt means that the start is no longer wanted. */
    static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }
}
