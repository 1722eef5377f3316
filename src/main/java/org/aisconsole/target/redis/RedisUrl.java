package org.aisconsole.target.redis;

import java.net.URI;
import java.net.URISyntaxException;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.secret.Secret;
import org.aisconsole.target.Endpoint;
import org.aisconsole.target.Environment;

/**
 * A Redis address as users paste it: {@code redis://user@host:port}.
 *
 * @param endpoint where the server listens
 * @param user ACL user
 * @param password the user's password, which came another way
 */
public record RedisUrl(Endpoint endpoint, String user, Secret password) {
    private static final int PORT = 6379;

    /**
     * Parses an address.
     *
     * @param password the password, which must not be part of the address: arguments are seen by every user
     * @throws FailureException {@code redis.url} if the address is malformed or holds a password
     */
    public static RedisUrl parse(String url, String password) {
        try {
            URI uri = new URI(url);
            String user = uri.getUserInfo() == null ? "default" : uri.getUserInfo();
            if (!"redis".equals(uri.getScheme()) || uri.getHost() == null || user.contains(":")) {
                throw FailureException.expected("redis.url");
            }
            return new RedisUrl(
                    new Endpoint(uri.getHost(), uri.getPort() < 0 ? PORT : uri.getPort()), user, Secret.of(password));
        } catch (URISyntaxException malformed) {
            throw FailureException.caused(malformed, "redis.url");
        }
    }

    /** The address as a profile. */
    public RedisProfile profile(String id, Environment environment) {
        return new RedisProfile(
                id, endpoint.toString(), environment, new RedisProfile.Topology.Standalone(endpoint), user, password);
    }
}
