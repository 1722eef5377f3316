package org.aisconsole.engine.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.aisconsole.base.breaker.Breakers;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.job.Cancellation;
import org.aisconsole.base.metric.MetricKey;
import org.aisconsole.base.metric.MetricSchema;
import org.aisconsole.base.metric.MetricTick;
import org.aisconsole.base.metric.Unit;
import org.aisconsole.engine.monitor.History.Query;
import org.aisconsole.engine.monitor.History.Remembered;
import org.aisconsole.store.MetricHistory;
import org.aisconsole.store.MetricSnapshots;
import org.aisconsole.store.MetricUpkeep;
import org.aisconsole.store.Store;
import org.aisconsole.target.postgres.PostgresProfile;
import org.aisconsole.testing.EmbeddedTest;
import org.aisconsole.testing.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The remembered past as a screen sees it, on a real store. */
@EmbeddedTest
class StoreHistoryTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final MetricSchema SCHEMA = new MetricSchema(List.of(new MetricKey("rate", Unit.PER_SECOND)));

    private final PostgresProfile profile;
    private Instant now = NOON;
    private final Store store;
    private final MetricUpkeep upkeep;
    private final History history;

    StoreHistoryTest(PostgresProfile profile) {
        this.profile = profile;
        this.store = Store.open(profile, new Breakers(), () -> now);
        this.upkeep = new MetricUpkeep(store);
        this.history = new StoreHistory(new MetricHistory(store));
        upkeep.run();
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void measure(Instant from, Instant to, Duration interval, double value) {
        List<MetricTick> ticks = new ArrayList<>();
        for (Instant at = from; at.isBefore(to); at = at.plus(interval)) {
            ticks.add(new MetricTick("host", at, SCHEMA, new double[] {value}));
        }
        new MetricSnapshots(store).insert(ticks);
    }

    private Remembered read(Instant from, Instant to, Duration step) {
        TimeWindow window = new TimeWindow(from.toEpochMilli(), to.toEpochMilli());
        return history.read(new Query("host", List.of("rate"), window, step), Cancellation.never());
    }

    private MetricBand rate(Instant from, Instant to, Duration step) {
        return Objects.requireNonNull(read(from, to, step).bands().get("rate"));
    }

    private static long gaps(MetricBand band) {
        return Arrays.stream(band.mean()).filter(Double::isNaN).count();
    }

    @Test
    void aTimeWithoutTheConsoleIsAGap() {
        measure(NOON.minusSeconds(600), NOON.minusSeconds(400), Duration.ofSeconds(5), 1);
        measure(NOON.minusSeconds(200), NOON, Duration.ofSeconds(5), 2);
        MetricBand band = rate(NOON.minusSeconds(600), NOON, Duration.ofSeconds(1));
        assertThat(gaps(band)).isEqualTo(1);
        assertThat(band.size()).isEqualTo(40 + 1 + 40);
    }

    @Test
    void aCounterThatWasResetIsAGap() {
        measure(NOON.minusSeconds(60), NOON.minusSeconds(30), Duration.ofSeconds(5), 1);
        measure(NOON.minusSeconds(30), NOON.minusSeconds(25), Duration.ofSeconds(5), Double.NaN);
        measure(NOON.minusSeconds(25), NOON, Duration.ofSeconds(5), 1);
        MetricBand band = rate(NOON.minusSeconds(60), NOON, Duration.ofSeconds(1));
        assertThat(gaps(band)).isEqualTo(1);
        assertThat(band.mean()[6]).isNaN();
    }

    @Test
    void anotherIntervalIsNoGap() {
        measure(NOON.minusSeconds(1_200), NOON.minusSeconds(600), Duration.ofSeconds(60), 1);
        measure(NOON.minusSeconds(600), NOON, Duration.ofSeconds(2), 1);
        assertThat(gaps(rate(NOON.minusSeconds(1_200), NOON, Duration.ofSeconds(2)))).isZero();
    }

    @Test
    void bothEndsOfTheWindowBelongToIt() {
        measure(NOON.minusSeconds(10), NOON.plusSeconds(1), Duration.ofSeconds(1), 1);
        MetricBand band = rate(NOON.minusSeconds(5), NOON.minusSeconds(2), Duration.ofSeconds(1));
        assertThat(band.at()).containsExactly(
                NOON.minusSeconds(5).toEpochMilli(),
                NOON.minusSeconds(4).toEpochMilli(),
                NOON.minusSeconds(3).toEpochMilli(),
                NOON.minusSeconds(2).toEpochMilli());
    }

    @Test
    void longRangesComeFromHoursWithTheirGaps() throws Exception {
        measure(NOON.minus(Duration.ofHours(20)), NOON.minus(Duration.ofHours(12)), Duration.ofMinutes(1), 3);
        measure(NOON.minus(Duration.ofHours(6)), NOON, Duration.ofMinutes(1), 5);
        Sql.run(profile, "TRUNCATE ais_console.metrics_rollup"); // these ticks are older than the roll-up looks back
        upkeep.run();
        Remembered month = read(NOON.minus(Duration.ofDays(30)), NOON, Duration.ofHours(1));
        assertThat(month.stepMillis()).isEqualTo(Duration.ofHours(1).toMillis());
        MetricBand band = month.band("rate");
        assertThat(gaps(band)).isEqualTo(1);
        assertThat(band.size()).isEqualTo(8 + 1 + 6);
        assertThat(band.high()).contains(3, 5);
    }

    @Test
    void whatIsTooOldForTicksIsReadFromMinutes() {
        measure(NOON.minusSeconds(120), NOON, Duration.ofSeconds(1), 4);
        upkeep.run();
        now = NOON.plus(Duration.ofDays(8));
        Remembered old = read(NOON.minusSeconds(120), NOON, Duration.ofSeconds(1));
        assertThat(old.stepMillis()).isEqualTo(60_000);
        assertThat(old.band("rate").mean()).containsExactly(4, 4);
    }

    @Test
    void anUnknownSourceHasNoPast() {
        Query query = new Query("nobody", List.of("rate"), new TimeWindow(0, 1), Duration.ofSeconds(1));
        assertThat(history.read(query, Cancellation.never()).bands()).isEmpty();
        assertThat(History.none().read(query, Cancellation.never()).band("rate").size()).isZero();
    }

    @Test
    void aStoreThatCannotBeReadSaysSo() throws Exception {
        Sql.run(profile, "ALTER TABLE ais_console.metrics_snapshot RENAME TO away");
        measureNothing();
        assertThatExceptionOfType(FailureException.class)
                .isThrownBy(() -> read(NOON.minusSeconds(60), NOON, Duration.ofSeconds(1)))
                .satisfies(failed -> assertThat(failed.failure().code()).startsWith("postgres."));
    }

    /** Makes the source known, whatever has become of the ticks. */
    private void measureNothing() throws Exception {
        Sql.run(
                profile,
                "INSERT INTO ais_console.metric_source (name) VALUES ('host')",
                "INSERT INTO ais_console.metric_dictionary SELECT id, 1, 'rate', 'PER_SECOND' FROM ais_console.metric_source");
    }
}
