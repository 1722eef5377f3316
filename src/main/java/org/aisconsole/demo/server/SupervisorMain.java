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
        Thread.ofPlatform().daemon().start(() -> {
            awaitEndOfInput();
            stop.run();
        });
        record(server, pidFile);
        int status = server.waitFor();
        if (Files.exists(pidFile) && Files.readString(pidFile).strip().equals(Long.toString(server.pid()))) {
            Files.deleteIfExists(pidFile);
        }
        System.exit(status);
    }

    /**
     * Whole or not at all, since the console may be reading the file, and never over that of another: a supervisor whose
     * console was killed a moment ago may still be about to write, or to give up, its own. One that has not after three
     * seconds was killed too.
     */
    private static void record(Process server, Path pidFile) throws IOException, InterruptedException {
        Path mine = pidFile.resolveSibling(pidFile.getFileName() + "." + server.pid());
        Files.writeString(mine, server.pid() + "\n");
        for (int tries = 0; tries < 30 && server.isAlive(); tries++) {
            if (!Files.exists(pidFile)) {
                Files.move(mine, pidFile, StandardCopyOption.ATOMIC_MOVE);
                return;
            }
            Thread.sleep(100);
        }
        if (server.isAlive()) {
            Files.move(mine, pidFile, StandardCopyOption.ATOMIC_MOVE);
        } else {
            Files.delete(mine);
        }
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
