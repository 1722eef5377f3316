package org.aisconsole.engine.connection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aisconsole.target.Environment;
import org.aisconsole.target.WriteGate;
import org.aisconsole.target.postgres.PostgresTarget;
import org.aisconsole.target.redis.RedisTarget;
import org.jspecify.annotations.Nullable;

/** A connection that is open: its targets, and the gate that all of them ask before they change anything. */
public final class OpenConnection implements AutoCloseable {
    private final String id;
    private final String title;
    private final WriteGate gate;
    private final @Nullable PostgresTarget postgres;
    private final List<PostgresTarget> replicas;
    private final @Nullable RedisTarget redis;

    /**
     * A connection over targets that share a gate.
     *
     * @param id stable name of the connection
     * @param title its name for people
     */
    public OpenConnection(
            String id,
            String title,
            WriteGate gate,
            @Nullable PostgresTarget postgres,
            List<PostgresTarget> replicas,
            @Nullable RedisTarget redis) {
        this.id = id;
        this.title = title;
        this.gate = gate;
        this.postgres = postgres;
        this.replicas = List.copyOf(replicas);
        this.redis = redis;
    }

    /** Stable name of the connection. */
    public String id() {
        return id;
    }

    /** Its name for people. */
    public String title() {
        return title;
    }

    /** How careful to be. */
    public Environment environment() {
        return gate.environment();
    }

    /** Says whether its servers may be changed. */
    public WriteGate gate() {
        return gate;
    }

    /** Its Postgres, if it has one. */
    public Optional<PostgresTarget> postgres() {
        return Optional.ofNullable(postgres);
    }

    /** Its read replicas. */
    public List<PostgresTarget> replicas() {
        return replicas;
    }

    /** Its Redis, if it has one. */
    public Optional<RedisTarget> redis() {
        return Optional.ofNullable(redis);
    }

    /** Names of its servers as sources of metrics: the Postgres, its replicas, the Redis. */
    public List<String> sources() {
        List<String> sources = new ArrayList<>();
        postgres().ifPresent(target -> sources.add(target.profile().id()));
        replicas.forEach(target -> sources.add(target.profile().id()));
        redis().ifPresent(target -> sources.add(target.profile().id()));
        return sources;
    }

    /** Closes its sessions. */
    @Override
    public void close() {
        postgres().ifPresent(PostgresTarget::close);
        replicas.forEach(PostgresTarget::close);
        redis().ifPresent(RedisTarget::close);
    }
}
