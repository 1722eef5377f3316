package org.aisconsole.app;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.secret.Secret;
import org.aisconsole.base.secret.Secrets;
import org.aisconsole.base.settings.Settings;
import org.aisconsole.engine.limit.CountingUser;
import org.aisconsole.target.redis.RedisProfile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where rate limits are counted: in a Redis of the user's own, or, without one, in the embedded one. */
final class CountsPlan {
    private static final Logger LOG = LoggerFactory.getLogger(CountsPlan.class);
    private static final String VARIABLE = "AIS_CONSOLE_LIMITS_PASSWORD";

    private CountsPlan() {}

    /**
     * Finds the Redis that the settings name, with its password from the environment or else from where secrets are kept,
     * which may take as long as a keychain does; empty for the embedded one.
     */
    static Supplier<Optional<RedisProfile>> of(
            Settings.Limits limits, Map<String, String> environment, Secrets secrets) {
        return () -> Optional.of(limits.redis().strip())
                .filter(url -> !url.isEmpty())
                .map(url -> CountingUser.at(url, password(environment, secrets)));
    }

    private static Optional<Secret> password(Map<String, String> environment, Secrets secrets) {
        try {
            return Optional.ofNullable(environment.get(VARIABLE)).map(Secret::of)
                    .or(() -> secrets.find(CountingUser.PASSWORD));
        } catch (FailureException closed) { // a locked vault keeps nobody from starting: Redis will say no, and each rule what then
            LOG.warn("no password for the Redis that counts: {}", closed.getMessage());
            return Optional.empty();
        }
    }
}
