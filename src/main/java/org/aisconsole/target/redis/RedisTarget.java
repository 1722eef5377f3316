package org.aisconsole.target.redis;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.aisconsole.base.breaker.Breaker;
import org.aisconsole.base.breaker.Breakers;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.target.WriteGate;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Connection;
import redis.clients.jedis.ConnectionPool;
import redis.clients.jedis.Protocol;
import redis.clients.jedis.RedisClusterClient;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisException;

/** A Redis under administration. Nothing here waits for the server until the first call comes. */
public final class RedisTarget implements AutoCloseable {
    private final RedisProfile profile;
    private final WriteGate gate;
    private final Breaker breaker;
    private final Object clientLock = new Object();
    private @Nullable UnifiedJedis client;
    private boolean closed;

    /** A target that has not been reached yet; nobody can unlock it if it is production. */
    public RedisTarget(RedisProfile profile, Breakers breakers) {
        this(profile, breakers, new WriteGate(profile.environment(), InstantSource.system()));
    }

    /**
     * A target that has not been reached yet.
     *
     * @param gate says whether it may be changed
     */
    public RedisTarget(RedisProfile profile, Breakers breakers, WriteGate gate) {
        this.profile = profile;
        this.gate = gate;
        this.breaker = breakers.of(profile.id(), RedisFailures::isUnreachable);
    }

    /** How it is reached. */
    public RedisProfile profile() {
        return profile;
    }

    /** Says whether it may be changed. */
    public WriteGate gate() {
        return gate;
    }

    /**
     * Calls the server. Each command is asked for at the gate; while that is closed only those that read pass. A pipeline
     * or transaction made from the client would not be, which a rule of the house forbids outside this package.
     *
     * @throws FailureException {@code redis…} if it cannot be reached or says no; {@code target.locked} if the gate is closed
     */
    public <T> T call(Function<UnifiedJedis, T> work) {
        try {
            return breaker.call(() -> work.apply(client()));
        } catch (JedisException failed) {
            throw RedisFailures.of(failed, profile);
        } catch (RuntimeException passedOn) {
            throw passedOn;
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What {@code INFO} says, of every primary. */
    public RedisInfo info() {
        return call(connected -> new RedisInfo(
                connected instanceof RedisClusterClient cluster
                        ? primaries(cluster)
                        : List.of(RedisInfo.parse(connected.info()))));
    }

    private static List<Map<String, String>> primaries(RedisClusterClient cluster) {
        List<Map<String, String>> primaries = new ArrayList<>();
        for (ConnectionPool node : cluster.getClusterNodes().values()) {
            try (Connection connection = node.getResource()) {
                Map<String, String> info =
                        parse(connection.executeCommand(new CommandArguments(Protocol.Command.INFO)));
                if ("master".equals(info.get("role"))) {
                    primaries.add(info);
                }
            }
        }
        return primaries;
    }

    private static Map<String, String> parse(Object answer) {
        return RedisInfo.parse(new String((byte[]) answer, StandardCharsets.UTF_8));
    }

    private UnifiedJedis client() {
        synchronized (clientLock) {
            if (closed) {
                throw FailureException.expected("redis.closed", profile.title());
            }
            if (client == null) {
                client = RedisClients.open(profile, new CommandGuard(gate, profile.title()));
            }
            return client;
        }
    }

    @Override
    public void close() {
        synchronized (clientLock) {
            closed = true;
            if (client != null) {
                client.close();
            }
        }
    }
}
