package org.aisconsole.engine.connection;

import java.util.List;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.target.Endpoint;
import org.aisconsole.target.tls.Tls;

/**
 * Where a Postgres is.
 *
 * @param endpoint where it listens
 * @param database database to connect to
 * @param user role to sign in with
 * @param tls how the connection is encrypted
 * @param replicas where its read replicas listen; they are measured too, with the same role
 */
public record PostgresPlace(Endpoint endpoint, String database, String user, Tls tls, List<Endpoint> replicas) {
    /** Port where nothing else is said. */
    public static final int PORT = 5432;

    private static final int LONGEST_NAME = 63;
    private static final int MOST_REPLICAS = 16;

    /**
     * Checks the bounds.
     *
     * @throws FailureException {@code connection.invalid} if a name is missing or longer than Postgres allows
     */
    public PostgresPlace {
        replicas = List.copyOf(replicas);
        boolean named = !database.isBlank() && !user.isBlank();
        if (!named || database.length() > LONGEST_NAME || user.length() > LONGEST_NAME || replicas.size() > MOST_REPLICAS) {
            throw FailureException.expected("connection.invalid", endpoint.toString());
        }
    }
}
