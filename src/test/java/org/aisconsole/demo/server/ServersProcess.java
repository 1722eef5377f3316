package org.aisconsole.demo.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.aisconsole.base.job.Progress;
import org.aisconsole.testing.Programs;

/** A console of its own process that runs the servers, to be killed by a test. */
final class ServersProcess implements AutoCloseable {
    private final Process process;
    private final Path data;

    private ServersProcess(Process process, Path data) {
        this.process = process;
        this.data = data;
    }

    /** What the child runs: starts the servers, says so, and waits to be killed. */
    public static void main(String[] args) throws InterruptedException {
        EmbeddedServers servers = EmbeddedServers.start(
                EmbeddedOptions.in(Path.of(args[0])).withPrograms(Programs.FOLDER), Progress.none());
        Runtime.getRuntime().addShutdownHook(new Thread(servers::close));
        System.out.println("ready");
        Thread.sleep(Long.MAX_VALUE);
    }

    static ServersProcess start(Path home) throws IOException {
        Process process = new ProcessBuilder(List.of(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ServersProcess.class.getName(),
                        home.toString()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String answer = process.inputReader().readLine();
        if (!"ready".equals(answer)) {
            throw new IllegalStateException("the child said " + answer);
        }
        return new ServersProcess(process, home.resolve("servers"));
    }

    List<ProcessHandle> servers() throws IOException {
        return List.of(handle("postgres.pid"), handle("redis.pid"));
    }

    /** The supervisors: the shells that are the child's children. */
    List<ProcessHandle> supervisors() {
        return process.children().toList();
    }

    private ProcessHandle handle(String pidFile) throws IOException {
        return ProcessHandle.of(Long.parseLong(Files.readString(data.resolve(pidFile)).strip()))
                .orElseThrow();
    }

    Process process() {
        return process;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
