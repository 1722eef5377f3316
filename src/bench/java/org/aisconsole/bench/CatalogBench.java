package org.aisconsole.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aisconsole.base.breaker.Breakers;
import org.aisconsole.base.job.Cancellation;
import org.aisconsole.demo.server.EmbeddedServers;
import org.aisconsole.engine.database.bloat.BloatReview;
import org.aisconsole.engine.database.catalog.Catalog;
import org.aisconsole.engine.database.catalog.CatalogReader;
import org.aisconsole.engine.database.health.DatabaseHealth;
import org.aisconsole.engine.database.health.HealthLimits;
import org.aisconsole.engine.database.index.IndexReport;
import org.aisconsole.engine.database.index.IndexReview;
import org.aisconsole.target.postgres.PostgresProfile;
import org.aisconsole.target.postgres.PostgresTarget;
import org.aisconsole.testing.Sql;

/** Health, indexes and bloat of a database of ten thousand tables with thirty thousand indexes. */
final class CatalogBench implements Bench {
    private static final int TABLES = 10_000;
    private static final int BATCH = 500;
    /** So many of them have rows and statistics. */
    private static final int FILLED = 250;

    private static final int RUNS = 5;

    @Override
    public String name() {
        return "catalog";
    }

    @Override
    public Map<String, Object> run() throws Exception {
        try (EmbeddedServers servers = BenchServers.start()) {
            PostgresProfile database = servers.postgres();
            make(database);
            try (PostgresTarget target = new PostgresTarget(database, new Breakers())) {
                return measure(database, target);
            }
        }
    }

    /** Each with a primary key and two indexes; one table in forty has rows enough to be judged. */
    private static void make(PostgresProfile database) throws SQLException {
        try (Connection connection = Sql.connect(database);
                Statement statement = connection.createStatement()) {
            for (int from = 0; from < TABLES; from += BATCH) {
                for (int table = from; table < from + BATCH; table++) {
                    statement.addBatch("CREATE TABLE t" + table + " (id int PRIMARY KEY, a int, b text, c timestamptz, d numeric)");
                    statement.addBatch("CREATE INDEX ON t" + table + " (a)");
                    statement.addBatch("CREATE INDEX ON t" + table + " (a, b)");
                    if (table % (TABLES / FILLED) == 0) {
                        statement.addBatch("INSERT INTO t" + table
                                + " SELECT i, i % 50, md5(i::text), now(), i * 1.5 FROM generate_series(1, 7000) i");
                        statement.addBatch("ANALYZE t" + table);
                    }
                }
                statement.executeBatch();
            }
        }
    }

    private static Map<String, Object> measure(PostgresProfile database, PostgresTarget target) throws Exception {
        CatalogReader reader = new CatalogReader(target, InstantSource.system());
        Catalog catalog = reader.read(Cancellation.never()); // warm
        Sql.column(database, "SELECT pg_stat_statements_reset()::text");
        double best = Double.MAX_VALUE;
        double worst = 0;
        double judging = Double.MAX_VALUE;
        List<IndexReport> indexes = List.of();
        BloatReview bloat = BloatReview.of(catalog);
        for (int run = 0; run < RUNS; run++) {
            long begun = System.nanoTime();
            catalog = reader.read(Cancellation.never());
            long read = System.nanoTime();
            DatabaseHealth.judge(catalog, HealthLimits.USUAL);
            indexes = IndexReview.of(catalog, Map.of());
            bloat = BloatReview.of(catalog);
            double seconds = (System.nanoTime() - begun) / 1e9;
            best = Math.min(best, seconds);
            worst = Math.max(worst, seconds);
            judging = Math.min(judging, (System.nanoTime() - read) / 1e9);
        }
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("tables", catalog.tables().size());
        figures.put("indexes", indexes.size());
        figures.put("indexes_with_bloat_known", bloat.indexes().size());
        figures.put("scan_best_s", best);
        figures.put("scan_worst_s", worst);
        figures.put("judging_s_of_it", judging);
        figures.put("goal_scan_s", 5);
        figures.put("queries", queries(database));
        figures.put("goal_queries", 20);
        return figures;
    }

    /** By the server's own account: statements of one scan, those that set up the session included. */
    private static long queries(PostgresProfile database) throws SQLException {
        return Sql.number(
                database,
                "SELECT round(sum(calls) / " + RUNS + ") FROM pg_stat_statements s JOIN pg_database d ON d.oid = s.dbid"
                        + " WHERE d.datname = current_database() AND query NOT LIKE '%pg_stat_statements%'");
    }
}
