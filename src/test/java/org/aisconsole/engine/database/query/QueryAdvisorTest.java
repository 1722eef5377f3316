package org.aisconsole.engine.database.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.aisconsole.base.breaker.Breakers;
import org.aisconsole.base.event.Port;
import org.aisconsole.base.identity.Doorkeeper;
import org.aisconsole.base.job.Cancellation;
import org.aisconsole.engine.database.explain.Explainer;
import org.aisconsole.engine.database.explain.PlanHistory;
import org.aisconsole.store.QueryPlanRows;
import org.aisconsole.target.postgres.PostgresProfile;
import org.aisconsole.target.postgres.PostgresTarget;
import org.aisconsole.testing.EmbeddedTest;
import org.aisconsole.testing.NotedActs;
import org.aisconsole.testing.Sql;
import org.junit.jupiter.api.Test;

/** Each piece of advice is provoked on the real server; that of an index is followed, and gone. */
@EmbeddedTest
class QueryAdvisorTest {
    private final PostgresProfile database;

    QueryAdvisorTest(PostgresProfile database) {
        this.database = database;
    }

    /** What is advised for a query that was run so often. */
    private List<String> advice(int times, Duration within, String... sql) throws SQLException {
        return advice(Duration.ZERO, times, within, sql);
    }

    private List<String> advice(Duration later, int times, Duration within, String... sql) throws SQLException {
        try (QueryDesk desk = new QueryDesk(database);
                PostgresTarget target = new PostgresTarget(database, new Breakers())) {
            desk.later(later);
            desk.sample(Duration.ofMinutes(1));
            for (String statement : sql) {
                desk.run(times, statement);
            }
            desk.sample(within);
            QueryLoad load = desk.load(QueryRange.HOUR, "advised");
            QueryOverview overview = desk.queries.look(QueryRange.HOUR, Cancellation.never());
            QueryPlans plans = plans(desk, target);
            assertThat(plans.canLook(load.query())).isTrue();
            Optional<QueryPlans.Look> plan = Optional.of(plans.look(load.query(), Cancellation.never()));
            return QueryAdvisor.of(load, overview, plan.map(QueryPlans.Look::plan)).stream()
                    .map(QueryAdvice::rule)
                    .toList();
        }
    }

    private static QueryPlans plans(QueryDesk desk, PostgresTarget target) {
        Doorkeeper doorkeeper = new Doorkeeper(new Port<>(), desk::now);
        NotedActs acts = new NotedActs();
        return new QueryPlans(
                new Explainer(target, doorkeeper, acts, desk::now),
                new PlanHistory(new QueryPlanRows(desk.store), doorkeeper, acts::actor));
    }

    private void rows() throws SQLException {
        Sql.run(
                database,
                "CREATE TABLE item AS SELECT g AS id, g % 100 AS kind, g % 100 AS same, md5(g::text) AS label"
                        + " FROM generate_series(1, 50000) g");
        Sql.run(database, "VACUUM ANALYZE item");
    }

    @Test
    void aMissingIndexIsFoundAndThenNot() throws Exception {
        rows();
        String query = "SELECT id AS advised FROM item WHERE label = 'none'";
        assertThat(advice(3, Duration.ofMinutes(1), query)).contains("index");
        Sql.run(database, "CREATE INDEX ON item (label)", "ANALYZE item");
        assertThat(advice(Duration.ofHours(2), 3, Duration.ofMinutes(1), query)).isEmpty();
    }

    @Test
    void columnsThatDependOnEachOtherAreFound() throws Exception {
        rows();
        assertThat(advice(3, Duration.ofMinutes(1), "SELECT id AS advised FROM item WHERE kind = 5 AND same = 5"))
                .contains("statistics");
    }

    @Test
    void whatSpillsAndWhatBringsTooMuchIsFound() throws Exception {
        rows();
        Sql.run(
                database,
                "DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET work_mem = ''64kB''', current_database()); END $$");
        assertThat(advice(2, Duration.ofMinutes(1), "SELECT id AS advised, label FROM item ORDER BY label")).contains("spill", "rows");
    }

    @Test
    void aLoopInTheApplicationIsFound() throws Exception {
        Sql.run(database, "CREATE TABLE setting AS SELECT g AS id FROM generate_series(1, 10) g");
        assertThat(advice(4000, Duration.ofSeconds(10), "SELECT id AS advised FROM setting WHERE id = 3")).contains("chatty");
    }

    @Test
    void partitionsThatAreAllReadAreFound() throws Exception {
        Sql.run(database, "CREATE TABLE part (id int, at int) PARTITION BY RANGE (at)");
        for (int from = 0; from < 9; from++) {
            Sql.run(database, "CREATE TABLE part_" + from + " PARTITION OF part FOR VALUES FROM (" + from + ") TO (" + (from + 1) + ")");
        }
        assertThat(advice(2, Duration.ofMinutes(1), "SELECT at AS advised FROM part WHERE id = 4")).contains("partitions");
    }

    @Test
    void callsThatDifferAreFound() throws Exception {
        Sql.run(database, "CREATE FUNCTION work(n int) RETURNS int LANGUAGE sql AS 'SELECT 1 FROM pg_sleep(n / 1000.0)'");
        assertThat(advice(1, Duration.ofMinutes(1), calls())).contains("varies");
    }

    private static String[] calls() {
        String[] calls = new String[60];
        for (int call = 0; call < calls.length; call++) {
            calls[call] = "SELECT work(" + (call == 30 ? 600 : 0) + ") AS advised";
        }
        return calls;
    }

    @Test
    void aPlanOfAnotherShapeIsTold() throws Exception {
        rows();
        try (QueryDesk desk = new QueryDesk(database);
                PostgresTarget target = new PostgresTarget(database, new Breakers())) {
            desk.sample(Duration.ofMinutes(1));
            desk.run(2, "SELECT label AS advised FROM item WHERE id = 77");
            desk.sample(Duration.ofMinutes(1));
            SampledQuery query = desk.load(QueryRange.HOUR, "advised").query();
            QueryPlans plans = plans(desk, target);
            assertThat(plans.look(query, Cancellation.never()).before()).isEmpty();
            assertThat(plans.look(query, Cancellation.never()).before()).as("the same again").isEmpty();
            Sql.run(database, "CREATE INDEX ON item (id)", "ANALYZE item");
            QueryPlans.Look changed = plans.look(query, Cancellation.never());
            assertThat(changed.before()).isPresent();
            assertThat(changed.diff().orElseThrow().changes()).isNotEmpty();
            assertThat(changed.plan().cost()).isLessThan(changed.before().orElseThrow().cost());
        }
    }
}
