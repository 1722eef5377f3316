package org.aisconsole.engine.connection;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.aisconsole.base.breaker.Breakers;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.secret.Secret;
import org.aisconsole.target.Endpoint;
import org.aisconsole.target.WriteGate;
import org.aisconsole.target.postgres.PostgresTarget;
import org.aisconsole.target.redis.RedisTarget;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.UnifiedJedis;

/** Opens and closes connections, and knows which are open. Safe for any thread. */
public final class Connections implements AutoCloseable {
    private final Breakers breakers;
    private final Passwords passwords;
    private final InstantSource clock;
    private final Map<String, OpenConnection> open = new LinkedHashMap<>();
    private final List<Watcher> watchers = new CopyOnWriteArrayList<>();

    /**
     * With none open.
     *
     * @param passwords where passwords come from
     */
    public Connections(Breakers breakers, Passwords passwords, InstantSource clock) {
        this.breakers = breakers;
        this.passwords = passwords;
        this.clock = clock;
    }

    /**
     * Opens a connection, which means that each of its primaries answered once; a replica may be away. One that is open
     * already is returned as it is.
     *
     * @throws FailureException {@code postgres…}, {@code redis…} or {@code tls…} if a server does not let us in, {@code
     *     secret…} if a password cannot be had
     */
    public OpenConnection open(ConnectionProfile profile) {
        Optional<OpenConnection> already = find(profile.id());
        return already.orElseGet(() -> adopt(answered(targets(profile))));
    }

    private OpenConnection targets(ConnectionProfile profile) {
        WriteGate gate = new WriteGate(profile.environment(), clock);
        @Nullable PostgresTarget postgres = null;
        List<PostgresTarget> replicas = new ArrayList<>();
        PostgresPlace place = profile.postgres();
        if (place != null) {
            Secret password = password(profile, ConnectionProfile.Role.POSTGRES);
            postgres = new PostgresTarget(Profiles.postgres(profile, place, password), breakers, gate);
            int number = 0;
            for (Endpoint replica : place.replicas()) {
                replicas.add(new PostgresTarget(
                        Profiles.postgres(profile, place, password).withId(profile.replicaId(++number)).at(replica),
                        breakers,
                        gate));
            }
        }
        @Nullable RedisTarget redis = profile.redisPlace()
                .map(where -> new RedisTarget(
                        Profiles.redis(profile, where, password(profile, ConnectionProfile.Role.REDIS)), breakers, gate))
                .orElse(null);
        return new OpenConnection(profile.id(), profile.name(), gate, postgres, replicas, redis);
    }

    private Secret password(ConnectionProfile profile, ConnectionProfile.Role role) {
        return passwords.find(profile, role).orElse(Secret.of(""));
    }

    private static OpenConnection answered(OpenConnection connection) {
        try {
            connection.postgres().ifPresent(PostgresTarget::identity);
            connection.redis().ifPresent(target -> target.call(UnifiedJedis::ping));
            return connection;
        } catch (RuntimeException refused) {
            connection.close();
            throw refused;
        }
    }

    /** Takes a connection in that was made elsewhere, such as the one to the embedded suite. */
    public OpenConnection adopt(OpenConnection connection) {
        synchronized (open) {
            OpenConnection already = open.putIfAbsent(connection.id(), connection);
            if (already != null) {
                connection.close();
                return already;
            }
        }
        watchers.forEach(watcher -> watcher.opened(connection));
        return connection;
    }

    /** Closes a connection; nothing happens if it is not open. */
    public void close(String id) {
        @Nullable OpenConnection connection;
        synchronized (open) {
            connection = open.remove(id);
        }
        if (connection != null) {
            for (Watcher watcher : watchers) {
                watcher.closed(connection);
            }
            connection.close();
        }
    }

    /** Those that are open, in the order in which they were opened. */
    public List<OpenConnection> all() {
        synchronized (open) {
            return List.copyOf(open.values());
        }
    }

    /** The open connection of an id. */
    public Optional<OpenConnection> find(String id) {
        synchronized (open) {
            return Optional.ofNullable(open.get(id));
        }
    }

    /** Tells the watcher of each connection that is opened or closed from now on, on the thread that does it. */
    public void watch(Watcher watcher) {
        watchers.add(watcher);
    }

    /** Closes all of them. */
    @Override
    public void close() {
        all().forEach(connection -> close(connection.id()));
    }

    /** Wants to know what is open. */
    public interface Watcher {
        /** It has just been opened. */
        void opened(OpenConnection connection);

        /** It is about to be closed. */
        void closed(OpenConnection connection);
    }
}
