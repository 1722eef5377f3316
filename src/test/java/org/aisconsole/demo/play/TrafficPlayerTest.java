package org.aisconsole.demo.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.job.Cancellation;
import org.aisconsole.base.job.Progress;
import org.aisconsole.base.settings.Settings.SuiteSize;
import org.aisconsole.demo.play.LoadReport.OperationReport;
import org.aisconsole.demo.suite.SampleSuite;
import org.aisconsole.demo.suite.SuiteOptions;
import org.aisconsole.target.Environment;
import org.aisconsole.target.postgres.PostgresProfile;
import org.aisconsole.target.redis.RedisProfile;
import org.aisconsole.testing.EmbeddedTest;
import org.aisconsole.testing.Eventually;
import org.aisconsole.testing.Sql;
import org.junit.jupiter.api.Test;

@EmbeddedTest
class TrafficPlayerTest {
    private static final InstantSource CLOCK = InstantSource.system();

    private final PostgresProfile postgres;
    private final RedisProfile redis;

    TrafficPlayerTest(PostgresProfile postgres, RedisProfile redis) {
        this.postgres = postgres;
        this.redis = redis;
    }

    private SuiteTargets suite() {
        SuiteOptions options = new SuiteOptions(SuiteSize.SMALL, 7, Instant.now());
        try (SampleSuite suite = new SampleSuite(postgres, options)) {
            suite.load(Progress.none(), Cancellation.never());
        }
        return SuiteTargets.open(postgres, redis);
    }

    private static long done(TrafficPlayer player) {
        return player.report().operations().stream().mapToLong(OperationReport::count).sum();
    }

    @Test
    void everyOperationOfTheMixWorks() {
        try (SuiteTargets targets = suite()) {
            LoadReport report = new LoadTest(400, Duration.ZERO, Duration.ofSeconds(4))
                    .run(targets, CLOCK, Progress.none(), Cancellation.never());
            List<String> all = targets.operations(CLOCK).stream().map(Operation::name).sorted().toList();
            assertThat(report.operations()).extracting(OperationReport::name).containsExactlyElementsOf(all);
            assertThat(report.operations()).allMatch(operation -> operation.count() > 0);
            assertThat(report.errors()).isZero();
            assertThat(report.achieved()).isPositive();
        }
    }

    @Test
    void trafficOutlivesItsConnectionsAndCanBePaused() throws Exception {
        try (TrafficPlayer player = new TrafficPlayer(suite(), 100, CLOCK)) {
            player.start(false);
            Eventually.holds("it plays", () -> done(player) > 50);
            Sql.run(
                    postgres,
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                            + " WHERE application_name = 'ais-suite' AND datname = current_database()");
            long before = done(player);
            Eventually.holds("it goes on", () -> done(player) > before + 100);
            player.pause(true);
            Eventually.holds("it pauses", () -> {
                long now = done(player);
                Thread.sleep(300);
                return done(player) == now;
            });
        }
    }

    @Test
    void aLockPileUpCanBeSeenAndEnds() throws Exception {
        try (TrafficPlayer player = new TrafficPlayer(suite(), 1, CLOCK)) {
            player.make(Incident.LOCK_PILE_UP);
            Eventually.holds("somebody waits", () -> waiting() > 0);
            Eventually.holds("nobody waits", () -> waiting() == 0);
        }
    }

    private long waiting() throws Exception {
        return Sql.number(
                postgres,
                "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
                        + " AND datname = current_database()");
    }

    @Test
    void productionIsNotPlayedOn() {
        PostgresProfile production = new PostgresProfile(
                "postgres:p",
                "p",
                Environment.PRODUCTION,
                postgres.endpoint(),
                postgres.database(),
                postgres.user(),
                postgres.password());
        assertRefused("play.production", production);
    }

    @Test
    void aDatabaseWithoutTheSuiteIsRefused() {
        assertRefused("play.suite", postgres);
    }

    private void assertRefused(String code, PostgresProfile profile) {
        assertThatExceptionOfType(FailureException.class)
                .isThrownBy(() -> SuiteTargets.open(profile, redis).close())
                .satisfies(refused -> assertThat(refused.failure().code()).isEqualTo(code));
    }
}
