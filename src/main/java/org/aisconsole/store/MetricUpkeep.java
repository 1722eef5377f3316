package org.aisconsole.store;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.aisconsole.target.postgres.Identifiers;
import org.jdbi.v3.core.Handle;

/**
 * Keeps the metric tables in shape: partitions made ahead, minutes and hours rolled up, what is too old dropped. Safe to
 * run often, to interrupt, and to run from several consoles: a lock on the database lets one through, and each roll-up
 * remembers how far it has come in the transaction that brought it there.
 *
 * <p>A roll-up goes back over the last steps, so a tick that was late by up to {@link #LATE} is counted.
 */
public final class MetricUpkeep {
    private static final Duration LATE = Duration.ofMinutes(10);
    private static final DateTimeFormatter SUFFIX = DateTimeFormatter.BASIC_ISO_DATE;
    /** Any number that nobody else uses for a lock on this database. */
    private static final long LOCK = 0x4149_5355_504B_4545L;

    private final Store store;

    /** Upkeep of a store. */
    public MetricUpkeep(Store store) {
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
                LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
                for (MetricLevel level : MetricLevel.values()) {
                    addPartitions(handle, level, today);
                    dropPartitions(handle, level, today);
                }
                rollUp(handle, MetricLevel.MINUTE, MINUTES, now);
                rollUp(handle, MetricLevel.HOUR, HOURS, now);
            }
            return alone;
        });
    }

    /** Yesterday's too: a tick may be late, and the first roll-up of a day looks back. */
    private static void addPartitions(Handle handle, MetricLevel level, LocalDate today) {
        for (int day = -1; day <= 1; day++) {
            addPartition(handle, level, today.plusDays(day));
        }
    }

    static void addPartition(Handle handle, MetricLevel level, LocalDate day) {
        LocalDate from = level.partitionStart(day);
        // Days and names are ours, not the user's; Postgres takes no parameters in this statement.
        handle.execute("CREATE TABLE IF NOT EXISTS " + level.table() + "_" + SUFFIX.format(from) + " PARTITION OF "
                + level.table() + " FOR VALUES FROM ('" + from + " 00:00:00+00') TO ('" + level.partitionEnd(day)
                + " 00:00:00+00')");
    }

    private static void dropPartitions(Handle handle, MetricLevel level, LocalDate today) {
        String oldest = level.table() + "_" + SUFFIX.format(level.partitionStart(level.keptSince(today)));
        List<String> partitions = handle.createQuery("""
                        SELECT c.relname FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
                        WHERE i.inhparent = :parent::regclass AND c.relname < :oldest
                        """)
                .bind("parent", level.table())
                .bind("oldest", oldest)
                .mapTo(String.class)
                .list();
        partitions.forEach(partition -> handle.execute("DROP TABLE " + Identifiers.quote(partition)));
    }

    private static final String MINUTES = """
            INSERT INTO metrics_minute (source_id, at, low, mean, high, counted)
            SELECT source_id, bucket, array_agg(low ORDER BY position), array_agg(mean ORDER BY position),
                   array_agg(high ORDER BY position), array_agg(counted ORDER BY position)
            FROM (SELECT source_id, date_trunc('minute', at, 'UTC') AS bucket, position, min(value) AS low,
                         avg(value)::real AS mean, max(value) AS high, count(value)::int AS counted
                  FROM metrics_snapshot, unnest(measured) WITH ORDINALITY AS v (value, position)
                  WHERE at >= :from AND at < :until GROUP BY 1, 2, 3) AS cells
            GROUP BY 1, 2
            ON CONFLICT (source_id, at) DO UPDATE
            SET low = excluded.low, mean = excluded.mean, high = excluded.high, counted = excluded.counted
            """;

    /** The mean of means, each weighed by what it was the mean of. */
    private static final String HOURS = """
            INSERT INTO metrics_hour (source_id, at, low, mean, high, counted)
            SELECT source_id, bucket, array_agg(low ORDER BY position), array_agg(mean ORDER BY position),
                   array_agg(high ORDER BY position), array_agg(counted ORDER BY position)
            FROM (SELECT source_id, date_trunc('hour', at, 'UTC') AS bucket, position, min(l) AS low,
                         (sum(m::double precision * n) / nullif(sum(n), 0))::real AS mean, max(h) AS high,
                         sum(n)::int AS counted
                  FROM metrics_minute, unnest(low, mean, high, counted) WITH ORDINALITY AS v (l, m, h, n, position)
                  WHERE at >= :from AND at < :until GROUP BY 1, 2, 3) AS cells
            GROUP BY 1, 2
            ON CONFLICT (source_id, at) DO UPDATE
            SET low = excluded.low, mean = excluded.mean, high = excluded.high, counted = excluded.counted
            """;

    private static void rollUp(Handle handle, MetricLevel level, String sql, Instant now) {
        Instant from = doneUntil(handle, level, now)
                .minus(LATE)
                .truncatedTo(level.step().toHours() > 0 ? ChronoUnit.HOURS : ChronoUnit.MINUTES);
        handle.createUpdate(sql).bind("from", from).bind("until", now).execute();
        handle.createUpdate("""
                        INSERT INTO metrics_rollup (level, done_until) VALUES (:level, :now)
                        ON CONFLICT (level) DO UPDATE SET done_until = excluded.done_until
                        """)
                .bind("level", level.name())
                .bind("now", now)
                .execute();
    }

    /** How far the roll-up has come; at first to the oldest partition that there is. */
    private static Instant doneUntil(Handle handle, MetricLevel level, Instant now) {
        return handle.createQuery("SELECT done_until FROM metrics_rollup WHERE level = :level")
                .bind("level", level.name())
                .mapTo(Instant.class)
                .findOne()
                .orElse(now.minus(Duration.ofDays(1)));
    }
}
