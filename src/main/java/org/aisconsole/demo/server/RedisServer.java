package org.aisconsole.demo.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.aisconsole.base.secret.Secret;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.exceptions.JedisException;

/**
 * The embedded Redis.
 *
 * @param program its executable
 * @param folder data folder of both servers
 * @param script the supervisor
 * @param port port on loopback
 * @param password password of the administrator
 */
record RedisServer(Path program, DataFolder folder, Path script, int port, Secret password)
        implements EmbeddedServer {
    private static final Duration START_LIMIT = Duration.ofSeconds(20);

    @Override
    public String name() {
        return "Redis";
    }

    @Override
    public Supervised start() {
        Path config = folder.file("redis.conf");
        Path pidFile = folder.file("redis.pid");
        try {
            Orphans.end(pidFile, config.toString(), Supervised.Signals.REDIS);
            Folders.makePrivate(folder.file("redis"));
            Folders.writePrivate(config, config());
            Path log = folder.file("redis.log");
            Supervised server = Supervised.start(
                    script, pidFile, Supervised.Signals.REDIS, List.of(program.toString(), config.toString()), log);
            awaitReady(server, log);
            return server;
        } catch (IOException failed) {
            throw ServerFailures.io(failed, folder.file("redis"));
        }
    }

    /**
     * The process keeps its command line, by which an orphan is known. The password stands there as its hash. Version 7.0 has known flaws in scripting, so that is off, as is what only
     * its supervisor should do.
     */
    private String config() {
        return """
                bind 127.0.0.1
                port %d
                protected-mode yes
                set-proc-title no
                dir "%s"
                dbfilename dump.rdb
                save 300 1000
                maxmemory 64mb
                maxmemory-policy allkeys-lru
                latency-monitor-threshold 20
                user default off
                user %s on #%s ~* &* +@all -@scripting -debug -module -shutdown -replicaof -slaveof -migrate
                """
                .formatted(port, folder.file("redis"), Credentials.USER, sha256(password.reveal()));
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible); // every JDK has it
        }
    }

    private void awaitReady(Supervised server, Path log) {
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (!answers()) {
            if (!server.isAlive() || System.nanoTime() > deadline) {
                server.close();
                throw ServerFailures.ended(name(), server.output(), log);
            }
            pause();
        }
    }

    private boolean answers() {
        var config = DefaultJedisClientConfig.builder()
                .user(Credentials.USER)
                .password(password.reveal())
                .connectionTimeoutMillis(1000)
                .socketTimeoutMillis(1000)
                .build();
        try (Jedis jedis = new Jedis(new HostAndPort("127.0.0.1", port), config)) {
            return "PONG".equals(jedis.ping());
        } catch (JedisException notYet) {
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(10);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }
}
