package org.aisconsole.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * What statements cost in the past. Whatever was rolled up is read by the hour, the rest by the sample, so that a month
 * takes no more rows than a day; up to a day is read by the sample alone.
 */
public final class QueryHistory {
    /** How long single samples are kept. */
    public static final Duration SAMPLES_KEPT = Duration.ofHours(26);

    private static final String WORKS = """
            SELECT query, at, calls, exec_ms, spread, plans, plan_ms, rows, hit, read, dirtied, written, temp, io_ms,
                   wal_bytes, jit_ms FROM query_hour
            WHERE target = :target AND at >= :from AND at < :rolled AND at < :until
            UNION ALL
            SELECT query, at, calls, exec_ms, spread, plans, plan_ms, rows, hit, read, dirtied, written, temp, io_ms,
                   wal_bytes, jit_ms FROM query_minute
            WHERE target = :target AND at > :from AND at > :rolled AND at <= :until
            """;
    /** Adds works up, the spread by the rule of its record. */
    static final String SUMS = """
            sum(calls)::bigint AS calls, sum(exec_ms) AS exec_ms,
            greatest(0, sum(spread) + coalesce(sum(exec_ms * exec_ms / nullif(calls, 0))
                     - sum(exec_ms) * sum(exec_ms) / nullif(sum(calls), 0), 0)) AS spread,
            sum(plans)::bigint AS plans, sum(plan_ms) AS plan_ms, sum(rows)::bigint AS rows, sum(hit)::bigint AS hit,
            sum(read)::bigint AS read, sum(dirtied)::bigint AS dirtied, sum(written)::bigint AS written,
            sum(temp)::bigint AS temp, sum(io_ms) AS io_ms, sum(wal_bytes) AS wal_bytes, sum(jit_ms) AS jit_ms
            """;
    private static final String SUMMED = "SELECT query, max(at) AS at, " + SUMS;

    private final Store store;

    /** The history in a store. */
    public QueryHistory(Store store) {
        this.store = store;
    }

    /** What each statement cost between two times, in one point each; of the first, the time is excluded. */
    public List<QueryPoint> totals(String target, Instant from, Instant until) {
        return store.with(handle -> over(
                        handle, SUMMED + " FROM (" + WORKS + ") AS works GROUP BY query", target, from, until)
                .map(ConstructorMapper.of(QueryPoint.class))
                .list());
    }

    /**
     * What one statement cost, step by step; steps without it are left out.
     *
     * @param query its number; 0 for all others
     * @param step length of a step
     */
    public List<QueryPoint> course(String target, long query, Instant from, Instant until, Duration step) {
        return store.with(handle -> over(
                        handle,
                        "SELECT query, date_bin(make_interval(secs => :step), at, :from::timestamptz) AS at, " + SUMS + " FROM (" + WORKS
                                + ") AS works WHERE query = :query GROUP BY 1, 2 ORDER BY 2",
                        target,
                        from,
                        until)
                .bind("query", query)
                .bind("step", step.toSeconds())
                .map(ConstructorMapper.of(QueryPoint.class))
                .list());
    }

    /** What statements cost by the hour, as far as that was rolled up. */
    public List<QueryPoint> hours(String target, Instant from, Instant until) {
        return store.with(handle -> handle.createQuery("""
                        SELECT query, at, calls, exec_ms, spread, plans, plan_ms, rows, hit, read, dirtied, written, temp,
                               io_ms, wal_bytes, jit_ms
                        FROM query_hour WHERE target = :target AND at >= :from AND at < :until AND query <> 0
                        """)
                .bind("target", target)
                .bind("from", from)
                .bind("until", until)
                .map(ConstructorMapper.of(QueryPoint.class))
                .list());
    }

    /** The statements that a server was seen to run since a time, without those of the past. */
    public List<QueryText> texts(String target, Instant seenSince) {
        return store.with(handle -> handle.createQuery("""
                        SELECT id, database_name, role_name, query_id, toplevel, statement, cut, first_seen, last_seen
                        FROM query_text WHERE target = :target AND last_seen >= :since
                        """)
                .bind("target", target)
                .bind("since", seenSince)
                .map(ConstructorMapper.of(QueryText.class))
                .list());
    }

    /**
     * How much of a time was sampled.
     *
     * @param seconds sampled in all
     * @param evicted statements that the server dropped from its list
     * @param first end of the oldest sample; null if there is none
     */
    public record Covered(double seconds, long evicted, @Nullable Instant first) {}

    /** How much of the time between two times was sampled. */
    public Covered covered(String target, Instant from, Instant until) {
        return store.with(handle -> handle.createQuery("""
                        SELECT coalesce(sum(seconds), 0) AS seconds, coalesce(sum(evicted), 0)::bigint AS evicted,
                               min(at) AS first
                        FROM query_span WHERE target = :target AND at > :from AND at <= :until
                        """)
                .bind("target", target)
                .bind("from", from)
                .bind("until", until)
                .map(ConstructorMapper.of(Covered.class))
                .one());
    }

    private static Query over(Handle handle, String sql, String target, Instant from, Instant until) {
        return handle.createQuery(sql)
                .bind("target", target)
                .bind("from", from)
                .bind("until", until)
                .bind("rolled", rolled(handle, target, from, until));
    }

    /** Until when the hours are read; the beginning if samples reach that far. */
    private static Instant rolled(Handle handle, String target, Instant from, Instant until) {
        if (Duration.between(from, until).compareTo(Duration.ofDays(1)) <= 0) {
            return from;
        }
        Optional<Instant> done = handle.createQuery("SELECT done_until FROM query_rollup WHERE target = :target")
                .bind("target", target)
                .mapTo(Instant.class)
                .findOne();
        return done.orElse(from);
    }
}
