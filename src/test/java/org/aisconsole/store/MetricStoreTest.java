package org.aisconsole.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.aisconsole.base.breaker.Breakers;
import org.aisconsole.base.event.Port;
import org.aisconsole.base.job.Cancellation;
import org.aisconsole.base.metric.MetricKey;
import org.aisconsole.base.metric.MetricSchema;
import org.aisconsole.base.metric.MetricTick;
import org.aisconsole.base.metric.Unit;
import org.aisconsole.target.postgres.PostgresProfile;
import org.aisconsole.testing.Counts;
import org.aisconsole.testing.EmbeddedTest;
import org.aisconsole.testing.Eventually;
import org.aisconsole.testing.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@EmbeddedTest
class MetricStoreTest {
    private static final Instant NOON = Instant.parse("2026-10-25T01:30:00Z"); // clocks go back in Europe that night
    private static final MetricKey A = new MetricKey("a", Unit.COUNT);
    private static final MetricKey B = new MetricKey("b", Unit.BYTES);
    private static final MetricSchema BOTH = new MetricSchema(List.of(A, B));

    private final PostgresProfile profile;
    private Instant now = NOON;
    private final Store store;
    private final MetricUpkeep upkeep;
    private final MetricSnapshots snapshots;
    private final MetricHistory history;

    MetricStoreTest(PostgresProfile profile) {
        this.profile = profile;
        this.store = Store.open(profile, new Breakers(), () -> now);
        this.upkeep = new MetricUpkeep(store);
        this.snapshots = new MetricSnapshots(store);
        this.history = new MetricHistory(store);
        upkeep.run();
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static MetricTick tick(Instant at, double a, double b) {
        return new MetricTick("host", at, BOTH, new double[] {a, b});
    }

    private HistorySeries read(String metric, Duration back, int points) {
        return read(metric, now.minus(back), now, back.dividedBy(points));
    }

    private HistorySeries read(String metric, Instant from, Instant to, Duration step) {
        HistorySeries nothing = new HistorySeries(new long[0], new double[0], new double[0], new double[0]);
        return history.read("host", List.of(metric), new HistoryRange(from, to, step), Cancellation.never())
                .series()
                .getOrDefault(metric, nothing);
    }

    @Test
    void whatWasMeasuredComesBack() {
        snapshots.insert(List.of(tick(NOON.minusSeconds(20), 1, 100), tick(NOON.minusSeconds(10), 2, Double.NaN)));
        assertThat(read("a", Duration.ofMinutes(1), 60).mean()).containsExactly(1, 2);
        assertThat(read("b", Duration.ofMinutes(1), 60).mean())
                .as("what was not measured while others were is NaN")
                .containsExactly(100, Double.NaN);
        assertThat(read("c", Duration.ofMinutes(1), 60).at()).isEmpty();
    }

    @Test
    void aMetricKeepsItsPlaceWhenASchemaGrowsOrIsReordered() {
        snapshots.insert(List.of(tick(NOON.minusSeconds(30), 1, 100)));
        MetricSchema grown = new MetricSchema(List.of(new MetricKey("c", Unit.RATIO), B, A));
        snapshots.insert(
                List.of(new MetricTick("host", NOON.minusSeconds(10), grown, new double[] {0.5, 200, 2})));
        assertThat(read("a", Duration.ofMinutes(1), 60).mean()).containsExactly(1, 2);
        assertThat(read("b", Duration.ofMinutes(1), 60).mean()).containsExactly(100, 200);
        assertThat(read("c", Duration.ofMinutes(1), 60).mean()).containsExactly(Double.NaN, 0.5);
    }

    @Test
    void metricsOfASourceAreReadTogether() {
        snapshots.insert(List.of(tick(NOON.minusSeconds(20), 1, 100), tick(NOON.minusSeconds(10), 2, 200)));
        MetricHistory.Answer answer = history.read(
                "host",
                List.of("b", "nothing", "a"),
                new HistoryRange(NOON.minusSeconds(60), NOON, Duration.ofSeconds(30)),
                Cancellation.never());
        assertThat(answer.stepMillis()).isEqualTo(30_000);
        assertThat(answer.series()).containsOnlyKeys("a", "b");
        HistorySeries b = Objects.requireNonNull(answer.series().get("b"));
        assertThat(b.mean()).containsExactly(150);
        assertThat(b.low()).containsExactly(100);
        assertThat(b.high()).containsExactly(200);
        assertThat(b.at()).containsExactly(NOON.minusSeconds(30).toEpochMilli());
    }

    @Test
    void aRangeHoldsItsBeginningAndNotItsEnd() {
        for (int second = 0; second <= 4; second++) {
            snapshots.insert(List.of(tick(NOON.minusSeconds(second), second, 0)));
        }
        HistorySeries series = read("a", NOON.minusSeconds(3), NOON.minusSeconds(1), Duration.ofSeconds(1));
        assertThat(series.mean()).containsExactly(3, 2);
    }

    @Test
    void stepsBeginAtRoundTimesWhereverTheRangeBegins() {
        for (int second = 1; second <= 120; second++) {
            snapshots.insert(List.of(tick(NOON.minusSeconds(second), second, 0)));
        }
        HistorySeries series = read("a", NOON.minusSeconds(97), NOON, Duration.ofSeconds(30));
        assertThat(Arrays.stream(series.at())).allMatch(at -> at % 30_000 == 0).hasSize(4);
        assertThat(series.high()).containsExactly(97, 90, 60, 30);
    }

    @Test
    void thinningKeepsExtremes() {
        List<MetricTick> ticks = new ArrayList<>();
        for (int i = 600; i > 0; i--) {
            ticks.add(tick(NOON.minusSeconds(i), i == 300 ? 1_000 : i == 301 ? -1_000 : 1, 0));
        }
        snapshots.insert(ticks);
        HistorySeries series = read("a", Duration.ofMinutes(10), 30);
        assertThat(series.at().length).isLessThanOrEqualTo(31);
        assertThat(series.high()).contains(1_000);
        assertThat(series.low()).contains(-1_000);
    }

    /** Against a plain computation: random ticks with gaps, holes and latecomers, rolled up in several goes. */
    @Test
    void minutesAndHoursAreWhatAPlainComputationSays() throws SQLException {
        for (int round = 0; round < Counts.of(2, 15); round++) {
            Random random = new Random(round);
            Sql.run(
                    profile,
                    "TRUNCATE ais_console.metrics_snapshot, ais_console.metrics_minute, ais_console.metrics_hour,"
                            + " ais_console.metrics_rollup");
            List<MetricTick> ticks = randomTicks(random);
            List<MetricTick> inOrderOfArrival = new ArrayList<>(ticks);
            Collections.shuffle(inOrderOfArrival.subList(ticks.size() - 20, ticks.size()), random);
            for (int part = 0; part < 4; part++) {
                int quarter = ticks.size() / 4;
                List<MetricTick> arrived =
                        inOrderOfArrival.subList(part * quarter, part == 3 ? ticks.size() : (part + 1) * quarter);
                snapshots.insert(arrived);
                now = ticks.get(Math.min(ticks.size() - 1, (part + 1) * quarter)).at().plusSeconds(1);
                upkeep.run();
            }
            now = ticks.getLast().at().plusSeconds(1);
            upkeep.run();
            assertRolledUp(ticks, "metrics_minute", 60);
            assertRolledUp(ticks, "metrics_hour", 3600);
        }
    }

    private static List<MetricTick> randomTicks(Random random) {
        List<MetricTick> ticks = new ArrayList<>();
        Instant at = NOON.minus(Duration.ofHours(3));
        for (int i = 0; i < 400; i++) {
            at = at.plusSeconds(random.nextInt(20) == 0 ? 400 : 5 + random.nextInt(20));
            double a = random.nextInt(5) == 0 ? Double.NaN : random.nextInt(1_000);
            ticks.add(tick(at, a, random.nextInt(100)));
        }
        return ticks;
    }

    private void assertRolledUp(List<MetricTick> ticks, String table, long seconds) throws SQLException {
        Map<Long, DoubleSummaryStatistics> expected = new TreeMap<>();
        for (MetricTick tick : ticks) {
            long bucket = Math.floorDiv(tick.at().getEpochSecond(), seconds) * seconds;
            DoubleSummaryStatistics statistics = expected.computeIfAbsent(bucket, at -> new DoubleSummaryStatistics());
            if (!Double.isNaN(tick.value("a"))) {
                statistics.accept(tick.value("a"));
            }
        }
        List<String> rows = new ArrayList<>();
        Sql.column(
                        profile,
                        "SELECT concat_ws(' ', extract(epoch FROM at)::bigint, counted[1], low[1], high[1], mean[1])"
                                + " FROM ais_console." + table + " ORDER BY at")
                .forEach(row -> rows.add(String.valueOf(row)));
        assertThat(rows).hasSameSizeAs(expected.keySet());
        int row = 0;
        for (Map.Entry<Long, DoubleSummaryStatistics> entry : expected.entrySet()) {
            String[] cells = rows.get(row++).split(" ", -1);
            DoubleSummaryStatistics statistics = entry.getValue();
            assertThat(Long.parseLong(cells[0])).isEqualTo(entry.getKey());
            assertThat(Long.parseLong(cells[1])).isEqualTo(statistics.getCount());
            if (statistics.getCount() > 0) {
                assertThat(Double.parseDouble(cells[2])).isEqualTo(statistics.getMin());
                assertThat(Double.parseDouble(cells[3])).isEqualTo(statistics.getMax());
                assertThat(Double.parseDouble(cells[4])).isCloseTo(statistics.getAverage(), within(0.1));
            }
        }
    }

    @Test
    void partitionsAreMadeAheadAndDroppedWhenTheyAreOld() throws SQLException {
        LocalDate day = LocalDate.ofInstant(NOON, ZoneOffset.UTC);
        assertThat(partitions("metrics_snapshot")).contains("metrics_snapshot_" + day.plusDays(1).toString().replace("-", ""));
        snapshots.insert(List.of(tick(NOON, 1, 1)));
        for (int i = 0; i < 12; i++) {
            now = now.plus(Duration.ofDays(1));
            upkeep.run();
        }
        assertThat(partitions("metrics_snapshot")).hasSizeBetween(8, 10);
        assertThat(partitions("metrics_minute")).hasSizeGreaterThan(12);
        assertThat(read("a", NOON.minusSeconds(60), NOON.plusSeconds(60), Duration.ofMinutes(1)).mean())
                .as("the raw day is gone, its minute is not")
                .containsExactly(1);
    }

    private List<String> partitions(String table) throws SQLException {
        return Sql.column(
                profile,
                "SELECT inhrelid::regclass::text FROM pg_inherits WHERE inhparent = 'ais_console." + table + "'::regclass")
                .stream()
                .map(name -> String.valueOf(name).replace("ais_console.", ""))
                .toList();
    }

    @Test
    void whatIsPublishedIsRecordedEvenAcrossAnOutage() throws Exception {
        Port<MetricTick> port = new Port<>();
        try (MetricRecorder _ = new MetricRecorder(port, store)) {
            port.publish(tick(NOON.minusSeconds(50), 1, 1));
            Eventually.holds("it is stored", () -> stored() == 1);
            Sql.run(profile, "ALTER TABLE ais_console.metrics_snapshot RENAME TO away");
            port.publish(tick(NOON.minusSeconds(40), 2, 2));
            port.publish(tick(NOON.minusSeconds(30), 3, 3));
            Sql.run(profile, "ALTER TABLE ais_console.away RENAME TO metrics_snapshot");
            port.publish(tick(NOON.minusSeconds(20), 4, 4));
            Eventually.holds("nothing was lost", () -> stored() == 4);
        }
    }

    private long stored() throws SQLException {
        return Sql.number(profile, "SELECT count(*) FROM ais_console.metrics_snapshot");
    }
}
