package org.aisconsole.engine.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.aisconsole.base.breaker.Breakers;
import org.aisconsole.base.event.Port;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.identity.Actor;
import org.aisconsole.base.identity.Door;
import org.aisconsole.base.identity.Doorkeeper;
import org.aisconsole.base.identity.Role;
import org.aisconsole.demo.server.RedisProcess;
import org.aisconsole.engine.audit.Act;
import org.aisconsole.engine.audit.Recorder;
import org.aisconsole.engine.limit.Decision.Place;
import org.aisconsole.engine.limit.LimitRule.WhenAway;
import org.aisconsole.store.RateLimitRows;
import org.aisconsole.store.Store;
import org.aisconsole.target.Endpoint;
import org.aisconsole.target.postgres.PostgresProfile;
import org.aisconsole.target.redis.RedisProfile;
import org.aisconsole.target.redis.RedisTarget;
import org.aisconsole.testing.EmbeddedTest;
import org.aisconsole.testing.KeyPrefix;
import org.aisconsole.testing.NotedActs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@EmbeddedTest
class LimitsTest {
    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");
    private static final Subject AMY = Subject.user("amy");
    private static final LimitRequest REQUEST = LimitRequest.of(EndpointClass.TEMPLATES, AMY);

    private final AtomicReference<Instant> time = new AtomicReference<>(NOON);
    private final InstantSource clock = time::get;
    private final List<RedisTarget> targets = new ArrayList<>();
    private final NotedActs acts = new NotedActs();
    private final Doorkeeper doorkeeper = new Doorkeeper(new Port<>(), clock);
    private final RedisProfile redis;
    private final KeyPrefix prefix;
    private final Store store;

    LimitsTest(PostgresProfile database, RedisProfile redis, KeyPrefix prefix) {
        this.redis = redis;
        this.prefix = prefix;
        this.store = Store.open(database, new Breakers(), clock);
    }

    @AfterEach
    void close() {
        targets.forEach(RedisTarget::close);
        store.close();
    }

    private RuleBook book() {
        return new RuleBook(new RateLimitRows(store), clock, Runnable::run);
    }

    private RedisTarget open(RedisTarget target) {
        targets.add(target);
        return target;
    }

    /** A console of its own on the Redis that all share, at the test's time. */
    private Limits shared() {
        return on(LimitsRedis.counting(redis));
    }

    private Limits on(RedisTarget target) {
        RedisCounter counter = new RedisCounter(open(target), LimitsRedis.keys(prefix), this::micros);
        return new Limits(counter, book(), doorkeeper, acts, clock);
    }

    private long micros() {
        return time.get().toEpochMilli() * 1_000;
    }

    private Limits away() {
        return on(LimitsRedis.plain(new Endpoint("127.0.0.1", 1)));
    }

    private Limits alone() {
        return new Limits(null, book(), doorkeeper, acts, clock);
    }

    private static int admitted(Limits limits, LimitRequest request, int times) {
        int admitted = 0;
        for (int i = 0; i < times; i++) {
            admitted += limits.ask(request).admitted() ? 1 : 0;
        }
        return admitted;
    }

    private static void set(Limits limits, Quota quota, boolean shadow, WhenAway away) {
        limits.set(new LimitRule(EndpointClass.TEMPLATES, SubjectKind.USER, quota, shadow, away));
    }

    @Test
    void anAnswerSaysLimitRestAndWaitOfEachWindow() {
        Limits limits = shared();
        Decision.Answer first = limits.ask(REQUEST).answers().getFirst();
        assertThat(first.windows()).extracting(Decision.WindowAnswer::limit).containsExactly(30, 300, 1_000);
        assertThat(first.windows()).extracting(Decision.WindowAnswer::remaining).containsExactly(29L, 299L, 999L);
        assertThat(first.windows()).allMatch(window -> window.retryAfter().equals(Optional.of(Duration.ZERO)));
        assertThat(admitted(limits, REQUEST, 40)).isEqualTo(29);
        time.set(NOON.plusSeconds(20));
        Decision refused = limits.ask(REQUEST);
        assertThat(refused.answers().getFirst().windows().getFirst().retryAfter()).contains(Duration.ofSeconds(40));
        assertThatExceptionOfType(FailureException.class)
                .isThrownBy(refused::require)
                .satisfies(why -> assertThat(why.failure().args()).containsExactly("amy", 30, 40L));
        time.set(NOON.plusSeconds(60));
        assertThat(limits.ask(REQUEST).admitted()).isTrue();
    }

    @Test
    void consolesShareTheCounts() {
        assertThat(admitted(shared(), REQUEST, 20) + admitted(shared(), REQUEST, 20)).isEqualTo(30);
    }

    /** From two consoles at once, each request for three subjects. */
    @Test
    void twoThousandAtOnceAgainstAHundredAdmitExactlyAHundred() throws Exception {
        List<Limits> consoles = List.of(shared(), shared());
        LimitRequest request = LimitRequest.of(EndpointClass.ML, AMY, Subject.address("10.0.0.1"), Subject.token("t"));
        int admitted = 0;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Boolean>> all = new ArrayList<>();
            for (int i = 0; i < 2_000; i++) {
                Limits console = consoles.get(i % 2);
                all.add(() -> console.ask(request).admitted());
            }
            for (Future<Boolean> answer : threads.invokeAll(all)) {
                admitted += answer.get() ? 1 : 0;
            }
        }
        assertThat(admitted).isEqualTo(100);
    }

    @Test
    void aLimitOfZeroRefusesAndSaysThatWaitingDoesNotHelp() {
        Limits limits = shared();
        set(limits, new Quota(0, 0, 0), false, WhenAway.LOCAL);
        Decision refused = limits.ask(REQUEST);
        assertThat(refused.answers().getFirst().windows()).allMatch(window -> window.retryAfter().isEmpty());
        assertThatExceptionOfType(FailureException.class)
                .isThrownBy(refused::require)
                .satisfies(why -> assertThat(why.failure().code()).isEqualTo("limit.closed"));
        assertThat(alone().ask(REQUEST).admitted()).isFalse();
        assertThat(limits.ask(LimitRequest.watched(EndpointClass.TEMPLATES, AMY)).admitted()).isTrue();
    }

    @Test
    void withoutRedisItIsRefusedOrCountedHereByRule() {
        Limits limits = away();
        set(limits, new Quota(3, 5, 5), false, WhenAway.REFUSE);
        Decision refused = limits.ask(REQUEST);
        assertThat(refused.place()).isEqualTo(Place.NOBODY);
        assertThatExceptionOfType(FailureException.class)
                .isThrownBy(refused::require)
                .satisfies(why -> assertThat(why.failure().code()).isEqualTo("limit.away"));
        set(limits, new Quota(3, 5, 5), false, WhenAway.LOCAL);
        assertThat(limits.ask(REQUEST).place()).isEqualTo(Place.OWN);
        assertThat(admitted(limits, REQUEST, 10)).isEqualTo(2);
        time.set(NOON.plusSeconds(61));
        assertThat(admitted(limits, REQUEST, 10)).as("five in the hour").isEqualTo(2);
        Consumption seen = limits.consumption();
        assertThat(seen.place()).isEqualTo(Place.OWN);
        assertThat(seen.away()).isNotNull();
        assertThat(seen.answers()).singleElement().satisfies(answer -> assertThat(answer.fullness()).isEqualTo(1));
        assertThat(seen.refusals()).isNotEmpty().allMatch(Refusal::enforced);
    }

    @Test
    void aShadowRuleReportsAndLetsPass() {
        Limits limits = shared();
        set(limits, new Quota(2, 2, 2), true, WhenAway.LOCAL);
        assertThat(admitted(limits, REQUEST, 5)).isEqualTo(5);
        assertThat(limits.ask(REQUEST).answers().getFirst().fits()).isFalse();
        assertThat(limits.consumption().refusals()).hasSize(4).noneMatch(Refusal::enforced);
    }

    @Test
    void whatRedisForgetsThisConsoleRemembers(@TempDir Path folder) throws IOException {
        RedisProcess first = RedisProcess.start(folder.resolve("a"), false);
        Limits limits = on(LimitsRedis.plain(first.endpoint()));
        set(limits, new Quota(30, 300, 1_000), false, WhenAway.LOCAL);
        assertThat(admitted(limits, REQUEST, 20)).isEqualTo(20);
        first.close();
        assertThat(admitted(limits, REQUEST, 5)).as("while it is away").isEqualTo(5);
        try (RedisProcess again = RedisProcess.restart(folder.resolve("b"), first)) {
            assertThat(again.endpoint()).isEqualTo(first.endpoint());
            sharedAgain(limits);
            assertThat(admitted(limits, REQUEST, 40)).as("thirty in all").isEqualTo(5);
            assertThat(limits.ask(REQUEST).place()).isEqualTo(Place.SHARED);
        }
    }

    /** The breaker gives a server that was away two seconds; another class is asked, so that nothing of ours is used up. */
    private static void sharedAgain(Limits limits) {
        LimitRequest other = LimitRequest.of(EndpointClass.SENTIMENT, Subject.user("ben"));
        while (limits.ask(other).place() != Place.SHARED) {
            Thread.onSpinWait();
        }
    }

    @Test
    void rulesAreKeptAndReadByOtherConsoles() {
        Limits limits = alone();
        Limits other = alone();
        assertThat(other.rules()).hasSize(15).allMatch(LimitRule::isUsual);
        set(limits, new Quota(1, 2, 3), true, WhenAway.REFUSE);
        assertThat(rule(limits).quota()).isEqualTo(new Quota(1, 2, 3));
        assertThat(acts.words()).containsExactly("setting.change limit:templates.user");
        assertThat(rule(other).isUsual()).as("not yet").isTrue();
        time.set(NOON.plusSeconds(11));
        other.rules();
        assertThat(rule(other)).isEqualTo(rule(limits));
        limits.set(LimitRule.usual(EndpointClass.TEMPLATES, SubjectKind.USER));
        assertThat(new RateLimitRows(store).all()).isEmpty();
        assertThat(rule(limits).isUsual()).isTrue();
    }

    private static LimitRule rule(Limits limits) {
        return limits.rules().stream()
                .filter(rule -> rule.endpoint() == EndpointClass.TEMPLATES && rule.kind() == SubjectKind.USER)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whoMayNotProtectChangesNoRule() {
        Actor analyst = new Actor("user:7", "olga", Set.of(Role.ANALYST), Door.WINDOW);
        Recorder recorder = new Recorder() {
            @Override
            public Actor actor() {
                return analyst;
            }

            @Override
            public <T> T record(Act act, Supplier<T> work) {
                return work.get();
            }

            @Override
            public void note(Act fact) {
                throw new UnsupportedOperationException();
            }
        };
        Limits limits = new Limits(null, book(), doorkeeper, recorder, clock);
        assertThat(limits.obstacle()).isPresent();
        assertThatExceptionOfType(FailureException.class)
                .isThrownBy(() -> set(limits, new Quota(1, 2, 3), false, WhenAway.LOCAL))
                .satisfies(refused -> assertThat(refused.failure().code()).isEqualTo("identity.refused"));
        assertThat(rule(limits).isUsual()).isTrue();
        assertThat(alone().obstacle()).isEmpty();
    }

    @Test
    void withoutTheStoreTheRulesThatWereReadLastHold() {
        Limits limits = alone();
        set(limits, new Quota(1, 2, 3), false, WhenAway.LOCAL);
        store.close();
        time.set(NOON.plusSeconds(60));
        assertThat(limits.ask(REQUEST).admitted()).isTrue();
        assertThat(limits.ask(REQUEST).admitted()).isFalse();
        assertThatExceptionOfType(FailureException.class)
                .isThrownBy(() -> set(limits, new Quota(5, 5, 5), false, WhenAway.LOCAL));
        assertThat(rule(limits).quota()).isEqualTo(new Quota(1, 2, 3));
    }

    @Test
    void limitsThatMakeNoSenseAreRefused() {
        assertQuota("limit.range", -1, 5, 5);
        assertQuota("limit.range", 1, 5, Quota.MOST + 1);
        assertQuota("limit.order", 6, 5, 5);
        assertQuota("limit.order", 1, 5, 4);
    }

    private static void assertQuota(String code, int perMinute, int perHour, int perDay) {
        assertThatExceptionOfType(FailureException.class)
                .isThrownBy(() -> new Quota(perMinute, perHour, perDay))
                .satisfies(refused -> assertThat(refused.failure().code()).isEqualTo(code));
    }

    @Test
    void tokensAndOddNamesAreNeverShown() {
        assertThat(Subject.token("secret").name()).startsWith("#").hasSize(33).doesNotContain("secret");
        assertThat(Subject.user("a|b\u202E\n").name()).startsWith("#");
        assertThat(Subject.user("jürgen@example.org").name()).isEqualTo("jürgen@example.org");
        Subject hashed = Subject.token("x");
        assertThat(new Subject(hashed.kind(), hashed.name())).isEqualTo(hashed);
    }
}
