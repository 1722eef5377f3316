package org.aisconsole.demo.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A program under its {@link Supervisor}: it ends when this process does, however that comes about, because the pipe
 * that we hold closes then.
 */
final class Supervised implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Supervised.class);
    /** The supervisor needs at most 1.5 s; beyond that something is wrong with the machine. */
    private static final Duration STOP_LIMIT = Duration.ofSeconds(5);

    private final Process process;
    private final Path log;
    private final long logStart;

    private Supervised(Process process, Path log, long logStart) {
        this.process = process;
        this.log = log;
        this.logStart = logStart;
    }

    /**
     * Starts a program.
     *
     * @param command its command line, the supervisor's before it
     * @param folder its working folder
     * @param log file that its output is appended to
     */
    static Supervised start(List<String> command, Path folder, Path log) throws IOException {
        long size = Files.exists(log) ? Files.size(log) : 0;
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        restrict(builder.environment());
        return new Supervised(builder.start(), log, size);
    }

    /** Our secrets and the user's Postgres variables are none of its business; its messages must be in English. */
    private static void restrict(Map<String, String> environment) {
        environment.keySet().removeIf(name -> name.startsWith("AIS_CONSOLE_") || name.startsWith("PG"));
        environment.put("LC_ALL", "C");
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** What the program has written since it was started. */
    String output() {
        try {
            byte[] all = Files.readAllBytes(log);
            int from = (int) Math.min(logStart, all.length);
            return new String(all, from, all.length - from, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            LOG.debug("cannot read {}", log, unreadable);
            return "";
        }
    }

    /** Returns its exit status when the program has ended, for whatever reason. */
    int awaitEnd() throws InterruptedException {
        return process.waitFor();
    }

    /**
     * Stops the program as the end of the console would, and waits for that even if the thread is interrupted: what
     * follows, such as deleting its folder, must not meet it alive.
     */
    @Override
    public void close() {
        boolean interrupted = Thread.interrupted();
        closePipe();
        long deadline = System.nanoTime() + STOP_LIMIT.toNanos();
        while (process.isAlive() && System.nanoTime() < deadline) {
            try {
                process.waitFor(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            } catch (InterruptedException again) {
                interrupted = true;
            }
        }
        if (process.isAlive()) {
            LOG.warn("the program of {} did not end in time", log);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void closePipe() {
        try {
            process.getOutputStream().close();
        } catch (IOException closed) {
            LOG.debug("the supervisor had ended before", closed);
        }
    }
}
