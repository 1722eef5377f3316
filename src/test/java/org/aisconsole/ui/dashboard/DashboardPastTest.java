package org.aisconsole.ui.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.engine.monitor.History.Query;
import org.aisconsole.engine.monitor.MetricBand;
import org.aisconsole.engine.monitor.Scope;
import org.aisconsole.engine.monitor.TimeWindow;
import org.aisconsole.testing.FakeHistory;
import org.aisconsole.testing.FakeMetrics;
import org.aisconsole.ui.widget.ChartLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is taken from memory and what from the store, and when. No toolkit is started. */
class DashboardPastTest {
    private static final long NOW = FakeMetrics.NOW.toEpochMilli();

    private final DashboardFixture fixture = new DashboardFixture();
    private final DashboardViewModel model = fixture.model;
    private final FakeHistory history = fixture.history;

    private MetricBand wal() {
        return fixture.data().chart(DashboardChart.WAL).getFirst().band();
    }

    @Test
    void whatMemoryHoldsIsNotAskedFor() {
        assertThat(wal().size()).isGreaterThan(50);
        model.rangeProperty().set(Duration.ofHours(1));
        assertThat(wal().size()).isGreaterThan(700);
        assertThat(history.queries()).isEmpty();
    }

    @Test
    void theRestOfALongRangeComesFromTheStoreInAQueryASource() {
        model.rangeProperty().set(Duration.ofHours(24));
        MetricBand band = wal();
        assertThat(history.queries()).extracting(Query::source)
                .containsExactlyInAnyOrder("postgres:embedded", "redis:embedded", "host");
        assertThat(band.at()[0]).isLessThan(NOW - Duration.ofHours(23).toMillis());
        assertThat(band.at()[band.size() - 1]).isGreaterThan(NOW - Duration.ofMinutes(3).toMillis());
        assertThat(band.isThinned()).isTrue();
        assertThat(fixture.data().window().millis()).isEqualTo(Duration.ofHours(24).toMillis());
    }

    @Test
    void justAfterAStartTheStoreFillsWhatMemoryLacks() {
        fixture.metrics.memory(Duration.ofMinutes(2));
        model.rangeProperty().set(Duration.ofMinutes(15));
        MetricBand band = wal();
        assertThat(band.at()[0]).isLessThan(NOW - Duration.ofMinutes(14).toMillis());
        assertThat(band.line().lastTime()).isEqualTo(NOW);
    }

    @Test
    void thePictureStaysUntilTheNewOneIsThere() {
        DashboardData before = fixture.data();
        model.rangeProperty().set(Duration.ofDays(30));
        DashboardData meanwhile = fixture.settle();
        assertThat(meanwhile.window().millis()).isEqualTo(before.window().millis());
        assertThat(model.past().loadingProperty().get()).isTrue();
        fixture.metrics.tick("host");
        assertThat(fixture.settle().window().millis()).as("live figures go on").isEqualTo(before.window().millis());
        assertThat(fixture.data().window().millis()).isEqualTo(Duration.ofDays(30).toMillis());
        assertThat(model.past().loadingProperty().get()).isFalse();
    }

    @Test
    void theLatestWishWins() {
        fixture.data();
        model.rangeProperty().set(Duration.ofDays(30));
        model.rangeProperty().set(Duration.ofDays(7));
        assertThat(fixture.data().window().millis()).isEqualTo(Duration.ofDays(7).toMillis());
        model.rangeProperty().set(Duration.ofDays(30));
        model.rangeProperty().set(Duration.ofMinutes(5));
        assertThat(fixture.data().window().millis()).isEqualTo(Duration.ofMinutes(5).toMillis());
        assertThat(wal().isThinned()).as("nothing of the month is left").isFalse();
    }

    @Test
    void aGapIsAGap() {
        model.rangeProperty().set(Duration.ofDays(30));
        MetricBand band = wal();
        assertThat(band.mean()).contains(Double.NaN);
        assertThat(Arrays.stream(band.at())).noneMatch(at -> at > FakeHistory.MISSING.from() + 7_200_000 && at < FakeHistory.MISSING.to());
    }

    @ParameterizedTest
    @CsvSource({"PT24H, PT1M, 0", "PT24H, PT3M, 3", "P30D, PT20M, 0", "P30D, PT31M, 3", "PT6H, PT59S, 0", "PT6H, PT61S, 3"})
    void aLongRangeIsReadAgainAtAPaceThatFitsIt(Duration range, Duration later, int queries) {
        model.rangeProperty().set(range);
        fixture.data();
        history.queries().clear();
        fixture.later(later);
        assertThat(history.queries()).hasSize(queries);
    }

    @Test
    void aFailingStoreIsSaidAndLiveFiguresGoOn() {
        history.fail(FailureException.expected("postgres.unreachable", "127.0.0.1:5432/ais", "Connection refused."));
        model.rangeProperty().set(Duration.ofHours(24));
        DashboardData data = fixture.data();
        assertThat(model.past().problemProperty().get()).isPresent();
        assertThat(data.window().millis()).isEqualTo(Duration.ofHours(24).toMillis());
        assertThat(wal().line().lastTime()).isEqualTo(NOW);
        history.queries().clear();
        fixture.later(Duration.ofSeconds(10));
        assertThat(history.queries()).as("it is left in peace for a while").isEmpty();
        history.fail(null);
        model.retryPast();
        assertThat(wal().at()[0]).isLessThan(NOW - Duration.ofHours(23).toMillis());
        assertThat(model.past().problemProperty().get()).isEmpty();
    }

    @Test
    void aFailingStoreIsAskedAgainByItself() {
        history.fail(FailureException.expected("postgres.unreachable", "127.0.0.1:5432/ais", "Connection refused."));
        model.rangeProperty().set(Duration.ofHours(24));
        fixture.data();
        history.fail(null);
        fixture.later(Duration.ofSeconds(31));
        assertThat(model.past().problemProperty().get()).isEmpty();
    }

    @Test
    void aFailedRereadKeepsWhatWasRead() {
        model.rangeProperty().set(Duration.ofHours(24));
        fixture.data();
        history.fail(FailureException.expected("postgres.unreachable", "127.0.0.1:5432/ais", "Connection refused."));
        fixture.later(Duration.ofMinutes(3));
        assertThat(model.past().problemProperty().get()).isPresent();
        assertThat(wal().at()[0]).isLessThan(NOW - Duration.ofHours(22).toMillis());
    }

    @Test
    void yesterdayIsDrawnAtTodaysTimes() {
        model.comparisonProperty().set(Comparison.YESTERDAY);
        ChartLine line = fixture.data().chart(DashboardChart.WAL).getFirst();
        TimeWindow window = fixture.data().window();
        assertThat(line.earlier().size()).isGreaterThan(100);
        assertThat(Arrays.stream(line.earlier().at())).allMatch(window::contains);
        assertThat(history.queries())
                .anySatisfy(query -> assertThat(query.window().from())
                        .isEqualTo(window.from() - Duration.ofDays(1).toMillis()));
        model.comparisonProperty().set(Comparison.OFF);
        assertThat(fixture.data().chart(DashboardChart.WAL).getFirst().earlier().size()).isZero();
    }

    @Test
    void whatIsComparedIsReadOnBeforeItRunsOut() {
        model.comparisonProperty().set(Comparison.LAST_WEEK);
        fixture.data();
        history.queries().clear();
        fixture.later(Duration.ofSeconds(20));
        assertThat(history.queries()).isEmpty();
        fixture.later(Duration.ofSeconds(11));
        assertThat(history.queries()).isNotEmpty();
    }

    @Test
    void aZoomedPartOfTheOldPastIsReadFinerAndOnce() {
        model.rangeProperty().set(Duration.ofDays(30));
        fixture.data();
        long noon = NOW - Duration.ofDays(3).toMillis();
        model.zoom().zoomTo(noon, noon + 3_600_000);
        DashboardData zoomed = fixture.data();
        assertThat(zoomed.window()).isEqualTo(new TimeWindow(noon, noon + 3_600_000));
        assertThat(history.queries().getLast().step()).isEqualTo(Duration.ofSeconds(5));
        assertThat(Arrays.stream(wal().at())).isNotEmpty().allMatch(at -> at >= noon - 10_000 && at <= noon + 3_600_000);
        history.queries().clear();
        fixture.later(Duration.ofHours(2));
        assertThat(history.queries()).as("the past does not change").isEmpty();
        model.zoom().showAll();
        assertThat(fixture.data().window().millis()).isEqualTo(Duration.ofDays(30).toMillis());
    }

    @Test
    void aZoomWithinMemoryNeedsNoStore() {
        fixture.data();
        model.zoom().zoomTo(NOW - 60_000, NOW - 120_000);
        assertThat(fixture.data().window()).isEqualTo(new TimeWindow(NOW - 120_000, NOW - 60_000));
        assertThat(history.queries()).isEmpty();
        fixture.later(Duration.ofSeconds(5));
        assertThat(fixture.data().window()).as("it stands still").isEqualTo(new TimeWindow(NOW - 120_000, NOW - 60_000));
    }

    @Test
    void anotherRangeEndsTheZoom() {
        model.zoom().zoomTo(NOW - 60_000, NOW - 120_000);
        model.rangeProperty().set(Duration.ofMinutes(15));
        assertThat(model.zoom().windowProperty().get()).isEmpty();
        assertThat(fixture.data().window().millis()).isEqualTo(Duration.ofMinutes(15).toMillis());
    }

    @Test
    void anotherConnectionShowsNothingOfTheOneBefore() {
        model.rangeProperty().set(Duration.ofHours(24));
        fixture.data();
        model.scopeProperty().set(Scope.of("cache", "redis:embedded"));
        DashboardData meanwhile = fixture.settle();
        assertThat(meanwhile.charts()).doesNotContainKey(DashboardChart.WAL);
        assertThat(meanwhile.chart(DashboardChart.REDIS_COMMANDS).getFirst().band().isThinned()).isFalse();
        assertThat(fixture.data().chart(DashboardChart.REDIS_COMMANDS).getFirst().band().isThinned()).isTrue();
    }

    @Test
    void aPausedPictureIsNotReadAgain() {
        model.rangeProperty().set(Duration.ofHours(24));
        fixture.data();
        model.pausedProperty().set(true);
        fixture.data();
        history.queries().clear();
        fixture.later(Duration.ofHours(1));
        assertThat(history.queries()).isEmpty();
    }
}
