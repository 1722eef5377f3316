package org.aisconsole.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.aisconsole.base.breaker.Breakers;
import org.aisconsole.base.event.Port;
import org.aisconsole.base.identity.Doorkeeper;
import org.aisconsole.base.secret.Keychain;
import org.aisconsole.base.secret.Secret;
import org.aisconsole.base.secret.SecretPlace;
import org.aisconsole.base.secret.Secrets;
import org.aisconsole.base.secret.SessionSecrets;
import org.aisconsole.base.secret.Vault;
import org.aisconsole.base.settings.Settings;
import org.aisconsole.engine.limit.CountingUser;
import org.aisconsole.engine.limit.Decision;
import org.aisconsole.engine.limit.EndpointClass;
import org.aisconsole.engine.limit.LimitRequest;
import org.aisconsole.engine.limit.LimitRule;
import org.aisconsole.engine.limit.Limits;
import org.aisconsole.engine.limit.Quota;
import org.aisconsole.engine.limit.Subject;
import org.aisconsole.engine.limit.SubjectKind;
import org.aisconsole.store.RateLimitRows;
import org.aisconsole.store.Store;
import org.aisconsole.target.postgres.PostgresProfile;
import org.aisconsole.target.redis.RedisProfile;
import org.aisconsole.target.redis.RedisTarget;
import org.aisconsole.testing.EmbeddedTest;
import org.aisconsole.testing.NotedActs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rate limits are counted in a Redis that the user names; the embedded one stands in for it. */
@EmbeddedTest
class CountsPlanTest {
    private static final InstantSource CLOCK = InstantSource.system();

    private final RedisProfile redis;
    private final Store store;
    private final Subject subject = Subject.user("counts-" + UUID.randomUUID());
    private final List<RedisTarget> open = new ArrayList<>();
    private final Secrets secrets;

    CountsPlanTest(PostgresProfile database, RedisProfile redis, @TempDir Path folder) {
        this.redis = redis;
        this.store = Store.open(database, new Breakers(), CLOCK);
        this.secrets = new Secrets(
                new SessionSecrets(),
                Keychain.none(),
                new Vault(folder.resolve("secrets.vault"), Optional.empty()),
                () -> SecretPlace.ASK);
    }

    @BeforeEach
    void atMostTwoAMinute() {
        on(Optional.empty())
                .set(new LimitRule(
                        EndpointClass.TEMPLATES, SubjectKind.USER, new Quota(2, 2, 2), false, LimitRule.WhenAway.LOCAL));
    }

    @AfterEach
    void close() {
        open.forEach(RedisTarget::close);
        store.close();
    }

    private Limits on(Optional<RedisProfile> profile) {
        Optional<RedisTarget> target = profile.map(found -> new RedisTarget(found, new Breakers()));
        target.ifPresent(open::add);
        Limits limits = Limits.of(
                target, new RateLimitRows(store), new Doorkeeper(new Port<>(), CLOCK), new NotedActs(), CLOCK);
        limits.readRules();
        return limits;
    }

    private Optional<RedisProfile> named(Map<String, String> environment) {
        String url = "redis://" + CountingUser.NAME + "@" + redis.topology().first();
        return CountsPlan.of(new Settings.Limits(url), environment, secrets).get();
    }

    private Decision ask(Limits limits) {
        return limits.ask(LimitRequest.of(EndpointClass.TEMPLATES, subject));
    }

    private Map<String, String> password() {
        return Map.of("AIS_CONSOLE_LIMITS_PASSWORD", redis.password().reveal());
    }

    @Test
    void consolesThatNameTheSameRedisCountTogether() {
        Limits here = on(named(password()));
        Limits there = on(named(password()));
        assertThat(ask(here).admitted()).isTrue();
        assertThat(ask(there).admitted()).isTrue();
        assertThat(ask(here).admitted()).isFalse();
        assertThat(ask(there).place()).isEqualTo(Decision.Place.SHARED);
        assertThat(here.consumption().away()).isNull();
    }

    @Test
    void thePasswordMayBeKeptWithTheOtherSecrets() {
        secrets.put(CountingUser.PASSWORD, Secret.of(redis.password().reveal()), false);
        assertThat(ask(on(named(Map.of()))).place()).isEqualTo(Decision.Place.SHARED);
    }

    @Test
    void aRedisThatRefusesIsAsOneThatIsAway() {
        Limits alone = on(named(Map.of("AIS_CONSOLE_LIMITS_PASSWORD", "wrong")));
        assertThat(ask(alone).place()).isEqualTo(Decision.Place.OWN);
        assertThat(ask(alone).admitted()).isTrue();
        assertThat(ask(alone).admitted()).as("a third one, by its own counts").isFalse();
        assertThat(alone.consumption().away()).isNotNull();
    }

    @Test
    void withoutAnAddressTheEmbeddedOneIsUsed() {
        assertThat(CountsPlan.of(Settings.DEFAULTS.limits(), password(), secrets).get()).isEmpty();
    }

    /** What people are told to run makes a user that is enough: it is made on the embedded Redis by its administrator. */
    @Test
    void theCommandThatIsShownMakesAUserThatIsEnough() {
        assertThat(Path.of("README.md")).content().contains(CountingUser.command());
        assertThat(ask(on(named(password()))).place()).isEqualTo(Decision.Place.SHARED);
    }
}
