package org.aisconsole.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Reads a metric's past from the coarsest level that still has a row for each step of the chart, or for each other step
 * where those rows are hours, and thins it in the database, so that the answer is as long as the chart is wide however long
 * the time is. Hours begin early because a month of minutes is 43,200 rows to unpack for lines that nobody could tell apart;
 * lows and highs are kept at every level, so no spike is lost.
 */
public final class MetricHistory {
    private final Store store;

    /** The history in a store. */
    public MetricHistory(Store store) {
        this.store = store;
    }

    /**
     * Reads a range.
     *
     * @param from its beginning
     * @param to its end, exclusive
     * @param points most steps in the answer
     */
    public HistorySeries read(String source, String metric, Instant from, Instant to, int points) {
        long wanted = Math.max(1, Duration.between(from, to).toMillis() / Math.max(1, points));
        MetricLevel level = level(from, wanted);
        long stepMillis = Math.max(wanted, level.step().toMillis());
        List<Step> steps = store.with(handle -> place(handle, source, metric)
                .map(place -> read(handle, place, level, from, to, stepMillis))
                .orElse(List.of()));
        return new HistorySeries(
                steps.stream().mapToLong(Step::at).toArray(),
                steps.stream().mapToDouble(Step::low).toArray(),
                steps.stream().mapToDouble(Step::mean).toArray(),
                steps.stream().mapToDouble(Step::high).toArray());
    }

    private MetricLevel level(Instant from, long stepMillis) {
        Instant now = store.clock().instant();
        if (stepMillis >= MetricLevel.HOUR.step().toMillis() / 2 || from.isBefore(now.minus(Duration.ofDays(90)))) {
            return MetricLevel.HOUR;
        }
        boolean minutes =
                stepMillis >= MetricLevel.MINUTE.step().toMillis() || from.isBefore(now.minus(Duration.ofDays(7)));
        return minutes ? MetricLevel.MINUTE : MetricLevel.RAW;
    }

    private static Optional<Place> place(Handle handle, String source, String metric) {
        return handle.createQuery("""
                        SELECT d.source_id, d.position FROM metric_dictionary d JOIN metric_source s ON s.id = d.source_id
                        WHERE s.name = :source AND d.name = :metric
                        """)
                .bind("source", source)
                .bind("metric", metric)
                .map((row, context) -> new Place(row.getShort(1), row.getInt(2)))
                .findOne();
    }

    private static List<Step> read(
            Handle handle, Place place, MetricLevel level, Instant from, Instant to, long stepMillis) {
        boolean raw = level == MetricLevel.RAW;
        String low = raw ? "measured[:position]" : "low[:position]";
        String mean = raw ? "measured[:position]" : "mean[:position]";
        String high = raw ? "measured[:position]" : "high[:position]";
        return handle.createQuery("SELECT floor(extract(epoch FROM at) * 1000 / :step)::bigint * :step AS at, min(" + low
                        + ")::double precision AS low, avg(" + mean + ")::double precision AS mean, max(" + high
                        + ")::double precision AS high FROM " + level.table()
                        + " WHERE source_id = :source AND at >= :from AND at < :to AND " + mean
                        + " IS NOT NULL GROUP BY 1 ORDER BY 1")
                .bind("step", stepMillis)
                .bind("position", place.position)
                .bind("source", place.source)
                .bind("from", from)
                .bind("to", to)
                .map((row, context) ->
                        new Step(row.getLong(1), row.getDouble(2), row.getDouble(3), row.getDouble(4)))
                .list();
    }

    private record Place(short source, int position) {}

    private record Step(long at, double low, double mean, double high) {}
}
