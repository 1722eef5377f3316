package org.aisconsole.ui.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.aisconsole.base.breaker.Breakers;
import org.aisconsole.base.event.Port;
import org.aisconsole.base.identity.Doorkeeper;
import org.aisconsole.base.job.Cancellation;
import org.aisconsole.engine.database.explain.Explainer;
import org.aisconsole.engine.database.explain.PlanHistory;
import org.aisconsole.engine.database.query.QueryLoad;
import org.aisconsole.engine.database.query.QueryPlans;
import org.aisconsole.engine.database.query.QueryRange;
import org.aisconsole.engine.database.query.QuerySampler;
import org.aisconsole.engine.database.query.QueryWatch;
import org.aisconsole.engine.database.query.SlowQueries;
import org.aisconsole.store.QueryHistory;
import org.aisconsole.store.QueryPlanRows;
import org.aisconsole.store.QueryRows;
import org.aisconsole.store.Store;
import org.aisconsole.target.postgres.PostgresProfile;
import org.aisconsole.testing.ChangeDesk;
import org.aisconsole.testing.EmbeddedTest;
import org.aisconsole.testing.NotedActs;
import org.aisconsole.testing.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No toolkit is started here, and a job is over when it was started. */
@EmbeddedTest
class QueriesViewModelTest {
    private static final String QUERY = "SELECT count(*) AS seen_here FROM pg_class WHERE relname = 'none'";

    private final PostgresProfile database;
    private final ChangeDesk desk;
    private final Store store;
    private final List<String> explained = new ArrayList<>();
    private Instant now = Instant.now();

    QueriesViewModelTest(PostgresProfile database, @TempDir Path folder) throws SQLException {
        Sql.run(database, "CREATE EXTENSION pg_stat_statements");
        this.database = database;
        this.desk = new ChangeDesk(database, folder);
        this.store = Store.open(database, new Breakers(), () -> now);
    }

    @AfterEach
    void close() {
        store.close();
        desk.close();
    }

    private void sampled(int times) throws SQLException {
        QuerySampler sampler = new QuerySampler(desk.target(), new QueryRows(store), UUID.randomUUID(), () -> now);
        sampler.sample(Cancellation.never());
        Sql.run(database, Collections.nCopies(times, QUERY).toArray(String[]::new));
        now = now.plus(Duration.ofMinutes(1));
        sampler.sample(Cancellation.never());
        sampler.giveUp();
    }

    private QueriesViewModel model() {
        Doorkeeper doorkeeper = new Doorkeeper(new Port<>(), () -> now);
        NotedActs acts = new NotedActs();
        SlowQueries queries = new SlowQueries(
                database.id(),
                new QueryHistory(store),
                new QueryWatch(new QueryRows(store), () -> now),
                doorkeeper,
                acts::actor,
                () -> now);
        PlanHistory history = new PlanHistory(new QueryPlanRows(store), doorkeeper, acts::actor);
        QueryPlans plans = new QueryPlans(new Explainer(desk.target(), doorkeeper, acts, () -> now), history);
        return new QueriesViewModel(queries, plans, explained::add, desk.context());
    }

    private static QueryLoad seen(QueriesViewModel model) {
        return model.rows().stream()
                .filter(row -> row.query().statement().contains("seen_here"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aSelectedQueryShowsItsCourseAndItsPlan() throws SQLException {
        sampled(5);
        QueriesViewModel model = model();
        model.selectedProperty().set(seen(model));
        QueryDetail detail = Objects.requireNonNull(model.detailProperty().get());
        assertThat(detail.load().work().calls()).isEqualTo(5);
        assertThat(detail.course()).hasSize(1);
        assertThat(detail.callsPerSecond().size()).isEqualTo(61);
        assertThat(detail.callSeconds().isKnown()).isTrue();
        assertThat(Objects.requireNonNull(detail.plan()).plan().root().kind()).isEqualTo("Aggregate");
        model.explain();
        assertThat(explained).singleElement().asString().contains("seen_here");
    }

    @Test
    void whatIsSelectedStaysWhenItIsReadAgain() throws SQLException {
        sampled(5);
        QueriesViewModel model = model();
        model.selectedProperty().set(seen(model));
        model.rangeProperty().set(QueryRange.DAY);
        assertThat(Objects.requireNonNull(model.selectedProperty().get()).query().statement()).contains("seen_here");
        assertThat(Objects.requireNonNull(model.detailProperty().get()).callsPerSecond().size()).isEqualTo(97);
        model.worseOnlyProperty().set(true);
        assertThat(model.rows()).isEmpty();
        assertThat(model.detailProperty().get()).isNull();
    }

    @Test
    void aStatementWithoutAPlanSaysWhy() throws SQLException {
        sampled(1);
        QueriesViewModel model = model();
        model.selectedProperty().set(model.rows().stream()
                .filter(row -> row.query().statement().startsWith("SET "))
                .filter(row -> row.query().key().databaseName().equals(database.database()))
                .findFirst()
                .orElseThrow());
        QueryDetail detail = Objects.requireNonNull(model.detailProperty().get());
        assertThat(detail.plan()).isNull();
        assertThat(detail.noPlan()).isNotNull();
    }
}
