package org.aisconsole.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.aisconsole.base.breaker.Breakers;
import org.aisconsole.base.job.Cancellation;
import org.aisconsole.demo.server.EmbeddedServers;
import org.aisconsole.store.HistoryRange;
import org.aisconsole.store.MetricHistory;
import org.aisconsole.store.Store;
import org.aisconsole.target.postgres.PostgresProfile;
import org.aisconsole.testing.Sql;

/** Ninety days of 200 metrics every 10 s: how large they are, and how long a month's chart takes; beside them a row a value. */
final class StoreBench implements Bench {
    private static final int METRICS = 200;

    @Override
    public String name() {
        return "store";
    }

    @Override
    public Map<String, Object> run() throws Exception {
        try (EmbeddedServers servers = BenchServers.start();
                Store store = Store.open(servers.store(), new Breakers(), InstantSource.system())) {
            PostgresProfile profile = servers.store();
            fill(profile);
            Map<String, Object> figures = new LinkedHashMap<>();
            for (String table : new String[] {"metrics_snapshot", "metrics_minute", "metrics_hour"}) {
                figures.put(table + "_mb", size(profile, table) / 1e6);
            }
            figures.put("total_gb", (size(profile, "metrics_snapshot") + size(profile, "metrics_minute")
                    + size(profile, "metrics_hour")) / 1e9);
            figures.put("goal_total_gb", 2);
            figures.put("one_day_raw_mb", size(profile, "metrics_snapshot") / 7 / 1e6);
            figures.put("one_day_raw_a_row_a_value_mb", plainDay(profile) / 1e6);
            figures.put("chart_30_days_ms_median", chart(store));
            figures.put("page_of_40_metrics_30_days_ms_median", page(store));
            figures.put("goal_chart_30_days_ms", 300);
            return figures;
        }
    }

    /** As the recorder and the upkeep would have left it: random walks, since constants would compress too well. */
    private static void fill(PostgresProfile profile) throws Exception {
        String values = "(SELECT array_agg((1000 * random())::real) FROM generate_series(1, " + METRICS + ") WHERE t IS NOT NULL)";
        Sql.run(
                profile,
                "SET search_path = ais_console",
                "SET search_path = ais_console; INSERT INTO metric_source (name) VALUES ('bench')");
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        StringBuilder partitions = new StringBuilder("SET search_path = ais_console;");
        partition(partitions, "metrics_snapshot", today.minusDays(7), today.plusDays(1));
        partition(partitions, "metrics_minute", today.minusDays(90), today.plusDays(1));
        partition(partitions, "metrics_hour", today.minusDays(90), today.plusDays(1));
        Sql.run(
                profile,
                partitions.toString(),
                "SET search_path = ais_console; INSERT INTO metric_dictionary"
                        + " SELECT 1, n, 'm' || n, 'COUNT' FROM generate_series(1, " + METRICS + ") n",
                "SET search_path = ais_console; INSERT INTO metrics_snapshot SELECT 1, t, " + values
                        + " FROM generate_series(now() - interval '7 days', now(), '10 s') t",
                "SET search_path = ais_console; INSERT INTO metrics_minute SELECT 1, t, " + values + ", " + values + ", "
                        + values + ", array_fill(6, ARRAY[" + METRICS + "])"
                        + " FROM generate_series(now() - interval '90 days', now(), '1 minute') t",
                "SET search_path = ais_console; INSERT INTO metrics_hour SELECT 1, t, " + values + ", " + values + ", "
                        + values + ", array_fill(360, ARRAY[" + METRICS + "])"
                        + " FROM generate_series(now() - interval '90 days', now(), '1 hour') t",
                "ANALYZE");
    }

    /** The table that one would write first: a row a value, with the index that a chart needs. */
    private static double plainDay(PostgresProfile profile) throws Exception {
        Sql.run(
                profile,
                "CREATE TABLE plain (source int, metric int, at timestamptz, value real, PRIMARY KEY (source, metric, at))",
                "INSERT INTO plain SELECT 1, m, t, random() FROM generate_series(1, " + METRICS + ") m,"
                        + " generate_series(now() - interval '1 day', now(), '10 s') t");
        return Sql.number(profile, "SELECT pg_total_relation_size('plain')");
    }

    private static void partition(StringBuilder sql, String table, LocalDate from, LocalDate to) {
        sql.append("CREATE TABLE ").append(table).append("_bench PARTITION OF ").append(table)
                .append(" FOR VALUES FROM ('").append(from).append("') TO ('").append(to).append("');");
    }

    private static double size(PostgresProfile profile, String table) throws Exception {
        return Sql.number(profile, "SELECT pg_total_relation_size('ais_console." + table + "_bench')");
    }

    /** All charts of a page at once, as the dashboard reads them: forty metrics in one query. */
    private static double page(Store store) {
        MetricHistory history = new MetricHistory(store);
        Instant now = Instant.now();
        HistoryRange month = new HistoryRange(now.minus(Duration.ofDays(30)), now, Duration.ofDays(30).dividedBy(800));
        List<String> metrics = IntStream.rangeClosed(1, 40).mapToObj(number -> "m" + number).toList();
        double[] times = new double[5];
        for (int i = 0; i < times.length; i++) {
            long start = System.nanoTime();
            history.read("bench", metrics, month, Cancellation.never());
            times[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(times);
        return times[times.length / 2];
    }

    private static double chart(Store store) {
        MetricHistory history = new MetricHistory(store);
        double[] times = new double[9];
        Instant now = Instant.now();
        for (int i = 0; i < times.length; i++) {
            long start = System.nanoTime();
            HistoryRange month = new HistoryRange(now.minus(Duration.ofDays(30)), now, Duration.ofDays(30).dividedBy(800));
            history.read("bench", List.of("m" + (i * 20 + 1)), month, Cancellation.never());
            times[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(times);
        return times[times.length / 2];
    }
}
