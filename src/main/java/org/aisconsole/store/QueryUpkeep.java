package org.aisconsole.store;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jdbi.v3.core.Handle;

/**
 * Keeps the tables of sampled statements small: hours that are over are rolled up, of each the loudest statements apart and
 * the rest as one; samples and hours that are too old go, and texts that no row needs. Safe to interrupt and to run from
 * several consoles.
 */
public final class QueryUpkeep {
    /** How long hours are kept: long enough to compare with the week before last, and the month. */
    public static final Duration HOURS_KEPT = Duration.ofDays(60);
    /** Statements of an hour that keep a row of their own. */
    static final int LOUDEST = 300;

    /** Any number that nobody else uses for a lock on this database. */
    private static final long LOCK = 0x4149_5351_5552_5931L;

    private final Store store;

    /** Upkeep of a store. */
    public QueryUpkeep(Store store) {
        this.store = store;
    }

    /** Does all that is due; nothing if another console is at it. */
    public void run() {
        Instant now = store.clock().instant();
        store.with(handle -> {
            boolean alone = handle.createQuery("SELECT pg_try_advisory_xact_lock(:lock)")
                    .bind("lock", LOCK)
                    .mapTo(Boolean.class)
                    .one();
            if (alone) {
                rollUp(handle, now.minus(Duration.ofMinutes(2)).truncatedTo(ChronoUnit.HOURS));
                forget(handle, now);
            }
            return alone;
        });
    }

    /** A sample belongs to the hour in which it began to count, which is that before its end. */
    private static final String HOURS =
            """
            INSERT INTO query_hour (target, at, query, calls, exec_ms, spread, plans, plan_ms, rows, hit, read, dirtied,
                                    written, temp, io_ms, wal_bytes, jit_ms)
            SELECT target, hour, CASE WHEN place <= :loudest THEN query ELSE 0 END,
            """;

    private static final String OF_SAMPLES =
            """
            FROM (SELECT works.*, dense_rank() OVER (PARTITION BY target, hour ORDER BY heard DESC, query) AS place
                  FROM (SELECT m.*, date_trunc('hour', m.at - interval '1 microsecond', 'UTC') AS hour,
                               CASE WHEN m.query = 0 THEN -1 ELSE sum(m.exec_ms) OVER (
                                   PARTITION BY m.target, m.query,
                                                date_trunc('hour', m.at - interval '1 microsecond', 'UTC')) END AS heard
                        FROM query_minute m LEFT JOIN query_rollup r ON r.target = m.target
                        WHERE m.at <= :until AND m.at > coalesce(r.done_until, '-infinity')) AS works) AS placed
            GROUP BY 1, 2, 3
            """;

    private static void rollUp(Handle handle, Instant until) {
        handle.createUpdate(HOURS + QueryHistory.SUMS + OF_SAMPLES)
                .bind("loudest", LOUDEST)
                .bind("until", until)
                .execute();
        handle.createUpdate("""
                        INSERT INTO query_rollup AS r (target, done_until) SELECT DISTINCT target, :until::timestamptz FROM query_span
                        ON CONFLICT (target) DO UPDATE SET done_until = greatest(r.done_until, excluded.done_until)
                        """)
                .bind("until", until)
                .execute();
    }

    private static void forget(Handle handle, Instant now) {
        Instant samples = now.minus(QueryHistory.SAMPLES_KEPT);
        Instant hours = now.minus(HOURS_KEPT);
        handle.createUpdate("DELETE FROM query_minute WHERE at < :before").bind("before", samples).execute();
        handle.createUpdate("DELETE FROM query_hour WHERE at < :before").bind("before", hours).execute();
        handle.createUpdate("DELETE FROM query_span WHERE at < :before").bind("before", hours).execute();
        handle.createUpdate("DELETE FROM query_text WHERE last_seen < :before").bind("before", hours).execute();
    }
}
