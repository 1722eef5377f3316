package org.aisconsole.store;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.aisconsole.base.job.Cancellation;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterable;

/**
 * Reads the past of a source's metrics from the coarsest level that still has a row for each step of the chart, or for each
 * other step where those rows are hours, and thins it in the database, so that the answer is as long as the chart is wide
 * however long the time is. Hours begin early because a month of minutes is 43,200 rows to unpack for lines that nobody could
 * tell apart; lows and highs are kept at every level, so no spike is lost.
 *
 * <p>All metrics of a source stand in one row, so they are read together: unpacking the row is most of the cost, and is paid
 * once. Appending nothing to an array is what unpacks it (an element taken from a packed array would unpack it each time), and
 * {@code OFFSET 0} keeps the planner from merging that step into the next.
 */
public final class MetricHistory {
    private final Store store;

    /** The history in a store. */
    public MetricHistory(Store store) {
        this.store = store;
    }

    /**
     * Reads metrics of one source.
     *
     * @param metrics their names
     * @param range which time, and how finely
     * @param cancellation reaches the server
     */
    public Answer read(String source, List<String> metrics, HistoryRange range, Cancellation cancellation) {
        MetricLevel level = level(range);
        long stepMillis = Math.max(range.step().toMillis(), level.step().toMillis());
        return store.with(cancellation, handle -> {
            Places places = Places.read(handle, source, metrics);
            return new Answer(stepMillis, places.positions.isEmpty()
                    ? Map.of()
                    : series(read(handle, places, level, range, stepMillis), places));
        });
    }

    private MetricLevel level(HistoryRange range) {
        Instant now = store.clock().instant();
        long stepMillis = range.step().toMillis();
        if (stepMillis >= MetricLevel.HOUR.step().toMillis() / 2
                || range.from().isBefore(now.minus(Duration.ofDays(90)))) {
            return MetricLevel.HOUR;
        }
        boolean minutes = stepMillis >= MetricLevel.MINUTE.step().toMillis()
                || range.from().isBefore(now.minus(Duration.ofDays(7)));
        return minutes ? MetricLevel.MINUTE : MetricLevel.RAW;
    }

    private static List<double[]> read(
            Handle handle, Places places, MetricLevel level, HistoryRange range, long stepMillis) {
        int columns = 3 * places.positions.size();
        ResultIterable<double[]> rows = handle.createQuery(sql(places, level))
                .bind("step", stepMillis / 1e3)
                .bind("source", places.source)
                .bind("from", range.from())
                .bind("to", range.to())
                .map((row, context) -> {
                    double[] cells = new double[columns + 1];
                    for (int i = 0; i <= columns; i++) {
                        cells[i] = row.getDouble(i + 1);
                        if (row.wasNull()) {
                            cells[i] = Double.NaN;
                        }
                    }
                    return cells;
                });
        return rows.list();
    }

    /** A tick as measured is its own least, mean and greatest. Positions are numbers of our own dictionary. */
    private static String sql(Places places, MetricLevel level) {
        boolean raw = level == MetricLevel.RAW;
        String arrays = raw
                ? "measured || '{}'::real[] AS mean"
                : "low || '{}'::real[] AS low, mean || '{}'::real[] AS mean, high || '{}'::real[] AS high";
        String low = raw ? "mean" : "low";
        String high = raw ? "mean" : "high";
        String columns = places.positions.values().stream()
                .map(position -> ", min(%s[%d]), avg(mean[%d]), max(%s[%d])"
                        .formatted(low, position, position, high, position))
                .collect(Collectors.joining());
        return "SELECT extract(epoch FROM step) * 1000" + columns
                + " FROM (SELECT date_bin(make_interval(secs => :step), at, timestamptz 'epoch') AS step, " + arrays
                + " FROM " + level.table()
                + " WHERE source_id = :source AND at >= :from AND at < :to OFFSET 0) AS ticks GROUP BY step ORDER BY step";
    }

    private static Map<String, HistorySeries> series(List<double[]> rows, Places places) {
        long[] at = rows.stream().mapToLong(cells -> Math.round(cells[0])).toArray();
        Map<String, HistorySeries> series = new HashMap<>();
        int column = 1;
        for (String metric : places.positions.keySet()) {
            series.put(
                    metric,
                    new HistorySeries(at, column(rows, column), column(rows, column + 1), column(rows, column + 2)));
            column += 3;
        }
        return series;
    }

    private static double[] column(List<double[]> rows, int column) {
        return rows.stream().mapToDouble(cells -> cells[column]).toArray();
    }

    /**
     * What was read.
     *
     * @param stepMillis time that a point stands for
     * @param series by metric; a metric that was never measured is not there
     */
    public record Answer(long stepMillis, Map<String, HistorySeries> series) {
        /** Copies the map. */
        public Answer {
            series = Map.copyOf(series);
        }
    }

    /** Where the wanted metrics stand in the source's arrays; none if the source is unknown. */
    private record Places(short source, Map<String, Integer> positions) {
        static Places read(Handle handle, String source, List<String> metrics) {
            Map<String, Integer> positions = new LinkedHashMap<>();
            short[] id = new short[1];
            handle.createQuery("""
                            SELECT d.source_id, d.name, d.position
                            FROM metric_dictionary d JOIN metric_source s ON s.id = d.source_id WHERE s.name = :source
                            """)
                    .bind("source", source)
                    .map((row, context) -> {
                        id[0] = row.getShort(1);
                        return metrics.contains(row.getString(2))
                                ? positions.put(row.getString(2), row.getInt(3))
                                : null;
                    })
                    .list();
            return new Places(id[0], positions);
        }
    }
}
