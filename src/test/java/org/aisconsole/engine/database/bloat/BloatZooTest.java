package org.aisconsole.engine.database.bloat;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.aisconsole.base.breaker.Breakers;
import org.aisconsole.base.job.Cancellation;
import org.aisconsole.engine.database.catalog.Catalog;
import org.aisconsole.engine.database.catalog.CatalogReader;
import org.aisconsole.engine.database.catalog.IndexFacts;
import org.aisconsole.engine.database.catalog.TableFacts;
import org.aisconsole.target.postgres.PostgresProfile;
import org.aisconsole.target.postgres.PostgresTarget;
import org.aisconsole.testing.EmbeddedTest;
import org.aisconsole.testing.Sql;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;

/** Estimates against what {@code pgstattuple} and {@code pgstatindex} measure, on twenty tables and twenty indexes of all kinds. */
@EmbeddedTest
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(120)
class BloatZooTest {
    private static final double MOST_ERROR = 10;
    private final PostgresProfile database;
    private final List<String> lines = new ArrayList<>();
    private double largest;

    BloatZooTest(PostgresProfile database) {
        this.database = database;
    }

    private void run(String... statements) throws SQLException {
        Sql.run(database, statements);
    }

    /** Rows are dealt by a formula, so that the zoo is the same in every run. */
    @BeforeAll
    void fill() throws SQLException {
        run("CREATE EXTENSION pgstattuple");
        int rows = 40_000;
        table("ints", "a int, b int", "i, i % 100", rows, "");
        table("bigs", "a bigint, b smallint, c bigint", "i, i % 7, i", rows, "");
        table("mixed", "a smallint, b bigint, c boolean, d timestamptz", "i % 9, i, i % 2 = 0, now()", rows, "");
        table("short_text", "a int, t text", "i, left(md5(i::text), 3 + i % 20)", rows, "");
        table("text_then_bigint", "t text, a bigint", "left(md5(i::text), 1 + i % 11), i", rows, "");
        table("long_text", "a int, t text", "i, repeat(md5(i::text), 6 + i % 10)", rows, "");
        table("wide", "a int, t text", "i, string_agg", 0, "");
        table("numerics", "a numeric, b numeric", "i * 1.25, i % 10", rows, "");
        table("documents", "a int, j jsonb", "i, jsonb_build_object('k', i, 'name', md5(i::text))", rows, "");
        table("ids", "a uuid, b uuid", "md5(i::text)::uuid, md5((i % 50)::text)::uuid", rows, "");
        table("nulls", "a int, b text, c bigint, d int, e int, f int, g int, h int, k int", "i, CASE WHEN i % 3 = 0 THEN md5(i::text) END, NULL, 1, 2, 3, 4, 5, 6", rows, "");
        table("arrays", "a int, b int[]", "i, ARRAY[i, i + 1, i + 2]", rows, "");
        table("filled_70", "a int, t text", "i, md5(i::text)", rows, "WITH (fillfactor = 70)");
        table("halves", "a int, t text", "i, md5(i::text)", rows, "");
        table("tenths", "a int, t text", "i, md5(i::text)", rows, "");
        table("updated", "a int, t text", "i, md5(i::text)", rows, "WITH (autovacuum_enabled = off)");
        table("emptied", "a int, t text", "i, md5(i::text)", rows, "");
        table("reals", "a real, b float8, c date, d time", "i, i, DATE '2020-01-01' + i % 900, '12:00'", rows, "");
        table("labels", "a int, t varchar(20), c char(10)", "i, 'label ' || i % 12, 'x'", rows, "");
        table("filled_50_halved", "a int, t text", "i, md5(i::text)", rows, "WITH (fillfactor = 50)");
        run("DROP TABLE wide",
                "CREATE TABLE wide AS SELECT i AS a, (SELECT string_agg(md5((i * 100 + j)::text), '') FROM generate_series(1, 40) j) AS t"
                        + " FROM generate_series(1, 3000) i");
        indexes();
        run("DELETE FROM halves WHERE a % 2 = 0",
                "DELETE FROM filled_50_halved WHERE a % 2 = 0",
                "DELETE FROM tenths WHERE a % 10 > 0",
                "DELETE FROM emptied WHERE a > 4000 AND a % 100 > 0",
                "UPDATE updated SET t = reverse(t) WHERE a % 3 = 0",
                "VACUUM ANALYZE");
    }

    private void table(String name, String columns, String values, int rows, String options) throws SQLException {
        run("CREATE TABLE " + name + " (" + columns + ") " + options);
        if (rows > 0) {
            run("INSERT INTO " + name + " SELECT " + values + " FROM generate_series(1, " + rows + ") i");
        }
    }

    private void indexes() throws SQLException {
        run("CREATE INDEX x01_unique_ints ON ints (a)",
                "CREATE INDEX x02_hundred_values ON ints (b)",
                "CREATE INDEX x03_no_dedup ON ints (b) WITH (deduplicate_items = off)",
                "CREATE INDEX x04_two_columns ON ints (b, a)",
                "CREATE INDEX x05_small_int ON bigs (b)",
                "CREATE INDEX x06_text ON short_text (t)",
                "CREATE INDEX x07_long_text ON long_text (t)",
                "CREATE INDEX x08_numeric_many ON numerics (a)",
                "CREATE INDEX x09_numeric_few ON numerics (b)",
                "CREATE INDEX x10_jsonb ON documents (j)",
                "CREATE INDEX x11_uuid ON ids (a)",
                "CREATE INDEX x12_uuid_few ON ids (b)",
                "CREATE INDEX x13_nulls ON nulls (b)",
                "CREATE INDEX x14_included ON labels (t) INCLUDE (a)",
                "CREATE INDEX x15_filled_50 ON labels (a) WITH (fillfactor = 50)",
                "CREATE INDEX x16_partial ON labels (a) WHERE a % 4 = 0",
                "CREATE INDEX x17_expression ON short_text (upper(t))",
                "CREATE INDEX x18_halves ON halves (a)",
                "CREATE INDEX x19_tenths ON tenths (t)",
                "CREATE UNIQUE INDEX x20_updated ON updated (t)");
    }

    private Catalog read() {
        try (PostgresTarget target = new PostgresTarget(database, new Breakers())) {
            return new CatalogReader(target, InstantSource.system()).read(Cancellation.never());
        }
    }

    @BeforeEach
    void begin() {
        lines.clear();
        largest = 0;
    }

    @Test
    void tablesAreEstimatedWithinTenPoints(TestReporter reporter) throws SQLException {
        Catalog catalog = read();
        BloatReview review = BloatReview.of(catalog);
        int count = 0;
        for (TableFacts table : catalog.tables().values()) {
            double fill = table.option("fillfactor", 100);
            compare(table.name(), review.of(table).orElseThrow(), inTable(table.name(), fill));
            count++;
        }
        assertThat(count).isEqualTo(20);
        reporter.publishEntry("largest error of the bloat of 20 tables", "%.1f points".formatted(largest));
        assertThat(lines).noneMatch(line -> line.contains("WRONG"));
    }

    @Test
    void indexesAreEstimatedWithinTenPoints(TestReporter reporter) throws SQLException {
        Catalog catalog = read();
        BloatReview review = BloatReview.of(catalog);
        int count = 0;
        for (IndexFacts index : catalog.indexes()) {
            double fill = index.option("fillfactor", 90);
            compare(index.name(), review.of(index).orElseThrow(), inIndex(index.name(), fill));
            count++;
        }
        assertThat(count).isEqualTo(20);
        reporter.publishEntry("largest error of the bloat of 20 indexes", "%.1f points".formatted(largest));
        assertThat(lines).noneMatch(line -> line.contains("WRONG"));
    }

    /** What live rows with their line pointers and alignment leave of the pages, as far as the fill factor lets them be filled. */
    private static String inTable(String name, double fill) {
        return "SELECT 100 * (1 - least(1, (tuple_len + tuple_count * 7.5) / (8168.0 * " + fill / 100 + ") * 8192 / table_len))"
                + " FROM pgstattuple('" + name + "')";
    }

    /** What the leaves' entries leave of the pages, as far as a build would have filled them. */
    private static String inIndex(String name, double fill) {
        return "SELECT 100 * (1 - least(1, (leaf_pages * avg_leaf_density / " + fill + " + internal_pages + 1) * 8192 / index_size))"
                + " FROM pgstatindex('" + name + "')";
    }

    private void compare(String name, Bloat bloat, String measuring) throws SQLException {
        double measured = Double.parseDouble(String.valueOf(Sql.column(database, measuring).getFirst()));
        double error = bloat.share() * 100 - measured;
        largest = Math.max(largest, Math.abs(error));
        lines.add("%s estimated %.1f measured %.1f%s".formatted(
                name, bloat.share() * 100, measured, Math.abs(error) > MOST_ERROR ? " WRONG" : ""));
    }
}
