package org.aisconsole.demo.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.aisconsole.base.job.Progress;
import org.aisconsole.target.Endpoint;
import org.aisconsole.testing.Programs;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.exceptions.JedisException;

/** A Redis of a test's own, for topologies that the embedded one does not have: replica, sentinel, node of a cluster. */
public final class RedisProcess implements AutoCloseable {
    private final int port;
    private final Supervised process;

    private RedisProcess(int port, Supervised process) {
        this.port = port;
        this.process = process;
    }

    /**
     * Starts one and waits until it answers.
     *
     * @param folder of its own, for data and log
     * @param sentinel whether it is a sentinel
     * @param settings lines of its configuration
     */
    public static RedisProcess start(Path folder, boolean sentinel, String... settings) throws IOException {
        return start(folder, sentinel, Ports.choose(0, "Redis"), settings);
    }

    /** Starts an empty one where another was that has ended. */
    public static RedisProcess restart(Path folder, RedisProcess ended) throws IOException {
        return start(folder, false, ended.port);
    }

    private static RedisProcess start(Path folder, boolean sentinel, int port, String... settings) throws IOException {
        Files.createDirectories(folder);
        List<String> lines = new ArrayList<>(List.of(
                "bind 127.0.0.1", "port " + port, "dir \"" + folder + "\"", "set-proc-title no"));
        if (!sentinel) {
            lines.add("save \"\"");
        }
        lines.addAll(List.of(settings));
        Path config = Program.REDIS.mark(folder);
        Files.write(config, lines);
        HostPlatform platform = HostPlatform.current();
        Binaries binaries = new Binaries(Programs.FOLDER, platform, Progress.none());
        List<String> command = new ArrayList<>(List.of(binaries.redis().toString(), config.toString()));
        if (sentinel) {
            command.add("--sentinel");
        }
        Launcher launcher = new Launcher(folder, Supervisor.of(platform, folder, binaries.postgres()));
        return new RedisProcess(port, launcher.start(Program.REDIS, command, () -> answers(port)));
    }

    private static boolean answers(int port) {
        try (Jedis jedis = new Jedis("127.0.0.1", port)) {
            return "PONG".equals(jedis.ping());
        } catch (JedisException notYet) {
            return false;
        }
    }

    /** Where it listens. */
    public Endpoint endpoint() {
        return new Endpoint("127.0.0.1", port);
    }

    /** A connection to just this one. */
    public Jedis connect() {
        return new Jedis("127.0.0.1", port);
    }

    /** Ends it. */
    @Override
    public void close() {
        process.close();
    }
}
