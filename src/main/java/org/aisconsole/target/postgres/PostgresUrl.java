package org.aisconsole.target.postgres;

import java.net.URI;
import java.net.URISyntaxException;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.secret.Secret;
import org.aisconsole.target.Endpoint;
import org.aisconsole.target.Environment;

/**
 * A Postgres address as users paste it: {@code postgresql://user@host:port/database}.
 *
 * @param endpoint where the server listens
 * @param database database to connect to
 * @param user role to sign in with
 * @param password the role's password, which came another way
 */
public record PostgresUrl(Endpoint endpoint, String database, String user, Secret password) {
    private static final int PORT = 5432;

    /**
     * Parses an address.
     *
     * @param password the password, which must not be part of the address: arguments are seen by every user
     * @throws FailureException {@code postgres.url} if the address is malformed or holds a password
     */
    public static PostgresUrl parse(String url, String password) {
        try {
            URI uri = new URI(url.startsWith("jdbc:") ? url.substring("jdbc:".length()) : url);
            boolean known = "postgresql".equals(uri.getScheme()) || "postgres".equals(uri.getScheme());
            String user = uri.getUserInfo() == null ? System.getProperty("user.name", "") : uri.getUserInfo();
            if (!known || uri.getHost() == null || user.contains(":")) {
                throw FailureException.expected("postgres.url");
            }
            String path = uri.getPath() == null ? "" : uri.getPath().replaceFirst("^/", "");
            Endpoint endpoint = new Endpoint(uri.getHost(), uri.getPort() < 0 ? PORT : uri.getPort());
            return new PostgresUrl(endpoint, path.isEmpty() ? user : path, user, Secret.of(password));
        } catch (URISyntaxException malformed) {
            throw FailureException.caused(malformed, "postgres.url");
        }
    }

    /** The same address with another role, unless that is blank. */
    public PostgresUrl as(String role) {
        return role.isBlank() ? this : new PostgresUrl(endpoint, database, role, password);
    }

    /** The address as a profile. */
    public PostgresProfile profile(String id, Environment environment) {
        return new PostgresProfile(id, endpoint.toString(), environment, endpoint, database, user, password);
    }
}
