package org.aisconsole.ui.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.aisconsole.base.failure.Failure;
import org.aisconsole.base.text.Message;
import org.aisconsole.engine.monitor.HealthFinding;
import org.aisconsole.engine.monitor.PostgresMetrics;
import org.aisconsole.engine.monitor.RedisMetrics;
import org.aisconsole.engine.monitor.Scope;
import org.aisconsole.engine.monitor.SourceState.Kind;
import org.aisconsole.testing.FakeMetrics;
import org.aisconsole.ui.dashboard.DashboardData.Attention;
import org.aisconsole.ui.widget.ChartLine;
import org.aisconsole.ui.widget.Status;
import org.aisconsole.ui.widget.TileReading.Age;
import org.aisconsole.ui.widget.TileReading;
import org.junit.jupiter.api.Test;

/** No toolkit is started here: a view-model needs none. */
class DashboardViewModelTest {
    private static final Failure GONE =
            Failure.expected("postgres.unreachable", "127.0.0.1:5432/ais", "Connection refused.");

    private final DashboardFixture fixture = new DashboardFixture();
    private final FakeMetrics metrics = fixture.metrics;
    private final DashboardViewModel model = fixture.model;

    private DashboardData data() {
        return fixture.data();
    }

    @Test
    void aTileReadsTheLatestValue() {
        TileReading hits = data().tile(DashboardTile.REDIS_HITS);
        assertThat(hits.value().text()).isEqualTo("94.1 %");
        assertThat(hits.note()).endsWith("/s missed");
        assertThat(hits.status()).isEqualTo(Status.GOOD);
        assertThat(data().tile(DashboardTile.REDIS_COMMANDS).note()).isEqualTo("48.2 k keys");
    }

    @Test
    void limitsColourTiles() {
        assertThat(data().tile(DashboardTile.LOCK_WAITS).status()).isEqualTo(Status.WARNING);
        metrics.put(PostgresMetrics.SESSIONS_WAITING, t -> 12);
        metrics.put(PostgresMetrics.SESSIONS_TOTAL, t -> 97);
        metrics.put(PostgresMetrics.CACHE_HIT, t -> 0.7);
        metrics.tick("host");
        assertThat(data().tile(DashboardTile.LOCK_WAITS).status()).isEqualTo(Status.BAD);
        assertThat(data().tile(DashboardTile.SESSIONS).status()).isEqualTo(Status.BAD);
        assertThat(data().tile(DashboardTile.CACHE_HIT).status()).isEqualTo(Status.WARNING);
        assertThat(data().attention()).extracting(Attention::what).contains("12 sessions wait for a lock");
    }

    @Test
    void rareThingsAreCountedInTheTimeShown() {
        metrics.put(PostgresMetrics.DEADLOCKS, t -> t == 3 || t == 20 ? 0.4 : 0); // two in a tick of five seconds
        metrics.tick("host");
        TileReading deadlocks = data().tile(DashboardTile.DEADLOCKS);
        assertThat(deadlocks.value().text()).isEqualTo("4");
        assertThat(deadlocks.note()).isEqualTo("in 5 min");
        assertThat(deadlocks.status()).isEqualTo(Status.WARNING);
    }

    @Test
    void aSingleTickWithoutAValueDoesNotBlink() {
        metrics.put(PostgresMetrics.CACHE_HIT, t -> t >= 60 ? Double.NaN : 0.97);
        metrics.tick("host");
        assertThat(data().tile(DashboardTile.CACHE_HIT).value().text()).isEqualTo("97.0 %");
    }

    @Test
    void aLostSourceIsSaidOnItsTilesAndFirstOfAll() {
        metrics.fail("postgres:embedded", GONE);
        TileReading transactions = data().tile(DashboardTile.TRANSACTIONS);
        assertThat(transactions.stale()).isTrue();
        assertThat(transactions.note()).startsWith("away since");
        assertThat(data().tile(DashboardTile.REDIS_COMMANDS).age()).isEqualTo(Age.FRESH);
        Attention first = data().attention().getFirst();
        assertThat(first.status()).isEqualTo(Status.BAD);
        assertThat(first.what()).isEqualTo("Postgres does not answer at 127.0.0.1:5432/ais.");
        assertThat(first.evidence()).isEqualTo("Connection refused.");
        assertThat(first.remedy()).contains("Check that");
        metrics.fail("postgres:embedded", null);
        assertThat(data().tile(DashboardTile.TRANSACTIONS).stale()).isFalse();
    }

    @Test
    void theRangeSetsTheChartsEdges() {
        model.rangeProperty().set(Duration.ofMinutes(15));
        assertThat(data().window().millis()).isEqualTo(Duration.ofMinutes(15).toMillis());
        assertThat(data().chart(DashboardChart.REDIS_LOOKUPS).getFirst().band().size()).isBetween(181, 184);
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
    void whatNobodySeesIsNotRead() {
        model.showingProperty().set(false);
        DashboardData before = data();
        metrics.tick("host");
        assertThat(data()).isSameAs(before);
        model.showingProperty().set(true);
        assertThat(data()).isNotSameAs(before);
    }

    @Test
    void manyTicksMakeOneRefresh() {
        data();
        for (int i = 0; i < 50; i++) {
            metrics.tick("host");
        }
        assertThat(fixture.ui).hasSize(1);
    }

    @Test
    void aConnectionWithoutRedisHasNothingOfIt() {
        model.scopeProperty().set(Scope.of("orders", "postgres:embedded"));
        DashboardData data = data();
        assertThat(data.tiles().keySet()).noneMatch(tile -> tile.plan().kind() == Kind.REDIS);
        assertThat(data.charts().keySet()).noneMatch(chart -> chart.plan().kind() == Kind.REDIS);
        assertThat(data.gauges()).containsOnlyKeys(DashboardGauge.MEMORY, DashboardGauge.DISK);
        assertThat(data.panels()).contains("tile.transactions", "chart.cpu").noneMatch(id -> id.contains("redis"));
    }

    @Test
    void aRedisWithoutALimitHasNoGauge() {
        metrics.put(RedisMetrics.MEMORY_MAX, t -> Double.NaN);
        metrics.tick("host");
        assertThat(data().gauges()).doesNotContainKey(DashboardGauge.REDIS);
    }

    @Test
    void eachConnectionShowsItsOwnServer() {
        metrics.add("postgres:orders", Kind.POSTGRES, "orders", "Postgres 17.1");
        metrics.put("postgres:orders " + PostgresMetrics.COMMITS, t -> 7);
        model.scopeProperty().set(Scope.of("orders", "postgres:orders"));
        assertThat(data().tile(DashboardTile.TRANSACTIONS).value().text()).isEqualTo("7/s");
        assertThat(data().attention()).extracting(Attention::where).noneMatch(where -> where.contains("sample"));
        model.scopeProperty().set(FakeMetrics.SUITE);
        assertThat(data().tile(DashboardTile.TRANSACTIONS).value().text()).isNotEqualTo("7/s");
    }

    @Test
    void replicasStandInTheReplicationCardAndInAttention() {
        metrics.add("postgres:replica", Kind.POSTGRES, "reporting", "Postgres 18.6");
        metrics.put("postgres:replica " + PostgresMetrics.REPLICATION_LAG, t -> 45);
        model.scopeProperty().set(Scope.of("orders", "postgres:embedded", "postgres:replica"));
        List<ChartLine> lines = data().chart(DashboardChart.REPLICATION);
        assertThat(lines).extracting(ChartLine::name).containsExactly("slowest replica", "reporting");
        assertThat(lines.getLast().band().line().last()).isEqualTo(45);
        assertThat(data().attention())
                .anySatisfy(item -> assertThat(item.where() + " " + item.what())
                        .contains("reporting")
                        .contains("45 s behind"));
        metrics.fail("postgres:replica", GONE);
        assertThat(data().chart(DashboardChart.REPLICATION).getLast().name()).isEqualTo("reporting (no answer)");
        assertThat(data().chart(DashboardChart.TRANSACTIONS)).hasSize(2);
    }

    @Test
    void whatOtherEnginesFindIsShownWithWhereItLeads() {
        HealthFinding found = HealthFinding.warning("postgres:embedded", "monitor.health.locks", 3.0, 1.0)
                .leadingTo("open.sessions");
        fixture.health.register(() -> List.of(
                found, new HealthFinding("store", HealthFinding.Status.FAILED, Message.of("app.store.failed"), null)));
        metrics.tick("host");
        assertThat(data().attention()).extracting(Attention::action).contains("open.sessions");
        assertThat(data().attention().getFirst().what()).isEqualTo("The store cannot be read and written");
    }

    @Test
    void theIntervalIsSetAndKept() {
        model.intervalProperty().set(Duration.ofSeconds(30));
        data();
        assertThat(metrics.interval()).isEqualTo(Duration.ofSeconds(30));
        assertThat(fixture.settings.current().sampling().intervalSeconds()).isEqualTo(30);
    }

    @Test
    void anArrangementIsKept() {
        model.arrange().hide(Panel.GAUGES);
        model.arrange().widen(Panel.ATTENTION, true);
        data();
        assertThat(fixture.settings.current().dashboard().hidden()).containsExactly("gauges");
        assertThat(fixture.settings.current().dashboard().wide()).containsExactly("attention");
        model.arrange().bringBack(Panel.GAUGES);
        model.arrange().reset();
        data();
        assertThat(fixture.settings.current().dashboard().hidden()).isEmpty();
    }

    @Test
    void aClosedConnectionIsFollowedNoLonger() {
        model.stop();
        assertThat(metrics.watchers()).isZero();
    }
}
