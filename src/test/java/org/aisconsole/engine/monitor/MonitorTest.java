package org.aisconsole.engine.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.aisconsole.base.breaker.Breakers;
import org.aisconsole.base.event.ConsoleEvent;
import org.aisconsole.base.event.Port;
import org.aisconsole.base.metric.MetricTick;
import org.aisconsole.engine.monitor.HealthFinding.Status;
import org.aisconsole.target.host.HostTarget;
import org.aisconsole.target.postgres.PostgresProfile;
import org.aisconsole.target.postgres.PostgresTarget;
import org.aisconsole.target.redis.RedisProfile;
import org.aisconsole.target.redis.RedisTarget;
import org.aisconsole.testing.EmbeddedTest;
import org.aisconsole.testing.Eventually;
import org.aisconsole.testing.KeyPrefix;
import org.aisconsole.testing.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@EmbeddedTest
class MonitorTest {
    private static final Duration HOUR = Duration.ofHours(1);

    private final Port<MetricTick> ticks = new Port<>();
    private final Port<ConsoleEvent> events = new Port<>();
    private final Breakers breakers = new Breakers();
    private final Monitor monitor =
            new Monitor(InstantSource.system(), Duration.ofMillis(50), ticks, events);

    @AfterEach
    void close() {
        monitor.close();
    }

    private double last(String source, String metric) {
        return monitor.series(source, metric, HOUR).last();
    }

    @Test
    void postgresFiguresFollowTheWorkDone(PostgresProfile profile) throws Exception {
        monitor.add(new PostgresTarget(profile, breakers));
        monitor.tickNow();
        assertThat(last(profile.id(), PostgresMetrics.COMMITS)).isNaN();
        try (Connection busy = Sql.connect(profile)) {
            busy.setAutoCommit(false);
            Sql.run(profile, "CREATE TABLE t AS SELECT generate_series(1, 10000) AS n", "SELECT count(*) FROM t");
            busy.createStatement().execute("SELECT 1");
            Sql.run(profile, "SELECT pg_stat_force_next_flush()", "SELECT 1");
            Eventually.holds("the work is counted", () -> {
                Thread.sleep(20);
                monitor.tickNow();
                return last(profile.id(), PostgresMetrics.SESSIONS_IN_TRANSACTION) >= 1;
            });
            assertThat(last(profile.id(), PostgresMetrics.LONGEST_TRANSACTION)).isPositive();
        }
        assertThat(last(profile.id(), PostgresMetrics.COMMITS)).isGreaterThanOrEqualTo(0);
        assertThat(last(profile.id(), PostgresMetrics.DATABASE_SIZE)).isGreaterThan(1e6);
        assertThat(last(profile.id(), PostgresMetrics.SESSIONS_MAX))
                .isEqualTo(Sql.number(profile, "SELECT current_setting('max_connections')"));
        assertThat(last(profile.id(), PostgresMetrics.LATENCY)).isPositive();
        assertThat(last(profile.id(), PostgresMetrics.REPLICATION_LAG)).isNaN();
        assertThat(last(profile.id(), PostgresMetrics.REPLICAS)).isZero();
        assertThat(last(profile.id(), PostgresMetrics.TRANSACTION_IDS_AGE)).isPositive();
        assertThat(monitor.sources().getFirst().version()).isEqualTo("Postgres 18.6");
    }

    @Test
    void redisFiguresFollowTheWorkDone(RedisProfile profile, KeyPrefix prefix) throws Exception {
        monitor.add(new RedisTarget(profile, breakers));
        monitor.tickNow();
        try (RedisTarget worker = new RedisTarget(profile, breakers)) {
            worker.call(client -> client.set(prefix.key("a"), "1"));
            for (int i = 0; i < 30; i++) {
                worker.call(client -> client.get(prefix.key("a")));
                worker.call(client -> client.get(prefix.key("missing")));
            }
        }
        Thread.sleep(20);
        monitor.tickNow();
        assertThat(last(profile.id(), RedisMetrics.COMMANDS)).isPositive();
        assertThat(last(profile.id(), RedisMetrics.HIT_RATIO)).isBetween(0.3, 0.7);
        assertThat(last(profile.id(), RedisMetrics.MEMORY_USED)).isLessThan(last(profile.id(), RedisMetrics.MEMORY_MAX));
        assertThat(monitor.sources().getFirst().version()).isEqualTo("Redis 7.0.15");
    }

    @Test
    void theHostIsMeasured() throws Exception {
        monitor.add(new HostTarget(Path.of(".")));
        monitor.tickNow();
        Eventually.holds("the processor has ticked", () -> {
            Thread.sleep(50);
            monitor.tickNow();
            return !Double.isNaN(last(HostTarget.ID, HostMetrics.CPU));
        });
        assertThat(last(HostTarget.ID, HostMetrics.CPU)).isBetween(0.0, 1.0);
        assertThat(last(HostTarget.ID, HostMetrics.PROCESSORS)).isPositive();
        assertThat(last(HostTarget.ID, HostMetrics.MEMORY_USED)).isLessThan(last(HostTarget.ID, HostMetrics.MEMORY_TOTAL));
        assertThat(last(HostTarget.ID, HostMetrics.CONSOLE_HEAP)).isPositive();
    }

    @Test
    void aLostSourceIsToldOnceAndFoundAgain() throws Exception {
        ConcurrentLinkedQueue<ConsoleEvent> told = new ConcurrentLinkedQueue<>();
        FakeSampler fake = new FakeSampler("fake");
        monitor.add(fake);
        try (var _ = events.subscribe("test", 100, told::add)) {
            monitor.start();
            Eventually.holds("it is up", () -> monitor.sources().getFirst().isUp());
            fake.broken = true;
            Eventually.holds("it is lost", () -> told.size() == 1);
            int before = fake.reads.get();
            Eventually.holds("it is tried on", () -> fake.reads.get() > before + 3);
            assertThat(monitor.sources().getFirst().failure()).isNotNull();
            fake.broken = false;
            Eventually.holds("it is found", () -> told.size() == 2);
        }
        assertThat(told).extracting(ConsoleEvent::level)
                .containsExactly(ConsoleEvent.Level.ERROR, ConsoleEvent.Level.INFO);
        assertThat(monitor.sources().getFirst().isUp()).isTrue();
    }

    @Test
    void aHangingSourceDelaysNobody() throws Exception {
        FakeSampler hanging = new FakeSampler("hanging");
        FakeSampler lively = new FakeSampler("lively");
        hanging.hang();
        monitor.add(hanging);
        monitor.add(lively);
        monitor.start();
        Eventually.holds("the other goes on", () -> lively.reads.get() >= 5);
        assertThat(hanging.reads).hasValue(1);
        hanging.release();
    }

    @Test
    void theSecondTickComesSoonAfterTheFirst() throws Exception {
        FakeSampler fake = new FakeSampler("fake");
        monitor.interval(HOUR);
        monitor.add(fake);
        monitor.start();
        Eventually.holds("rates are known", () -> fake.reads.get() == 2);
    }

    @Test
    void aShorterIntervalDoesNotWaitForTheEndOfTheLongOne() throws Exception {
        FakeSampler fake = new FakeSampler("fake");
        monitor.interval(HOUR);
        monitor.add(fake);
        monitor.start();
        Eventually.holds("it waits for an hour", () -> fake.reads.get() == 2);
        monitor.interval(Duration.ofMillis(20));
        Eventually.holds("it goes on", () -> fake.reads.get() > 4);
    }

    @Test
    void everyTickIsPublished() throws Exception {
        ConcurrentLinkedQueue<MetricTick> published = new ConcurrentLinkedQueue<>();
        monitor.add(new FakeSampler("fake"));
        try (var _ = ticks.subscribe("test", 100, published::add)) {
            monitor.tickNow();
            Eventually.holds("it arrives", () -> published.size() == 1);
        }
        assertThat(published.element().value(FakeSampler.METRIC)).isEqualTo(1);
    }

    @Test
    void healthNamesWhatNeedsAttention(PostgresProfile profile) throws Exception {
        monitor.add(new PostgresTarget(profile, breakers));
        monitor.tickNow();
        HealthCheck check = new HealthCheck(monitor);
        assertThat(check.findings()).extracting(HealthFinding::status).containsExactly(Status.OK);
        Sql.run(profile, "CREATE TABLE t(n int)");
        try (Connection holder = Sql.connect(profile);
                Connection waiter = Sql.connect(profile)) {
            holder.setAutoCommit(false);
            holder.createStatement().execute("LOCK TABLE t");
            Thread waiting = Thread.ofVirtual().start(() -> lock(waiter));
            Eventually.holds("the wait is seen", () -> {
                monitor.tickNow();
                return check.findings().getFirst().status() == Status.WARNING;
            });
            holder.rollback();
            waiting.join();
        }
    }

    private static void lock(Connection waiter) {
        try (var statement = waiter.createStatement()) {
            statement.execute("BEGIN; LOCK TABLE t; ROLLBACK");
        } catch (SQLException ended) {
            throw new IllegalStateException(ended);
        }
    }

    @Test
    void anUnknownSeriesIsEmpty() {
        assertThat(monitor.series("nobody", "nothing", HOUR)).isEqualTo(MetricSeries.EMPTY);
    }
}
