package org.aisconsole.engine.limit;

import org.aisconsole.base.breaker.Breakers;
import org.aisconsole.base.secret.Secret;
import org.aisconsole.target.Endpoint;
import org.aisconsole.target.Environment;
import org.aisconsole.target.redis.RedisProfile;
import org.aisconsole.target.redis.RedisTarget;
import org.aisconsole.testing.KeyPrefix;

/** Ways to Redis for the tests of limits. */
final class LimitsRedis {
    private LimitsRedis() {}

    /** The embedded Redis as the user that may do nothing but count. */
    static RedisTarget counting(RedisProfile admin) {
        return target(admin.topology(), "ais_limits", admin.password());
    }

    /** A Redis that has no users. */
    static RedisTarget plain(Endpoint endpoint) {
        return target(new RedisProfile.Topology.Standalone(endpoint), "default", Secret.of(""));
    }

    private static RedisTarget target(RedisProfile.Topology topology, String user, Secret password) {
        return new RedisTarget(
                new RedisProfile("redis:limits", "limits", Environment.LOCAL, topology, user, password), new Breakers());
    }

    /** Keys of a test, where that user may write. */
    static String keys(KeyPrefix prefix) {
        return "ais-console:{" + prefix.value() + "}:";
    }
}
