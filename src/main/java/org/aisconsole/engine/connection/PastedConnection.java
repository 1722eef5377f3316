package org.aisconsole.engine.connection;

import java.util.List;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.secret.Secret;
import org.aisconsole.target.Endpoint;
import org.aisconsole.target.postgres.PostgresUrl;
import org.aisconsole.target.redis.RedisProfile.Topology;
import org.aisconsole.target.redis.RedisUrl;
import org.jspecify.annotations.Nullable;

/**
 * What an address that the user pasted says: one of the two places, and the password if there was one in it.
 *
 * @param postgres a Postgres, if it was the address of one
 * @param redis a Redis, if it was the address of one
 * @param password the password that was in the address; empty if none was
 */
public record PastedConnection(@Nullable PostgresPlace postgres, @Nullable RedisPlace redis, Secret password) {
    /**
     * Reads an address.
     *
     * @throws FailureException {@code postgres.url} or {@code redis.url} if it is none, {@code target.endpoint} if a host or
     *     port cannot be
     */
    public static PastedConnection of(String text) {
        return text.strip().startsWith("redis") ? redis(RedisUrl.pasted(text)) : postgres(PostgresUrl.pasted(text));
    }

    private static PastedConnection postgres(PostgresUrl url) {
        List<Endpoint> replicas = url.endpoints().subList(1, url.endpoints().size());
        PostgresPlace place = new PostgresPlace(url.endpoint(), url.database(), url.user(), url.tls(), replicas);
        return new PastedConnection(place, null, url.password());
    }

    private static PastedConnection redis(RedisUrl url) {
        return new PastedConnection(
                null,
                switch (url.topology()) {
                    case Topology.Standalone(Endpoint endpoint) ->
                        place(url, RedisPlace.Kind.STANDALONE, List.of(endpoint), "");
                    case Topology.Sentinel(String primary, List<Endpoint> sentinels) ->
                        place(url, RedisPlace.Kind.SENTINEL, sentinels, primary);
                    case Topology.Cluster(List<Endpoint> seeds) -> place(url, RedisPlace.Kind.CLUSTER, seeds, "");
                },
                url.password());
    }

    private static RedisPlace place(RedisUrl url, RedisPlace.Kind kind, List<Endpoint> endpoints, String primary) {
        return new RedisPlace(kind, endpoints, primary, url.user(), url.database(), url.tls());
    }
}
