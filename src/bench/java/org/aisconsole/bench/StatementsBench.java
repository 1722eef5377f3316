package org.aisconsole.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.aisconsole.base.breaker.Breakers;
import org.aisconsole.base.job.Cancellation;
import org.aisconsole.demo.server.EmbeddedServers;
import org.aisconsole.engine.database.query.QuerySampler;
import org.aisconsole.engine.database.query.QueryWatch;
import org.aisconsole.store.QueryRows;
import org.aisconsole.store.Store;
import org.aisconsole.target.postgres.PostgresProfile;
import org.aisconsole.target.postgres.PostgresTarget;
import org.aisconsole.testing.Sql;

/**
 * What it costs a server to have its statements sampled when it counts as many as it usually can, five thousand, beside the
 * way in which most tools read them: the whole view with all its texts.
 */
final class StatementsBench implements Bench {
    private static final int COLUMNS = 13;
    private static final int STATEMENTS = 5_000;
    private static final int SAMPLES = 20;

    @Override
    public String name() {
        return "statements";
    }

    @Override
    public Map<String, Object> run() throws Exception {
        try (EmbeddedServers servers = BenchServers.start()) {
            PostgresProfile database = servers.postgres();
            fill(database);
            AtomicReference<Instant> now = new AtomicReference<>(Instant.now());
            try (PostgresTarget target = new PostgresTarget(database, new Breakers());
                    Store store = Store.open(servers.store(), new Breakers(), now::get)) {
                QuerySampler sampler = new QuerySampler(target, new QueryRows(store), UUID.randomUUID(), now::get);
                return measure(database, sampler, now);
            }
        }
    }

    /** Statements that differ in which columns they ask for: constants alone would not make them different. */
    private static void fill(PostgresProfile database) throws SQLException {
        try (Connection connection = Sql.connect(database);
                Statement statement = connection.createStatement()) {
            StringBuilder table = new StringBuilder("CREATE TABLE wide (c0 int");
            for (int column = 1; column < COLUMNS; column++) {
                table.append(", c").append(column).append(" int");
            }
            statement.execute(table.append(")").toString());
            for (int mask = 1; mask <= STATEMENTS; mask++) {
                statement.execute(query(mask));
            }
        }
    }

    private static String query(int mask) {
        StringBuilder query = new StringBuilder("SELECT count(*) FROM wide WHERE true");
        for (int column = 0; column < COLUMNS; column++) {
            if ((mask >> column & 1) == 1) {
                query.append(" AND c").append(column).append(" = 1");
            }
        }
        return query.toString();
    }

    private static Map<String, Object> measure(
            PostgresProfile database, QuerySampler sampler, AtomicReference<Instant> now) throws SQLException {
        sampler.sample(Cancellation.never());
        long begun = System.nanoTime();
        for (int sample = 0; sample < SAMPLES; sample++) {
            try (Connection connection = Sql.connect(database);
                    Statement statement = connection.createStatement()) {
                for (int mask = sample; mask < STATEMENTS; mask += SAMPLES) {
                    statement.execute(query(mask + 1)); // what a busy server would run in between
                }
            }
            now.updateAndGet(time -> time.plusSeconds(60));
            sampler.sample(Cancellation.never());
        }
        double console = (System.nanoTime() - begun) / 1e6 / SAMPLES;
        double counters = mean(database, "%FROM pg_stat_statements(%LEFT JOIN%");
        double texts = mean(database, "%left(s.query%");
        double writing = mean(database, "%INTO query_minute%");
        for (int read = 0; read < SAMPLES; read++) {
            Sql.column(database, "SELECT row_to_json(s)::text FROM pg_stat_statements s");
        }
        double whole = mean(database, "%row_to_json(s)%");
        double share = (counters + texts) / QueryWatch.EVERY.toMillis();
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("statements", Sql.number(database, "SELECT count(*) FROM pg_stat_statements"));
        figures.put("counters_ms_a_sample", counters);
        figures.put("texts_ms_when_new_ones_came", texts);
        figures.put("store_insert_ms_a_row", writing);
        figures.put("sample_and_its_traffic_ms", console);
        figures.put("interval_s", QueryWatch.EVERY.toSeconds());
        figures.put("share_of_a_core", share);
        figures.put("goal_share_of_a_core", 0.01);
        figures.put("whole_view_with_texts_ms", whole);
        return figures;
    }

    /** Milliseconds of the server for one call, by its own account. */
    private static double mean(PostgresProfile database, String like) throws SQLException {
        return Sql.number(
                        database,
                        "SELECT coalesce(round(1000 * sum(total_exec_time) / nullif(sum(calls), 0)), 0) FROM pg_stat_statements"
                                + " WHERE query LIKE '" + like + "' AND query NOT LIKE '%nullif%'")
                / 1000.0;
    }
}
