package org.aisconsole.target.postgres;

import org.aisconsole.base.secret.Secret;
import org.aisconsole.target.Endpoint;
import org.aisconsole.target.Environment;
import org.aisconsole.target.tls.Tls;

/**
 * How to reach a Postgres database.
 *
 * @param id stable name of the target, such as {@code postgres:embedded}; source of its metrics
 * @param title name that the user gave it
 * @param environment how careful to be
 * @param endpoint where the server listens
 * @param database database to connect to
 * @param user role to sign in with
 * @param password the role's password
 * @param tls how the connection is encrypted
 */
public record PostgresProfile(
        String id,
        String title,
        Environment environment,
        Endpoint endpoint,
        String database,
        String user,
        Secret password,
        Tls tls) {

    /** A place that is encrypted if it can be. */
    public PostgresProfile(
            String id,
            String title,
            Environment environment,
            Endpoint endpoint,
            String database,
            String user,
            Secret password) {
        this(id, title, environment, endpoint, database, user, password, Tls.PREFER);
    }

    /** The same place under another id, for a use that is measured and guarded by itself. */
    public PostgresProfile withId(String other) {
        return new PostgresProfile(other, title, environment, endpoint, database, user, password, tls);
    }

    /** The same server and role, another database. */
    public PostgresProfile withDatabase(String other) {
        return new PostgresProfile(id, title, environment, endpoint, other, user, password, tls);
    }

    /** The same database through another role. */
    public PostgresProfile as(String role, Secret itsPassword) {
        return new PostgresProfile(id, title, environment, endpoint, database, role, itsPassword, tls);
    }

    /** The same role and database on another server, such as a replica. */
    public PostgresProfile at(Endpoint other) {
        return new PostgresProfile(id, title, environment, other, database, user, password, tls);
    }
}
