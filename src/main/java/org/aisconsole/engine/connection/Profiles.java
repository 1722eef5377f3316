package org.aisconsole.engine.connection;

import org.aisconsole.base.secret.Secret;
import org.aisconsole.target.postgres.PostgresProfile;
import org.aisconsole.target.redis.RedisProfile;

/** A saved connection and a password, as the targets want them. */
final class Profiles {
    private Profiles() {}

    static PostgresProfile postgres(ConnectionProfile profile, PostgresPlace place, Secret password) {
        return new PostgresProfile(
                profile.postgresId(),
                profile.name(),
                profile.environment(),
                place.endpoint(),
                place.database(),
                place.user(),
                password,
                place.tls());
    }

    static RedisProfile redis(ConnectionProfile profile, RedisPlace place, Secret password) {
        return new RedisProfile(
                profile.redisId(),
                profile.name(),
                profile.environment(),
                place.topology(),
                place.user(),
                password,
                place.database(),
                place.tls());
    }
}
