package org.aisconsole.demo.server;

import java.util.List;
import org.aisconsole.engine.limit.CountingUser;
import org.aisconsole.target.Endpoint;
import org.aisconsole.target.Environment;
import org.aisconsole.target.postgres.PostgresProfile;
import org.aisconsole.target.redis.RedisProfile;

/**
 * How the console reaches the embedded servers.
 *
 * @param credentials their passwords
 * @param ports of Postgres and, where there is one, of Redis
 */
record Profiles(Credentials credentials, List<Integer> ports) {
    private static final String TITLE = "AIS sample suite";

    PostgresProfile postgres(String database) {
        return new PostgresProfile(
                "postgres:embedded",
                TITLE,
                Environment.LOCAL,
                loopback(0),
                database,
                Credentials.USER,
                credentials.postgres());
    }

    RedisProfile redis() {
        return new RedisProfile(
                "redis:embedded",
                TITLE,
                Environment.LOCAL,
                new RedisProfile.Topology.Standalone(loopback(1)),
                Credentials.USER,
                credentials.redis());
    }

    /** Its password is that of the administrator, since whoever has that may do more anyway. */
    RedisProfile limits() {
        RedisProfile redis = redis();
        return new RedisProfile(
                redis.id(), TITLE, Environment.LOCAL, redis.topology(), CountingUser.NAME, credentials.redis());
    }

    private Endpoint loopback(int server) {
        return new Endpoint("127.0.0.1", ports.get(server));
    }
}
