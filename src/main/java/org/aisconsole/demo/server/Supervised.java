package org.aisconsole.demo.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A server process under its supervisor (see {@code supervise.sh}): it ends when this process does, however that comes
 * about, because the pipe that we hold closes then.
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
     * Starts a server.
     *
     * @param script the supervisor, unpacked
     * @param pidFile where the server's process id is kept while it runs
     * @param stop the signals that end it, politely and firmly
     * @param log file that its output is appended to
     */
    static Supervised start(Path script, Path pidFile, Signals stop, List<String> command, Path log)
            throws IOException {
        List<String> whole = new ArrayList<>(
                List.of("sh", script.toString(), pidFile.toString(), stop.polite(), stop.firm()));
        whole.addAll(command);
        long size = Files.exists(log) ? Files.size(log) : 0;
        Process process = new ProcessBuilder(whole)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        return new Supervised(process, log, size);
    }

    /** Unpacks the supervisor's script into a folder. */
    static Path script(Path folder) throws IOException {
        Path script = folder.resolve("supervise.sh");
        try (InputStream resource = Supervised.class.getResourceAsStream("supervise.sh")) {
            Folders.writePrivate(script, new String(Objects.requireNonNull(resource).readAllBytes(),
                    StandardCharsets.UTF_8));
        }
        return script;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** What the server has written since it was started. */
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

    /** Returns when the server has ended, for whatever reason. */
    void awaitEnd() throws InterruptedException {
        process.waitFor();
    }

    /** Stops the server as the end of the console would, and waits for that. */
    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(STOP_LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("the server of {} did not end in time", log);
            }
        } catch (IOException closed) {
            LOG.debug("the supervisor had ended before", closed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Signals that end a server, by name.
     *
     * @param polite lets it finish what must be finished
     * @param firm ends it at once, still without losing data
     */
    record Signals(String polite, String firm) {
        /** Fast shutdown, then immediate shutdown: what is committed is in the write-ahead log either way. */
        static final Signals POSTGRES = new Signals("INT", "QUIT");

        /** Saves and ends. */
        static final Signals REDIS = new Signals("TERM", "KILL");
    }
}
