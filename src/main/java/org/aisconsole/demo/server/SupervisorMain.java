package org.aisconsole.demo.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What {@code supervise.sh} does, in Java and with the JDK alone: {@code PIDFILE SIGNALLER POLITE FIRM COMMAND…}. Runs the
 * command for as long as standard input stays open, then ends it: politely, after a second firmly, after half a second
 * more for good. Its shutdown hook does the same, for a Ctrl+C that reaches every process of the terminal.
 */
final class SupervisorMain {
    private final Process server;
    private final String signaller;

    private SupervisorMain(Process server, String signaller) {
        this.server = server;
        this.signaller = signaller;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Path pidFile = Path.of(args[0]);
        List<String> command = Arrays.asList(args).subList(4, args.length);
        Process server = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        SupervisorMain supervisor = new SupervisorMain(server, args[1]);
        Runnable stop = () -> supervisor.stop(args[2], args[3]);
        Runtime.getRuntime().addShutdownHook(new Thread(stop)); // before anything can fail: it is what stops the server
        server.getOutputStream().close();
        record(server, pidFile);
        Thread.ofPlatform().daemon().start(() -> {
            awaitEndOfInput();
            stop.run();
        });
        int status = server.waitFor();
        if (Files.readString(pidFile).strip().equals(Long.toString(server.pid()))) {
            Files.deleteIfExists(pidFile);
        }
        System.exit(status);
    }

    /** Whole or not at all: the console reads the file while this writes it. */
    private static void record(Process server, Path pidFile) throws IOException {
        Path written = pidFile.resolveSibling(pidFile.getFileName() + ".new");
        Files.writeString(written, server.pid() + "\n");
        Files.move(written, pidFile, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void awaitEndOfInput() {
        try {
            while (System.in.read() >= 0) {
                // the console writes nothing; only the end matters
            }
        } catch (IOException broken) {
            return; // a broken pipe is an end too
        }
    }

    private void stop(String polite, String firm) {
        boolean ended = signal(polite, 1000) || signal(firm, 500);
        if (!ended) {
            server.destroyForcibly();
        }
    }

    /** Whether the server ended within so many milliseconds of the signal. */
    private boolean signal(String name, int patience) {
        try {
            if (server.isAlive()) {
                new ProcessBuilder(signaller, "kill", name, Long.toString(server.pid()))
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
            }
            return server.waitFor(patience, TimeUnit.MILLISECONDS);
        } catch (IOException cannot) {
            return false; // the next, firmer way is tried
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
