package org.aisconsole.engine.change;

import java.util.Optional;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.engine.connection.Connections;
import org.aisconsole.engine.connection.OpenConnection;
import org.aisconsole.target.WriteGate;

/**
 * Finds the server that a plan names among the open connections. Replicas are none: they cannot be changed.
 *
 * @param connections those that are open
 */
record ChangeTargets(Connections connections) {
    /**
     * A server that can be changed.
     *
     * @param title its name for people
     * @param gate says whether it may be changed
     * @param executor carries plans out on it
     */
    record Target(String title, WriteGate gate, PlanExecutor executor) {}

    /**
     * The server of a source's name.
     *
     * @throws FailureException {@code change.target} if no open connection has it
     */
    Target find(String source) {
        return connections.all().stream()
                .flatMap(connection -> of(connection, source).stream())
                .findFirst()
                .orElseThrow(() -> FailureException.expected("change.target", source));
    }

    private static Optional<Target> of(OpenConnection connection, String source) {
        Optional<PlanExecutor> postgres = connection.postgres()
                .filter(server -> server.profile().id().equals(source))
                .map(PostgresExecutor::new);
        Optional<PlanExecutor> redis = connection.redis()
                .filter(server -> server.profile().id().equals(source))
                .map(RedisExecutor::new);
        return postgres.or(() -> redis)
                .map(executor -> new Target(connection.title(), connection.gate(), executor));
    }
}
