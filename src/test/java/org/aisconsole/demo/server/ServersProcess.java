package org.aisconsole.demo.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.aisconsole.base.job.Progress;
import org.aisconsole.target.postgres.PostgresProfile;
import org.aisconsole.testing.Programs;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Jedis;

/** A console of its own process that runs the servers, to be killed by a test. */
final class ServersProcess implements AutoCloseable {
    private final Process process;
    private final Path data;

    private ServersProcess(Process process, Path data) {
        this.process = process;
        this.data = data;
    }

    /** What the child runs: starts the servers, says where their data is, and waits to be killed. */
    public static void main(String[] args) throws InterruptedException {
        EmbeddedOptions options = EmbeddedOptions.in(Path.of(args[0]))
                .withPrograms(Programs.FOLDER)
                .withEphemeral(Boolean.parseBoolean(args[1]));
        EmbeddedServers servers = EmbeddedServers.start(options, Progress.none());
        Runtime.getRuntime().addShutdownHook(new Thread(servers::close));
        System.out.println(servers.folder());
        Thread.sleep(Long.MAX_VALUE);
    }

    static ServersProcess start(Path home) throws IOException {
        return start(home, false);
    }

    static ServersProcess start(Path home, boolean ephemeral) throws IOException {
        Process process = launch(home, ephemeral);
        String answer = process.inputReader().readLine();
        if (answer == null) {
            throw new IllegalStateException("the child ended");
        }
        return new ServersProcess(process, Path.of(answer));
    }

    /** The child before it has said anything; it leads a process group of its own, as one from a terminal does. */
    static Process launch(Path home, boolean ephemeral) throws IOException {
        return new ProcessBuilder(List.of(
                        "setsid",
                        "env",
                        "--default-signal", // a shell's background job, such as a build may be, ignores Ctrl+C
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ServersProcess.class.getName(),
                        home.toString(),
                        Boolean.toString(ephemeral)))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
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

    /** The child's suite database. */
    PostgresProfile postgres() throws IOException {
        int port = Integer.parseInt(Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(3).strip());
        return new Profiles(Credentials.of(data), List.of(port)).postgres(EmbeddedServers.SUITE_DATABASE);
    }

    /** A connection to the child's Redis. */
    Jedis redis() throws IOException {
        String port = Files.readAllLines(Program.REDIS.mark(data)).get(1).replace("port ", "").strip();
        return new Jedis(
                new HostAndPort("127.0.0.1", Integer.parseInt(port)),
                DefaultJedisClientConfig.builder()
                        .user(Credentials.USER)
                        .password(Credentials.of(data).redis().reveal())
                        .build());
    }

    /** Folder with the data. */
    Path data() {
        return data;
    }

    /** Sends a signal to the child alone. */
    void signal(String name) throws Exception {
        Signals.send(name, process.pid());
    }

    /** Sends a signal to the child and all that it started, as a terminal does on Ctrl+C. */
    void signalGroup(String name) throws Exception {
        Signals.send(name, -process.pid());
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
