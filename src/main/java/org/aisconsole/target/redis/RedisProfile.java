package org.aisconsole.target.redis;

import java.util.List;
import org.aisconsole.base.secret.Secret;
import org.aisconsole.target.Endpoint;
import org.aisconsole.target.Environment;
import org.aisconsole.target.tls.Tls;

/**
 * How to reach a Redis.
 *
 * @param id stable name of the target, such as {@code redis:embedded}; source of its metrics
 * @param title name that the user gave it
 * @param environment how careful to be
 * @param topology how the servers work together
 * @param user ACL user
 * @param password the user's password
 * @param database number of the database, 0 to 15 as most servers have it; a cluster has only 0
 * @param tls how the connection is encrypted
 */
public record RedisProfile(
        String id,
        String title,
        Environment environment,
        Topology topology,
        String user,
        Secret password,
        int database,
        Tls tls) {

    /** A place in database 0 that is not encrypted. */
    public RedisProfile(
            String id, String title, Environment environment, Topology topology, String user, Secret password) {
        this(id, title, environment, topology, user, password, 0, Tls.OFF);
    }

    /** How the servers of a Redis work together; prints as its addresses. */
    public sealed interface Topology {
        /** The server that is asked first. */
        Endpoint first();

        /** One server. */
        record Standalone(Endpoint endpoint) implements Topology {
            @Override
            public Endpoint first() {
                return endpoint;
            }

            @Override
            public String toString() {
                return endpoint.toString();
            }
        }

        /**
         * A primary found through sentinels.
         *
         * @param primary name of the primary that the sentinels watch
         * @param sentinels where to ask
         */
        record Sentinel(String primary, List<Endpoint> sentinels) implements Topology {
            /** Copies the sentinels. */
            public Sentinel {
                sentinels = List.copyOf(sentinels);
            }

            @Override
            public Endpoint first() {
                return sentinels.getFirst();
            }

            @Override
            public String toString() {
                return primary + "@" + sentinels;
            }
        }

        /**
         * Slots spread over several primaries.
         *
         * @param seeds any of the nodes; the others are found through them
         */
        record Cluster(List<Endpoint> seeds) implements Topology {
            /** Copies the seeds. */
            public Cluster {
                seeds = List.copyOf(seeds);
            }

            @Override
            public Endpoint first() {
                return seeds.getFirst();
            }

            @Override
            public String toString() {
                return seeds.toString();
            }
        }
    }
}
