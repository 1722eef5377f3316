package org.aisconsole.engine.connection;

import java.util.List;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.target.Endpoint;
import org.aisconsole.target.redis.RedisProfile.Topology;
import org.aisconsole.target.tls.Tls;

/**
 * Where a Redis is.
 *
 * @param kind how its servers work together
 * @param endpoints the server; or the sentinels; or any nodes of the cluster
 * @param primary name of the primary that the sentinels watch; empty otherwise
 * @param user ACL user
 * @param database number of the database
 * @param tls how the connection is encrypted
 */
public record RedisPlace(Kind kind, List<Endpoint> endpoints, String primary, String user, int database, Tls tls) {
    /** Port where nothing else is said. */
    public static final int PORT = 6379;
    /** Port of a sentinel where nothing else is said. */
    public static final int SENTINEL_PORT = 26_379;

    private static final int MOST_ENDPOINTS = 64;
    private static final int MOST_DATABASES = 10_000;

    /**
     * Checks the bounds.
     *
     * @throws FailureException {@code connection.invalid} if no server or no sentinel's primary is named, or the database
     *     cannot be
     */
    public RedisPlace {
        endpoints = List.copyOf(endpoints);
        boolean servers = !endpoints.isEmpty() && endpoints.size() <= MOST_ENDPOINTS;
        boolean named = kind != Kind.SENTINEL || !primary.isBlank();
        if (!servers || !named || database < 0 || database > MOST_DATABASES || tls.mode() == Tls.Mode.PREFER) {
            throw FailureException.expected("connection.invalid", String.valueOf(endpoints));
        }
    }

    /** One server. */
    public static RedisPlace standalone(Endpoint endpoint, String user, Tls tls) {
        return new RedisPlace(Kind.STANDALONE, List.of(endpoint), "", user, 0, tls);
    }

    /** How the driver is told. */
    public Topology topology() {
        return switch (kind) {
            case STANDALONE -> new Topology.Standalone(endpoints.getFirst());
            case SENTINEL -> new Topology.Sentinel(primary, endpoints);
            case CLUSTER -> new Topology.Cluster(endpoints);
        };
    }

    /** How servers work together. */
    public enum Kind {
        /** One server. */
        STANDALONE,
        /** A primary that sentinels know. */
        SENTINEL,
        /** Slots spread over several primaries. */
        CLUSTER
    }
}
