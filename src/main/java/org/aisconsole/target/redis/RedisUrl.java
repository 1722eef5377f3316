package org.aisconsole.target.redis;

import java.util.List;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.secret.Secret;
import org.aisconsole.target.Endpoint;
import org.aisconsole.target.Environment;
import org.aisconsole.target.UrlParts;
import org.aisconsole.target.redis.RedisProfile.Topology;
import org.aisconsole.target.tls.Tls;

/**
 * A Redis address as users have it: {@code redis://user@host:port/database}, {@code rediss://} for an encrypted one, {@code
 * redis-sentinel://host,host/database#primary}, {@code redis-cluster://host,host}.
 *
 * @param topology how the servers work together
 * @param user ACL user
 * @param password the user's password; empty if the address had none
 * @param database number of the database
 * @param tls how the connection is encrypted
 */
public record RedisUrl(Topology topology, String user, Secret password, int database, Tls tls) {
    private static final int PORT = 6379;
    private static final int SENTINEL_PORT = 26_379;
    private static final int LONGEST_NUMBER = 5;

    /**
     * Parses an address from a command line.
     *
     * @param password the user's password, which must not be part of the address: arguments are seen by every user
     * @throws FailureException {@code redis.url} if the address is malformed or holds a password
     */
    public static RedisUrl parse(String url, String password) {
        RedisUrl parsed = pasted(url);
        if (!parsed.password.reveal().isEmpty()) {
            throw FailureException.expected("redis.url");
        }
        return new RedisUrl(parsed.topology, parsed.user, Secret.of(password), parsed.database, parsed.tls);
    }

    /**
     * Parses an address that may hold a password, as one that is pasted into a form may.
     *
     * @throws FailureException {@code redis.url} if the address is malformed
     */
    public static RedisUrl pasted(String url) {
        UrlParts parts = UrlParts.of(url).orElseThrow(RedisUrl::malformed);
        if (parts.hosts().isEmpty()) {
            throw malformed();
        }
        String user = parts.user().isEmpty() ? "default" : parts.user();
        return new RedisUrl(topology(parts), user, Secret.of(parts.password()), database(parts), tls(parts));
    }

    private static FailureException malformed() {
        return FailureException.expected("redis.url");
    }

    private static Topology topology(UrlParts parts) {
        return switch (parts.scheme().replaceFirst("^rediss", "redis")) {
            case "redis" -> new Topology.Standalone(Endpoint.parse(parts.hosts().getFirst(), PORT));
            case "redis-sentinel" -> new Topology.Sentinel(
                    primary(parts), endpoints(parts, SENTINEL_PORT));
            case "redis-cluster" -> new Topology.Cluster(endpoints(parts, PORT));
            default -> throw malformed();
        };
    }

    private static String primary(UrlParts parts) {
        String name = parts.fragment().isEmpty() ? parts.parameter("primary") : parts.fragment();
        return name.isEmpty() ? "mymaster" : name;
    }

    private static List<Endpoint> endpoints(UrlParts parts, int port) {
        return parts.hosts().stream().map(host -> Endpoint.parse(host, port)).toList();
    }

    private static int database(UrlParts parts) {
        String digits = parts.path().isEmpty() ? parts.parameter("db") : parts.path();
        if (digits.isEmpty()) {
            return 0;
        }
        if (digits.length() > LONGEST_NUMBER || !digits.chars().allMatch(Character::isDigit)) {
            throw malformed();
        }
        return Integer.parseInt(digits);
    }

    private static Tls tls(UrlParts parts) {
        boolean encrypted = parts.scheme().startsWith("rediss");
        return encrypted ? Tls.of(Tls.Mode.VERIFY_FULL) : Tls.OFF;
    }

    /** The address as a profile. */
    public RedisProfile profile(String id, Environment environment) {
        return new RedisProfile(id, topology.toString(), environment, topology, user, password, database, tls);
    }
}
