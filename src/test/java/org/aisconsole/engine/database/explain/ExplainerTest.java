package org.aisconsole.engine.database.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Set;
import org.aisconsole.base.breaker.Breakers;
import org.aisconsole.base.event.Port;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.identity.Doorkeeper;
import org.aisconsole.base.job.Cancellation;
import org.aisconsole.base.job.Job;
import org.aisconsole.base.job.JobHandle;
import org.aisconsole.base.job.JobRunner;
import org.aisconsole.base.job.JobState;
import org.aisconsole.base.text.Message;
import org.aisconsole.engine.database.explain.ExplainRequest.Run;
import org.aisconsole.target.Environment;
import org.aisconsole.target.WriteGate;
import org.aisconsole.target.postgres.PostgresProfile;
import org.aisconsole.target.postgres.PostgresTarget;
import org.aisconsole.testing.EmbeddedTest;
import org.aisconsole.testing.Eventually;
import org.aisconsole.testing.NotedActs;
import org.aisconsole.testing.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked of a real server, and what never reaches it. */
@EmbeddedTest
class ExplainerTest {
    private final PostgresProfile database;
    private final NotedActs acts = new NotedActs();
    private final InstantSource clock = InstantSource.system();
    private final PostgresTarget target;
    private final Explainer explainer;

    ExplainerTest(PostgresProfile database) {
        this.database = database;
        this.target = new PostgresTarget(database, new Breakers());
        this.explainer = new Explainer(target, new Doorkeeper(new Port<>(), clock), acts, clock);
    }

    @BeforeEach
    void table() throws SQLException {
        Sql.run(database, "CREATE TABLE t AS SELECT n, n % 10 AS d, jsonb_build_object('a', n) AS j FROM generate_series(1, 1000) n", "ANALYZE t");
    }

    @AfterEach
    void close() {
        target.close();
    }

    private Explained ask(String sql, Run run) {
        return explainer.explain(new ExplainRequest(sql, EnumSet.allOf(ExplainOption.class), run), Cancellation.never());
    }

    private void refuses(String code, String sql, Run run) {
        assertThatExceptionOfType(FailureException.class)
                .as(sql)
                .isThrownBy(() -> ask(sql, run))
                .satisfies(failed -> assertThat(failed.failure().code()).isEqualTo(code));
    }

    private long rows() throws SQLException {
        return Sql.number(database, "SELECT count(*) FROM t");
    }

    @Test
    void withoutBeingToldToNothingRuns() throws SQLException {
        Explained plan = ask("DELETE FROM t WHERE d = 3;", Run.NO);
        assertThat(plan.plan().root().title()).isEqualTo("Delete on t");
        assertThat(plan.plan().analyzed()).isFalse();
        assertThat(rows()).isEqualTo(1_000);
        assertThat(acts.words()).isEmpty();
        assertThat(ask("SELECT E'\\'; DELETE FROM t; --'", Run.READING).plan().nodes()).as("one literal").hasSize(1);
        assertThat(ask("SELECT * FROM t WHERE j ? 'a' -- {d '2020'} and a question mark?", Run.NO).plan().nodes()).hasSize(1);
    }

    @Test
    void aReadingStatementIsRunAndWrittenDown() {
        Explained plan = ask("SELECT d, count(*) FROM t GROUP BY d", Run.READING);
        assertThat(plan.plan().root().actual().rows()).isEqualTo(10);
        assertThat(plan.plan().root().blocks().touched()).isPositive();
        assertThat(acts.words()).containsExactly("explain.run " + database.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "DELETE FROM t",
        "UPDATE t SET d = 1",
        "INSERT INTO t VALUES (1)",
        "MERGE INTO t USING t s ON false WHEN NOT MATCHED THEN INSERT VALUES (1)",
        "WITH gone AS (DELETE FROM t RETURNING *) SELECT count(*) FROM gone",
        "SELECT * FROM t FOR UPDATE"
    })
    void whatWritesIsRunOnlyWhereItIsTakenBack(String sql) throws SQLException {
        refuses("explain.writes", sql, Run.READING);
        assertThat(rows()).isEqualTo(1_000);
        assertThat(ask(sql, Run.TAKEN_BACK).plan().analyzed()).isTrue();
        assertThat(rows()).isEqualTo(1_000);
        assertThat(Sql.number(database, "SELECT count(*) FROM t WHERE d = 1")).isEqualTo(100);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SELECT 1; DROP TABLE t                          | explain.statement
            SELECT 1; SELECT 2                              | explain.statement
            SELECT ';'; DELETE FROM t                       | explain.statement
            SELECT $a$;$a$; DELETE FROM t                   | explain.statement
            SELECT 1 /* ; */; /* x */ DELETE FROM t         | explain.statement
            SELECT 1 AS ";"; TRUNCATE t                     | explain.statement
            DROP TABLE t                                    | explain.syntax
            CREATE TABLE u AS SELECT * FROM t               | explain.syntax
            REFRESH MATERIALIZED VIEW t                     | explain.syntax
            TRUNCATE t                                      | explain.syntax
            VACUUM t                                        | explain.syntax
            COMMIT                                          | explain.syntax
            SET work_mem = '1MB'                            | explain.syntax
            COPY t TO STDOUT                                | explain.syntax
            DO $$ BEGIN DELETE FROM t; END $$               | explain.syntax
            EXECUTE x                                       | explain.syntax
            DECLARE c CURSOR FOR SELECT 1                   | explain.syntax
            EXPLAIN ANALYZE DELETE FROM t                   | explain.syntax
            ANALYZE DELETE FROM t                           | explain.syntax
            (ANALYZE) DELETE FROM t                         | explain.syntax
            SELECT * FROM nowhere                           | explain.syntax
            SELECT /* DELETE FROM t                         | explain.syntax
            SELEC 1                                         | explain.syntax
            """)
    void whatIsNotOneStatementWithAPlanIsRefused(String sql, String code) throws SQLException {
        for (Run run : Run.values()) {
            refuses(code, sql, run);
        }
        assertThat(rows()).isEqualTo(1_000);
        assertThat(Sql.number(database, "SELECT count(*) FROM pg_class WHERE relname = 'u'")).isZero();
    }

    @Test
    void parametersHaveAPlanForAnyValues() {
        Explained plan = ask("SELECT * FROM t WHERE n = $1 AND d < $2", Run.NO);
        assertThat(plan.generic()).isTrue();
        assertThat(plan.plan().root().detail("Filter")).contains("$1");
        refuses("explain.parameters", "SELECT * FROM t WHERE n = $1", Run.READING);
        refuses("explain.untyped", "SELECT $1 IS NULL", Run.NO);
        int left = target.read(Cancellation.never(), Explainer.RUNNING, session -> {
            try (Statement statement = session.createStatement();
                    ResultSet rows = statement.executeQuery("SELECT count(*) FROM pg_prepared_statements WHERE name LIKE 'ais_explain%'")) {
                rows.next();
                return rows.getInt(1);
            }
        });
        assertThat(left).isZero();
    }

    @Test
    void textsThatNoServerReadsAreRefused() {
        refuses("explain.text", "  ", Run.NO);
        refuses("explain.text", "x".repeat((4 << 20) + 1), Run.NO);
        refuses("explain.characters", "SELECT '\0'", Run.NO);
        refuses("explain.characters", "SELECT '\ud800'", Run.NO);
        assertThat(ask("SELECT '\ud83d\ude00 \u202e \u00df' FROM t", Run.NO).plan().nodes()).hasSize(1);
    }

    @Test
    void aMegabyteOfTextIsExplained() {
        String list = "'" + "0123456789".repeat(9) + "', ";
        String sql = "SELECT * FROM t WHERE j::text IN (" + list.repeat(12_000) + "'x')";
        assertThat(sql.length()).isGreaterThan(1 << 20);
        Explained plan = ask(sql, Run.NO);
        assertThat(plan.plan().root().detail("Filter").length()).isGreaterThan(1 << 20);
        String deep = "SELECT " + "(".repeat(300_000) + "1" + ")".repeat(300_000);
        assertThatExceptionOfType(FailureException.class)
                .isThrownBy(() -> ask(deep, Run.NO))
                .satisfies(failed -> assertThat(failed.failure().code()).startsWith("explain."));
    }

    @Test
    void cancellingReachesTheServer() throws Exception {
        JobRunner runner = JobRunner.onVirtualThreads(Runnable::run, clock);
        JobHandle handle = runner.start(Job.named(Message.of("plans.running", "x"))
                .work(job -> explainer.explain(new ExplainRequest("SELECT pg_sleep(60)", Set.of(), Run.READING), job))
                .onSuccess(done -> {})
                .onFailure(failed -> {}));
        Eventually.holds("it runs", () -> sleeping() == 1);
        handle.cancel();
        assertThat(handle.await(Duration.ofSeconds(10))).isTrue();
        assertThat(handle.status().state()).isEqualTo(JobState.CANCELLED);
        Eventually.holds("it runs no more", () -> sleeping() == 0);
    }

    private long sleeping() throws SQLException {
        return Sql.number(database, "SELECT count(*) FROM pg_stat_activity WHERE state = 'active' AND query LIKE 'EXPLAIN%pg_sleep%' AND datname = current_database()");
    }

    @Test
    void aLockedProductionIsNotWrittenTo() throws SQLException {
        PostgresProfile production = new PostgresProfile(
                database.id(), "shop", Environment.PRODUCTION, database.endpoint(), database.database(), database.user(), database.password());
        WriteGate gate = new WriteGate(Environment.PRODUCTION, clock);
        try (PostgresTarget locked = new PostgresTarget(production, new Breakers(), gate)) {
            Explainer careful = new Explainer(locked, new Doorkeeper(new Port<>(), clock), acts, clock);
            ExplainRequest request = new ExplainRequest("DELETE FROM t", Set.of(), Run.TAKEN_BACK);
            assertThatExceptionOfType(FailureException.class)
                    .isThrownBy(() -> careful.explain(request, Cancellation.never()))
                    .satisfies(failed -> assertThat(failed.failure().code()).isEqualTo("target.locked"));
            gate.unlock(Duration.ofMinutes(1), "to see a plan");
            assertThat(careful.explain(request, Cancellation.never()).plan().root().blocks().isNone()).isFalse();
            assertThat(rows()).isEqualTo(1_000);
        }
    }
}
