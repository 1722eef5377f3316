package org.aisconsole.engine.database.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.aisconsole.base.text.Texts;
import org.aisconsole.target.postgres.PostgresProfile;
import org.aisconsole.testing.EmbeddedTest;
import org.aisconsole.testing.Eventually;
import org.aisconsole.testing.Sql;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Every rule on a real plan that gives cause for it, and on one that does not. */
@EmbeddedTest
@Timeout(120)
class PlanWarningsTest {
    private static final String SERIAL = "SET max_parallel_workers_per_gather = 0";

    @BeforeAll
    static void tables(PostgresProfile database) throws SQLException {
        Sql.run(
                database,
                "CREATE TABLE big AS SELECT n AS id, n % 1000 AS k, n % 1000 AS same, repeat('x', 80) AS pad FROM generate_series(1, 200000) n",
                "CREATE INDEX big_id ON big (id)",
                "CREATE TABLE few AS SELECT n AS id FROM generate_series(1, 300) n",
                "ANALYZE big",
                "ANALYZE few");
    }

    private static List<PlanWarning> of(PostgresProfile database, String rule, String sql, String... before) throws SQLException {
        List<PlanWarning> all = PlanWarnings.of(Plans.run(database, sql, before));
        for (PlanWarning warning : all) {
            for (Locale language : new Locale[] {Locale.ENGLISH, Locale.GERMAN}) {
                assertThat(new Texts(language).get(warning.what())).isNotBlank().doesNotContain("{", "—");
                assertThat(new Texts(language).get(warning.advice())).isNotBlank().doesNotContain("{", "—");
            }
        }
        return all.stream().filter(warning -> warning.rule().equals(rule)).toList();
    }

    @Test
    void aWrongEstimateIsToldWhereItStarts(PostgresProfile database) throws SQLException {
        String sql = "SELECT count(*) FROM (SELECT k, count(*) FROM big WHERE k = 7 AND same = 7 AND k + 0 = 7 GROUP BY k, id OFFSET 0) x";
        List<PlanWarning> found = of(database, "rows", sql, SERIAL);
        assertThat(found).hasSize(1);
        PlanTree plan = Plans.run(database, sql, SERIAL);
        assertThat(plan.nodes().get(found.getFirst().node()).kind()).isEqualTo("Seq Scan");
        assertThat(of(database, "rows", "SELECT * FROM big WHERE pad <> '' LIMIT 1", SERIAL)).as("stopped early").isEmpty();
    }

    @Test
    void aSortThatSpillsSaysWhatItNeeds(PostgresProfile database) throws SQLException {
        String sql = "SELECT * FROM big ORDER BY pad, k";
        List<PlanWarning> found = of(database, "sort", sql, SERIAL, "SET work_mem = '1MB'");
        assertThat(found).hasSize(1);
        long needed = (long) found.getFirst().advice().args().get(2);
        assertThat(of(database, "sort", sql, SERIAL, "SET work_mem = '" + needed + "MB'")).isEmpty();
        assertThat(needed).isLessThan(100);
    }

    @Test
    void aHashThatSpillsSaysWhatItNeeds(PostgresProfile database) throws SQLException {
        String sql = "SELECT count(*) FROM big a JOIN big b ON a.id = b.id AND a.pad = b.pad";
        String hash = "SET enable_mergejoin = off; SET enable_nestloop = off";
        List<PlanWarning> found = of(database, "hash", sql, SERIAL, hash, "SET work_mem = '1MB'");
        assertThat(found).hasSize(1);
        long needed = (long) found.getFirst().advice().args().get(2);
        assertThat(of(database, "hash", sql, SERIAL, hash, "SET work_mem = '" + needed / 2 + "MB'")).isEmpty();
    }

    @Test
    void groupsThatSpillSayWhatTheyNeed(PostgresProfile database) throws SQLException {
        String sql = "SELECT id, count(*) FROM big GROUP BY id";
        String hashed = "SET enable_sort = off; SET enable_indexscan = off; SET enable_indexonlyscan = off";
        List<PlanWarning> found = of(database, "aggregate", sql, SERIAL, hashed, "SET work_mem = '1MB'");
        assertThat(found).hasSize(1);
        long needed = (long) found.getFirst().advice().args().get(2);
        assertThat(of(database, "aggregate", sql, SERIAL, hashed, "SET work_mem = '" + (needed / 2 + 1) + "MB'")).isEmpty();
    }

    @Test
    void aScanThatThrowsMostAway(PostgresProfile database) throws SQLException {
        assertThat(of(database, "filter", "SELECT * FROM big WHERE k = 5", SERIAL)).hasSize(1);
        assertThat(of(database, "filter", "SELECT * FROM big WHERE k > 5", SERIAL)).isEmpty();
    }

    @Test
    void aScanInALoop(PostgresProfile database) throws SQLException {
        String sql = "SELECT count(*) FROM few a JOIN LATERAL (SELECT * FROM few b WHERE b.id + 0 = a.id OFFSET 0) x ON true";
        assertThat(of(database, "loops", sql, SERIAL)).hasSize(1);
        assertThat(of(database, "loops", "SELECT count(*) FROM few a JOIN big b ON a.id = b.id", SERIAL)).isEmpty();
    }

    @Test
    void fetchesOfAnIndexOnlyScan(PostgresProfile database) throws Exception {
        Sql.run(database,
                "CREATE TABLE worn AS SELECT n AS id FROM generate_series(1, 20000) n", "CREATE INDEX worn_id ON worn (id)", "ALTER TABLE worn SET (autovacuum_enabled = false)");
        String sql = "SELECT count(id) FROM worn WHERE id > 0";
        String only = "SET enable_seqscan = off; SET enable_bitmapscan = off";
        assertThat(of(database, "fetches", sql, SERIAL, only)).hasSize(1);
        Eventually.holds("a vacuum has marked all pages", () -> {
            Sql.run(database, "VACUUM worn");
            return of(database, "fetches", sql, SERIAL, only).isEmpty();
        });
    }

    @Test
    void workersThatDoNotCome(PostgresProfile database) throws SQLException {
        String cheap = "SET parallel_setup_cost = 0; SET parallel_tuple_cost = 0; SET min_parallel_table_scan_size = 0";
        assertThat(of(database, "workers", "SELECT count(*) FROM big", cheap, "SET max_parallel_workers = 0")).hasSize(1);
    }

    @Test
    void aLossyBitmap(PostgresProfile database) throws SQLException {
        Sql.run(database, "CREATE INDEX IF NOT EXISTS big_k ON big (k)");
        String sql = "SELECT count(pad) FROM big WHERE k BETWEEN 1 AND 400";
        String bitmap = "SET enable_seqscan = off; SET enable_indexscan = off";
        List<PlanWarning> found = of(database, "lossy", sql, SERIAL, bitmap, "SET work_mem = '64kB'");
        assertThat(found).hasSize(1);
        long needed = (long) found.getFirst().advice().args().get(2);
        assertThat(of(database, "lossy", sql, SERIAL, bitmap, "SET work_mem = '" + needed + "MB'")).isEmpty();
        Sql.run(database, "DROP INDEX big_k");
    }

    @Test
    void aCteForOneReaderAndItsTemporaryFile(PostgresProfile database) throws SQLException {
        String sql = "WITH c AS MATERIALIZED (SELECT * FROM big) SELECT count(*) FROM c WHERE id < 10";
        assertThat(of(database, "cte", sql, SERIAL)).hasSize(1);
        assertThat(of(database, "temp", sql, SERIAL, "SET work_mem = '64kB'")).isNotEmpty();
        assertThat(of(database, "cte", sql.replace("MATERIALIZED", "NOT MATERIALIZED"), SERIAL)).isEmpty();
    }

    @Test
    void compilingAndPlanningThatTakeMost(PostgresProfile database) throws SQLException {
        PlanTree plan = ExplainParser.parse("""
                Seq Scan on t  (cost=0.00..1.00 rows=1 width=4) (actual time=70.000..71.000 rows=1 loops=1)
                Planning Time: 90.000 ms
                JIT:
                  Functions: 2
                  Timing: Generation 1.000 ms, Total 60.000 ms
                Execution Time: 72.000 ms
                """);
        assertThat(PlanWarnings.of(plan)).extracting(PlanWarning::rule).containsExactlyInAnyOrder("jit", "planning");
        assertThat(of(database, "planning", "SELECT 1")).isEmpty();
        String jit = "SET jit = on; SET jit_above_cost = 0; SET jit_optimize_above_cost = 0; SET jit_inline_above_cost = 0";
        boolean compiled = Plans.run(database, "SELECT sum(id * k) FROM few, LATERAL (SELECT 1 AS k) x", SERIAL, jit).summary().containsKey("JIT / Functions");
        assertThat(of(database, "jit", "SELECT sum(id * k) FROM few, LATERAL (SELECT 1 AS k) x", SERIAL, jit)).hasSize(compiled ? 1 : 0);
    }
}
