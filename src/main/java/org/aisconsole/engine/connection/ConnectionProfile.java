package org.aisconsole.engine.connection;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.validation.FreeText;
import org.aisconsole.target.Environment;
import org.jspecify.annotations.Nullable;

/**
 * A system that the user administers, as saved: a Postgres, a Redis, or the pair of them that belongs together. Holds no
 * secret.
 *
 * @param id stable name, never shown; sources and secrets are named after it
 * @param name what the user calls it, 1 to 100 characters
 * @param folder where it stands in the list, such as {@code Shop/Europe}; may be empty
 * @param environment how careful to be
 * @param postgres where its Postgres is, if it has one
 * @param redis where its Redis is, if it has one
 */
public record ConnectionProfile(
        String id,
        String name,
        String folder,
        Environment environment,
        @Nullable PostgresPlace postgres,
        @Nullable RedisPlace redis) {
    private static final int LONGEST = 100;

    /**
     * Checks what every profile must have.
     *
     * @throws FailureException {@code connection.invalid} if it names no server, or its name or folder is missing or too
     *     long
     */
    public ConnectionProfile {
        Optional<String> named = FreeText.some(name, LONGEST).found();
        Optional<String> filed = FreeText.line(folder, LONGEST).found();
        if (named.isEmpty() || filed.isEmpty() || !id.matches("[A-Za-z0-9-]{1,64}")) {
            throw FailureException.expected("connection.invalid", FreeText.cut(name, LONGEST));
        }
        name = named.get();
        folder = filed.get();
        if (postgres == null && redis == null) {
            throw FailureException.expected("connection.nothing", name);
        }
    }

    /** A fresh id. */
    public static String newId() {
        return UUID.randomUUID().toString();
    }

    /** The same under another id and name, as a copy begins. */
    public ConnectionProfile copy(String newName) {
        return new ConnectionProfile(newId(), newName, folder, environment, postgres, redis);
    }

    /** The same under another id. */
    public ConnectionProfile withId(String other) {
        return new ConnectionProfile(other, name, folder, environment, postgres, redis);
    }

    /** Where its Postgres is. */
    public Optional<PostgresPlace> postgresPlace() {
        return Optional.ofNullable(postgres);
    }

    /** Where its Redis is. */
    public Optional<RedisPlace> redisPlace() {
        return Optional.ofNullable(redis);
    }

    /** Name of its Postgres as a source of metrics. */
    public String postgresId() {
        return "postgres:" + id;
    }

    /** Name of one of its replicas as a source of metrics, counted from 1. */
    public String replicaId(int number) {
        return "postgres:" + id + ":replica-" + number;
    }

    /** Name of its Redis as a source of metrics. */
    public String redisId() {
        return "redis:" + id;
    }

    /** What a password opens. */
    public enum Role {
        /** The Postgres and its replicas. */
        POSTGRES,
        /** The Redis. */
        REDIS;

        /** Its name where secrets are kept. */
        public String key() {
            return name().toLowerCase(Locale.ROOT) + ".password";
        }
    }
}
