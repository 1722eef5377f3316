package org.aisconsole.engine.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.aisconsole.base.breaker.Breakers;
import org.aisconsole.base.event.Port;
import org.aisconsole.base.job.Cancellation;
import org.aisconsole.base.job.Progress;
import org.aisconsole.base.metric.MetricKey;
import org.aisconsole.base.metric.MetricTick;
import org.aisconsole.base.settings.Settings.SuiteSize;
import org.aisconsole.demo.server.OwnPostgres;
import org.aisconsole.demo.suite.SampleSuite;
import org.aisconsole.demo.suite.SuiteOptions;
import org.aisconsole.store.MetricRecorder;
import org.aisconsole.store.MetricUpkeep;
import org.aisconsole.store.Store;
import org.aisconsole.target.postgres.PostgresProfile;
import org.aisconsole.target.postgres.PostgresTarget;
import org.aisconsole.testing.Eventually;
import org.aisconsole.testing.Sql;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every supported Postgres before the shipped one, as a real server: target, sampler, suite and store. */
@Tag("full")
class PostgresVersionsTest {
    /** A server without replicas lags behind nobody, and of no blocks read there is no share found in memory. */
    private static final Set<String> MAY_BE_UNKNOWN = Set.of(PostgresMetrics.REPLICATION_LAG, PostgresMetrics.CACHE_HIT);

    @ParameterizedTest
    @ValueSource(ints = {14, 15, 16, 17})
    void isMeasuredFilledAndRememberedIn(int major, @TempDir Path folder) throws Exception {
        try (OwnPostgres server = OwnPostgres.older(major, folder)) {
            load(server.profile());
            measure(major, server.profile());
        }
    }

    private static void load(PostgresProfile profile) {
        SuiteOptions options = new SuiteOptions(SuiteSize.SMALL, 1, Instant.now());
        try (SampleSuite suite = new SampleSuite(profile, options)) {
            suite.load(Progress.none(), Cancellation.never());
            assertThat(suite.isLoaded()).isTrue();
        }
    }

    private static void measure(int major, PostgresProfile profile) throws Exception {
        Port<MetricTick> ticks = new Port<>();
        Breakers breakers = new Breakers();
        try (Store store = Store.open(profile, breakers, InstantSource.system());
                MetricRecorder recorder = new MetricRecorder(ticks, store);
                Monitor monitor =
                        new Monitor(InstantSource.system(), Duration.ofSeconds(1), ticks, new Port<>())) {
            new MetricUpkeep(store).run();
            assertThat(recorder).isNotNull();
            monitor.add(new PostgresTarget(profile, breakers));
            monitor.tickNow();
            Thread.sleep(20); // rates need time between two readings
            monitor.tickNow();
            SourceState source = monitor.sources().getFirst();
            assertThat(source.failure()).isNull();
            assertThat(source.version()).startsWith("Postgres " + major + ".");
            assertThat(MAY_BE_UNKNOWN).containsAll(unknown(monitor, source.id()));
            Eventually.holds("both ticks are recorded", () -> rows(profile) == 2);
            assertThat(store.check()).isPositive();
        }
    }

    private static Set<String> unknown(Monitor monitor, String source) {
        List<String> metrics = PostgresMetrics.SCHEMA.keys().stream().map(MetricKey::name).toList();
        return metrics.stream()
                .filter(metric -> Double.isNaN(
                        monitor.series(source, metric, Duration.ofMinutes(1)).last()))
                .collect(Collectors.toSet());
    }

    private static long rows(PostgresProfile profile) throws Exception {
        return Sql.number(profile, "SELECT count(*) FROM ais_console.metrics_snapshot");
    }
}
