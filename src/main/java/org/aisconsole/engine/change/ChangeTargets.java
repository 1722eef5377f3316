package org.aisconsole.engine.change;

import org.aisconsole.base.failure.FailureException;
import org.aisconsole.engine.connection.Connections;
import org.aisconsole.engine.connection.OpenConnection;
import org.aisconsole.target.WriteGate;
import org.aisconsole.target.postgres.PostgresTarget;
import org.aisconsole.target.redis.RedisTarget;

/**
 * Finds the server that a plan names among the open connections. Replicas are none: they cannot be changed.
 *
 * @param connections those that are open
 */
record ChangeTargets(Connections connections) {
    /** A server that can be changed. */
    sealed interface Target {
        /** Says whether it may be. */
        WriteGate gate();

        /** Its name for people. */
        String title();

        /** A Postgres. */
        record Postgres(PostgresTarget server) implements Target {
            @Override
            public WriteGate gate() {
                return server.gate();
            }

            @Override
            public String title() {
                return server.profile().title();
            }
        }

        /** A Redis. */
        record Redis(RedisTarget server) implements Target {
            @Override
            public WriteGate gate() {
                return server.gate();
            }

            @Override
            public String title() {
                return server.profile().title();
            }
        }
    }

    /**
     * The server of a source's name.
     *
     * @throws FailureException {@code change.target} if no open connection has it
     */
    Target find(String source) {
        for (OpenConnection connection : connections.all()) {
            if (connection.postgres().filter(server -> server.profile().id().equals(source)).isPresent()) {
                return new Target.Postgres(connection.postgres().orElseThrow());
            }
            if (connection.redis().filter(server -> server.profile().id().equals(source)).isPresent()) {
                return new Target.Redis(connection.redis().orElseThrow());
            }
        }
        throw FailureException.expected("change.target", source);
    }
}
