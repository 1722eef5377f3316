package org.aisconsole.engine.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.aisconsole.base.breaker.Breakers;
import org.aisconsole.engine.limit.Counter.Counted;
import org.aisconsole.engine.limit.LimitRule.WhenAway;
import org.aisconsole.target.redis.RedisProfile;
import org.aisconsole.target.redis.RedisTarget;
import org.aisconsole.testing.Counts;
import org.aisconsole.testing.EmbeddedTest;
import org.aisconsole.testing.KeyPrefix;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The script on a real Redis, at times that the test says. */
@EmbeddedTest
class RedisCounterTest {
    private static final int LENGTH = 40;

    private final AtomicLong now = new AtomicLong(Timelines.BEGIN);
    private final RedisTarget target;
    private final RedisTarget admin;
    private final RedisCounter counter;

    RedisCounterTest(RedisProfile profile, KeyPrefix prefix) {
        this.target = LimitsRedis.counting(profile);
        this.admin = new RedisTarget(profile, new Breakers());
        this.counter = new RedisCounter(target, LimitsRedis.keys(prefix), now::get);
    }

    @AfterEach
    void close() {
        target.close();
        admin.close();
    }

    private static Check check(String name, Quota quota, boolean enforced) {
        return new Check(
                new LimitRule(EndpointClass.ML, SubjectKind.USER, quota, !enforced, WhenAway.REFUSE),
                Subject.user(name),
                enforced);
    }

    private static Check check(Quota quota) {
        return check("amy", quota, true);
    }

    private boolean ask(Check check) {
        return counter.ask(List.of(check)).tallies().getFirst().fits();
    }

    private static Quota quota(SplittableRandom random) {
        int minute = random.nextInt(4) == 0 ? random.nextInt(60, 70) : random.nextInt(8);
        int hour = minute + random.nextInt(8);
        return new Quota(minute, hour, hour + random.nextInt(8));
    }

    /** Two independent readings: what any window holds by brute force, and the record in memory, answer by answer. */
    @Test
    @Timeout(300) // ten times as many in the full profile
    void neverMoreThanTheLimitInAnyWindowAndTheSameAsInMemory() {
        SplittableRandom random = new SplittableRandom(4);
        for (int timeline = 0; timeline < Counts.of(1_000, 10_000); timeline++) {
            LocalCounter memory = new LocalCounter(10);
            Check check = check("t" + timeline, quota(random), true);
            List<Long> admitted = new ArrayList<>();
            now.set(Timelines.BEGIN);
            int length = check.rule().quota().perMinute() > 50 ? 2 * LENGTH : LENGTH;
            for (int request = 0; request < length; request++) {
                LimitWindow window = LimitWindow.of(random.nextInt(3)).orElseThrow();
                boolean close = check.rule().quota().perMinute() > 50 && random.nextInt(20) > 0;
                now.addAndGet(close ? random.nextLong(2_000_000) : Timelines.gap(random, window.micros(), LimitWindow.SEGMENTS));
                Counted answer = counter.ask(List.of(check));
                assertThat(answer).isEqualTo(memory.ask(now.get(), List.of(check), true));
                if (answer.tallies().getFirst().fits()) {
                    admitted.add(now.get());
                }
            }
            for (LimitWindow window : LimitWindow.values()) {
                assertThat(Timelines.worst(admitted, window.micros()))
                        .isLessThanOrEqualTo(check.rule().quota().of(window));
            }
        }
    }

    @Test
    void theClockMaySetBackAndTheLimitsChange() {
        SplittableRandom random = new SplittableRandom(5);
        for (int timeline = 0; timeline < Counts.of(100, 1_000); timeline++) {
            LocalCounter memory = new LocalCounter(10);
            now.set(Timelines.BEGIN);
            for (int request = 0; request < LENGTH; request++) {
                Check check = check("b" + timeline, quota(random), true);
                LimitWindow window = LimitWindow.of(random.nextInt(3)).orElseThrow();
                long gap = Timelines.gap(random, window.micros(), LimitWindow.SEGMENTS);
                now.addAndGet(random.nextInt(6) == 0 ? -gap : gap);
                assertThat(counter.ask(List.of(check))).isEqualTo(memory.ask(now.get(), List.of(check), true));
            }
        }
    }

    @Test
    void underSteadyLoadAtMostTwoInAHundredAreLost(TestReporter reporter) {
        int minutes = 20;
        Check check = check(new Quota(100, Quota.MOST, Quota.MOST));
        int admitted = 0;
        for (int i = 0; i < minutes * 400; i++) {
            admitted += ask(check) ? 1 : 0;
            now.addAndGet(150_000);
        }
        assertThat(admitted).isBetween(98 * minutes, 100 * minutes);
        reporter.publishEntry("limit 100 a minute, asked 400 times a minute for 20 minutes", admitted + " of 2000 admitted");
    }

    @Test
    void itsTimeIsThatOfTheServer(KeyPrefix prefix) {
        RedisCounter real = new RedisCounter(target, LimitsRedis.keys(prefix), null);
        long before = System.currentTimeMillis() * 1_000;
        Counted answer = real.ask(List.of(check(new Quota(1, 1, 1))));
        assertThat(answer.now()).as("both are on this machine").isGreaterThanOrEqualTo(before - 1_000_000);
        assertThat(real.ask(List.of(check(new Quota(1, 1, 1)))).tallies().getFirst().counts().getFirst().pause())
                .isBetween(1L, LimitWindow.MINUTE.micros());
    }

    @Test
    void aRefusedRequestIsCountedNowhere() {
        Check free = check("free", new Quota(10, 10, 10), true);
        Check full = check("full", new Quota(1, 1, 1), true);
        assertThat(ask(full)).isTrue();
        for (int i = 0; i < 20; i++) {
            Counted answer = counter.ask(List.of(free, full));
            assertThat(answer.tallies().get(0).fits()).isTrue();
            assertThat(answer.tallies().get(1).fits()).isFalse();
        }
        assertThat(counter.look(List.of(free, full)).tallies())
                .extracting(tally -> tally.counts().getLast().live())
                .containsExactly(0L, 1L);
    }

    @Test
    void aShadowOnlyReportsAndCountsAsThoughItRefused() {
        Check real = check("real", new Quota(10, 10, 10), true);
        Check shadow = check("shadow", new Quota(2, 10, 10), false);
        for (int i = 0; i < 5; i++) {
            assertThat(counter.ask(List.of(real, shadow)).tallies().get(1).fits()).isEqualTo(i < 2);
        }
        assertThat(counter.look(List.of(real, shadow)).tallies())
                .extracting(tally -> tally.counts().getFirst().live())
                .containsExactly(5L, 2L);
        assertThat(counter.seen().refusals()).hasSize(3).allMatch(line -> line.endsWith("|0|0|ML|USER|shadow"));
    }

    @Test
    void whoWasAskedForIsSeenTheLatestFirst() {
        ask(check("a", new Quota(1, 1, 1), true));
        now.addAndGet(1);
        ask(check("b", new Quota(1, 1, 1), true));
        assertThat(counter.seen().members()).containsExactly("ML|USER|b", "ML|USER|a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"string", "hash", "words", "tail", "huge", "sum", "long"})
    void whatIsDamagedBeginsAnewAndIsSaid(String damage) {
        Check check = check(new Quota(3, 3, 3));
        ask(check);
        ask(check);
        String key = counter.key(check, LimitWindow.HOUR);
        admin.<Object>call(redis -> switch (damage) {
            case "string" -> redis.set(key, "nonsense");
            case "hash" -> redis.del(key) + redis.hset(key, "a", "b");
            case "words" -> redis.lset(key, 0, "nonsense");
            case "tail" -> redis.rpush(key, "1:2");
            case "huge" -> redis.rpush(key, "9".repeat(400) + ":0:1");
            case "sum" -> redis.lset(key, -1, Timelines.BEGIN + ":0:0");
            default -> redis.rpush(key, (Timelines.BEGIN + 5) + ":0:" + "9".repeat(30));
        });
        Counted answer = counter.ask(List.of(check));
        assertThat(answer.repaired()).isEqualTo(1);
        assertThat(answer.tallies().getFirst().counts().getFirst().live()).as("the others stay").isEqualTo(3);
        assertThat(counter.ask(List.of(check)).tallies().getFirst().fits()).isFalse();
    }

    @Test
    void damageToTheListsForPeopleDisturbsNoDecision(KeyPrefix prefix) {
        String keys = LimitsRedis.keys(prefix);
        admin.call(redis -> redis.set(keys + "seen", "x") + redis.set(keys + "refusals", "x"));
        Check check = check(new Quota(1, 1, 1));
        assertThat(ask(check)).isTrue();
        assertThat(ask(check)).isFalse();
        assertThat(ask(check)).isFalse();
        assertThat(counter.seen().members()).hasSize(1);
    }

    @Test
    void memoryIsBoundedWhateverTheLimit(TestReporter reporter) {
        Check check = check(new Quota(20_000, 20_000, 20_000));
        for (int i = 0; i < 20_000; i++) {
            ask(check);
            now.addAndGet(4_000_000);
        }
        long bytes = 0;
        for (LimitWindow window : LimitWindow.values()) {
            String key = counter.key(check, window);
            assertThat(admin.<Long>call(redis -> redis.llen(key))).isLessThanOrEqualTo(LimitWindow.SEGMENTS + 3);
            bytes += admin.<Long>call(redis -> redis.memoryUsage(key));
        }
        reporter.publishEntry("memory of 20,000 admitted in a day", bytes + " bytes");
    }

    @Test
    void theUserThatCountsMayDoNothingElse() {
        assertThat(target.<String>call(redis -> {
                    try {
                        return String.valueOf(redis.eval("return redis.call('GET', 'ais:hot')"));
                    } catch (RuntimeException refused) {
                        return String.valueOf(refused.getMessage());
                    }
                }))
                .contains("can't run this command");
    }
}
