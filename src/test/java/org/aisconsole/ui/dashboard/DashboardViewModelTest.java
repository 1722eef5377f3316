package org.aisconsole.ui.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import org.aisconsole.base.export.Exports;
import org.aisconsole.base.failure.Failure;
import org.aisconsole.base.text.Texts;
import org.aisconsole.testing.FakeMetrics;
import org.aisconsole.ui.dashboard.DashboardData.Attention;
import org.aisconsole.ui.widget.Status;
import org.aisconsole.ui.widget.TileReading;
import org.junit.jupiter.api.Test;

/** No toolkit is started here: a view-model needs none. */
class DashboardViewModelTest {
    private static final Failure GONE =
            Failure.expected("postgres.unreachable", "127.0.0.1:5432/ais", "Connection refused.");

    private final FakeMetrics metrics = FakeMetrics.busy();
    private final Deque<Runnable> ui = new ArrayDeque<>();
    private final DashboardViewModel model = new DashboardViewModel(
            metrics, new Texts(Locale.ENGLISH), ui::add, ui::add, InstantSource.fixed(FakeMetrics.NOW));

    private DashboardData data() {
        while (!ui.isEmpty()) {
            ui.remove().run();
        }
        return model.dataProperty().get();
    }

    @Test
    void aTileReadsTheLatestValue() {
        TileReading hits = data().tile(DashboardTile.REDIS_HITS);
        assertThat(hits.value().text()).isEqualTo("94.1 %");
        assertThat(hits.note()).isEqualTo("48.2 k keys");
        assertThat(hits.status()).isEqualTo(Status.GOOD);
    }

    @Test
    void waitingSessionsAreAWarning() {
        TileReading sessions = data().tile(DashboardTile.SESSIONS);
        assertThat(sessions.status()).isEqualTo(Status.WARNING);
        assertThat(sessions.note()).isEqualTo("31 of 100 open, 2 waiting");
        assertThat(data().attention()).extracting(Attention::what).contains("2 sessions wait for a lock");
    }

    @Test
    void aLostSourceIsSaidOnItsTilesAndFirstOfAll() {
        metrics.fail("postgres:embedded", GONE);
        TileReading transactions = data().tile(DashboardTile.TRANSACTIONS);
        assertThat(transactions.stale()).isTrue();
        assertThat(transactions.note()).startsWith("away since");
        assertThat(data().tile(DashboardTile.REDIS_COMMANDS).stale()).isFalse();
        Attention first = data().attention().getFirst();
        assertThat(first.status()).isEqualTo(Status.BAD);
        assertThat(first.what()).isEqualTo("Postgres does not answer at 127.0.0.1:5432/ais.");
        assertThat(first.detail()).contains("Connection refused.").contains("Check that");
        metrics.fail("postgres:embedded", null);
        assertThat(data().tile(DashboardTile.TRANSACTIONS).stale()).isFalse();
    }

    @Test
    void theRangeSetsTheChartsEdges() {
        model.rangeProperty().set(Duration.ofMinutes(15));
        assertThat(data().to() - data().from()).isEqualTo(Duration.ofMinutes(15).toMillis());
        assertThat(data().chart(DashboardChart.REDIS).getFirst().size()).isEqualTo(181);
    }

    @Test
    void aPausedPictureStandsStill() {
        model.pausedProperty().set(true);
        DashboardData before = data();
        metrics.fail("redis:embedded", GONE);
        assertThat(data()).isSameAs(before);
        model.pausedProperty().set(false);
        assertThat(data().tile(DashboardTile.REDIS_COMMANDS).stale()).isTrue();
    }

    @Test
    void manyTicksMakeOneRefresh() {
        data();
        for (int i = 0; i < 50; i++) {
            metrics.tick("host");
        }
        assertThat(ui).hasSize(1);
    }

    @Test
    void theExportHasAColumnASeriesAndARowAMoment() throws IOException {
        StringWriter csv = new StringWriter();
        Exports.csv(DashboardExport.table(data()), csv);
        assertThat(csv.toString().lines().findFirst().orElse(""))
                .startsWith("time,postgres.transactions.committed,postgres.transactions.rolled_back");
        assertThat(csv.toString().lines()).hasSize(62);
    }
}
