package org.aisconsole.engine.database.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.List;
import org.aisconsole.base.breaker.Breakers;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.job.Cancellation;
import org.aisconsole.base.plan.Plan;
import org.aisconsole.base.plan.PlanStep;
import org.aisconsole.engine.database.catalog.CatalogReader;
import org.aisconsole.target.postgres.PostgresProfile;
import org.aisconsole.target.postgres.PostgresTarget;
import org.aisconsole.testing.EmbeddedTest;
import org.aisconsole.testing.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@EmbeddedTest
class IndexesTest {
    private final PostgresProfile database;
    private final PostgresTarget target;
    private final Indexes indexes;

    IndexesTest(PostgresProfile database) {
        this.database = database;
        this.target = new PostgresTarget(database, new Breakers());
        this.indexes = new Indexes(target, List.of(), new CatalogReader(target, InstantSource.system()));
    }

    @BeforeEach
    void makeTables() throws SQLException {
        Sql.run(
                database,
                "CREATE TABLE shop (id int PRIMARY KEY, code text UNIQUE)",
                "CREATE TABLE sale (id int PRIMARY KEY, shop int REFERENCES shop, at date, amount int, note text)");
    }

    @AfterEach
    void close() {
        target.close();
    }

    private IndexReport report(String name) {
        return indexes.look(Cancellation.never()).reports().stream()
                .filter(report -> report.index().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            (at);                          (at, amount);                  COVERED
            (at);                          (at);                          DUPLICATE
            (at);                          (amount, at);                  UNUSED
            (at DESC);                     (at, amount);                  UNUSED
            (at DESC);                     (at DESC, amount);             COVERED
            (note);                        (note text_pattern_ops, at);   UNUSED
            (note);                        (note COLLATE "C", at);        UNUSED
            (at) WHERE amount > 0;         (at, amount);                  UNUSED
            (at) WHERE amount > 0;         (at, id) WHERE amount > 0;     COVERED
            (at) INCLUDE (amount);         (at, note);                    UNUSED
            (at) INCLUDE (amount);         (at, amount);                  COVERED
            (lower(note));                 (lower(note), at);             COVERED
            (lower(note));                 (upper(note), at);             UNUSED
            (shop);                        (shop, at);                    COVERED
            """)
    void anIndexBesideAnother(String first, String second, Verdict expected) throws SQLException {
        Sql.run(database, "CREATE INDEX first ON sale " + first, "CREATE INDEX second ON sale " + second);
        IndexReport report = List.of(report("first"), report("second")).stream()
                .max((a, b) -> Boolean.compare(a.other() != null, b.other() != null))
                .orElseThrow();
        assertThat(report.verdict()).isEqualTo(expected);
        assertThat(report.droppable()).isTrue();
    }

    @Test
    void aHashIndexCoversNothing() throws SQLException {
        Sql.run(database, "CREATE INDEX first ON sale USING hash (at)", "CREATE INDEX second ON sale (at, id)");
        assertThat(report("first").verdict()).isEqualTo(Verdict.UNUSED);
    }

    @Test
    void whatSomethingRestsOnStays() throws SQLException {
        Sql.run(
                database,
                "CREATE INDEX by_shop ON sale (shop)",
                "CREATE UNIQUE INDEX unique_note ON sale (note)",
                "CREATE UNIQUE INDEX identity ON sale (id)",
                "ALTER TABLE sale REPLICA IDENTITY USING INDEX identity",
                "CREATE TABLE day (d date NOT NULL) PARTITION BY RANGE (d)",
                "CREATE TABLE day_1 PARTITION OF day FOR VALUES FROM ('2020-01-01') TO ('2021-01-01')",
                "CREATE INDEX day_d ON day (d)");
        assertThat(report("shop_pkey").keep()).isEqualTo(Keep.PRIMARY_KEY);
        assertThat(report("shop_code_key").keep()).isEqualTo(Keep.CONSTRAINT);
        assertThat(report("by_shop").keep()).isEqualTo(Keep.FOREIGN_KEY);
        assertThat(report("unique_note").keep()).isEqualTo(Keep.UNIQUE);
        assertThat(report("identity").keep()).isEqualTo(Keep.REPLICA_IDENTITY);
        assertThat(report("day_1_d_idx").keep()).isEqualTo(Keep.PARTITION);
        assertThat(indexes.look(Cancellation.never()).reports()).noneMatch(IndexReport::droppable);
        assertThatThrownBy(() -> indexes.drop(report("by_shop"), Cancellation.never()))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void ofTwinsTheOneStaysThatIsAConstraint() throws SQLException {
        Sql.run(database, "CREATE UNIQUE INDEX again ON shop (code)", "CREATE INDEX third ON shop (code)");
        assertThat(report("third").verdict()).isEqualTo(Verdict.DUPLICATE);
        assertThat(report("third").other()).extracting(other -> other.name()).isEqualTo("shop_code_key");
        assertThat(report("again").verdict()).isEqualTo(Verdict.DUPLICATE);
        assertThat(report("shop_code_key").other()).isNull();
    }

    @Test
    void whatIsUsedIsNeeded() throws SQLException {
        Sql.run(database, "CREATE INDEX by_day ON sale (at)", "SET enable_seqscan = off", "SELECT 1");
        try (Connection connection = Sql.connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute("SET enable_seqscan = off; SET enable_bitmapscan = off");
            statement.execute("SELECT * FROM sale WHERE at = '2020-01-01'");
        }
        assertThat(report("by_day").verdict()).isEqualTo(Verdict.NEEDED);
    }

    @Test
    void aDropHasItsWayBack() throws SQLException {
        Sql.run(database, "CREATE INDEX \"odd \"\" one\" ON sale (at DESC NULLS LAST, lower(note)) INCLUDE (amount) WHERE id > 0");
        IndexReport report = report("odd \" one");
        String before = indexes.definition(report.index(), Cancellation.never());
        Plan plan = indexes.drop(report, Cancellation.never());
        carryOut(plan);
        assertThatExceptionOfType(FailureException.class)
                .isThrownBy(() -> indexes.definition(report.index(), Cancellation.never()))
                .matches(gone -> gone.failure().code().equals("index.gone"));
        carryOut(plan.wayBack());
        assertThat(indexes.definition(report("odd \" one").index(), Cancellation.never())).isEqualTo(before);
    }

    private void carryOut(Plan plan) throws SQLException {
        for (PlanStep step : plan.steps()) {
            Sql.run(database, ((PlanStep.Sql) step).statement());
        }
    }
}
