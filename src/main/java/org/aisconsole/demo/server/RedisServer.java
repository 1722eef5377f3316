package org.aisconsole.demo.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.aisconsole.base.job.Progress;
import org.aisconsole.base.secret.Secret;
import org.aisconsole.base.text.Message;
import org.aisconsole.engine.limit.CountingUser;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.exceptions.JedisException;

/**
 * The embedded Redis.
 *
 * @param executable its program
 * @param launcher starts it
 * @param port port on loopback
 * @param password password of the administrator
 */
record RedisServer(Path executable, Launcher launcher, int port, Secret password) implements EmbeddedServer {
    @Override
    public Program program() {
        return Program.REDIS;
    }

    @Override
    public String id() {
        return "redis:embedded";
    }

    @Override
    public Supervised start(Progress progress) {
        progress.message(Message.of("server.progress.redis"));
        Path config = Program.REDIS.mark(launcher.folder());
        try {
            Folders.makePrivate(data());
            Folders.writePrivate(config, config());
            return launcher.start(Program.REDIS, List.of(executable.toString(), config.toString()), this::answers);
        } catch (IOException failed) {
            throw ServerFailures.io(failed, data());
        }
    }

    private Path data() {
        return launcher.folder().resolve("redis");
    }

    /**
     * The password stands here as its hash. Version 7.0 has known flaws in scripting, so that is off, and so is what
     * only the supervisor should do. The rate limits are one script, and have a user of their own that may do nothing but
     * what that script does, to their keys alone. The process keeps its command line, by which an orphan is known. There is
     * little memory on purpose: evictions are a thing to be seen.
     */
    private String config() {
        String hash = sha256(password.reveal());
        return """
                bind 127.0.0.1
                port %d
                protected-mode yes
                set-proc-title no
                dir "%s"
                dbfilename dump.rdb
                appendonly no
                save 300 1000
                maxmemory 64mb
                maxmemory-policy allkeys-lru
                latency-monitor-threshold 20
                user default off
                user %s on #%s ~* &* +@all -@scripting -debug -module -shutdown -replicaof -slaveof -migrate
                user %s on #%s %s
                """
                .formatted(port, quoted(data()), Credentials.USER, hash, CountingUser.NAME, hash, CountingUser.RULES);
    }

    private static String quoted(Path path) {
        return path.toString().replace("\\", "\\\\").replace("\"", "\\\"");
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible); // every JDK has it
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
}
