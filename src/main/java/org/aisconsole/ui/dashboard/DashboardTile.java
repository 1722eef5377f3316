package org.aisconsole.ui.dashboard;

import static org.aisconsole.ui.dashboard.Measure.share;
import static org.aisconsole.ui.dashboard.TilePlan.Note.growth;
import static org.aisconsole.ui.dashboard.TilePlan.Note.number;
import static org.aisconsole.ui.dashboard.TilePlan.Note.text;

import java.util.Locale;
import org.aisconsole.base.metric.Unit;
import org.aisconsole.engine.monitor.HostMetrics;
import org.aisconsole.engine.monitor.Limit;
import org.aisconsole.engine.monitor.PostgresMetrics;
import org.aisconsole.engine.monitor.RedisMetrics;
import org.aisconsole.engine.monitor.SourceState.Kind;

/** The figures, in their usual order. */
public enum DashboardTile {
    /** Committed transactions a second. */
    TRANSACTIONS(postgres(PostgresMetrics.COMMITS, Unit.PER_SECOND)
            .noting(text(PostgresMetrics.ROLLBACKS, Unit.PER_SECOND))),
    /** Share of block reads served from the buffer cache. */
    CACHE_HIT(postgres(PostgresMetrics.CACHE_HIT, Unit.RATIO)
            .within(Limit.CACHE_HIT)
            .noting(text(PostgresMetrics.BLOCKS_READ, Unit.PER_SECOND))),
    /** Sessions that run a statement. */
    SESSIONS(postgres(PostgresMetrics.SESSIONS_ACTIVE, Unit.COUNT)
            .within(Limit.SESSIONS, share(PostgresMetrics.SESSIONS_TOTAL, PostgresMetrics.SESSIONS_MAX))
            .noting(text(PostgresMetrics.SESSIONS_TOTAL, Unit.COUNT), text(PostgresMetrics.SESSIONS_MAX, Unit.COUNT))),
    /** Sessions that wait for a lock. */
    LOCK_WAITS(postgres(PostgresMetrics.SESSIONS_WAITING, Unit.COUNT)
            .within(Limit.LOCK_WAITS)
            .noting(text(PostgresMetrics.WAITS_IO, Unit.COUNT))),
    /** Age of the oldest open transaction. */
    LONGEST_TRANSACTION(postgres(PostgresMetrics.LONGEST_TRANSACTION, Unit.SECONDS)
            .within(Limit.LONGEST_TRANSACTION)
            .noting(text(PostgresMetrics.SESSIONS_IN_TRANSACTION, Unit.COUNT))),
    /** Write-ahead log written. */
    WAL(postgres(PostgresMetrics.WAL_RATE, Unit.BYTES_PER_SECOND)
            .noting(text(PostgresMetrics.TUPLES_WRITTEN, Unit.PER_SECOND))),
    /** Temporary files written. */
    TEMPORARY_FILES(postgres(PostgresMetrics.TEMP_RATE, Unit.BYTES_PER_SECOND)),
    /** Deadlocks in the time shown. */
    DEADLOCKS(TilePlan.count(Kind.POSTGRES, PostgresMetrics.DEADLOCKS).within(Limit.DEADLOCKS)),
    /** Checkpoints in the time shown. */
    CHECKPOINTS(TilePlan.count(Kind.POSTGRES, PostgresMetrics.CHECKPOINTS)),
    /** How far the slowest replica is behind. */
    REPLICATION_LAG(postgres(PostgresMetrics.REPLICATION_LAG, Unit.SECONDS)
            .within(Limit.REPLICATION_LAG)
            .noting(number(PostgresMetrics.REPLICAS))),
    /** Size of the database. */
    DATABASE_SIZE(postgres(PostgresMetrics.DATABASE_SIZE, Unit.BYTES)
            .noting(growth(PostgresMetrics.DATABASE_SIZE, Unit.BYTES))),
    /** Round trip of the measuring query. */
    POSTGRES_LATENCY(postgres(PostgresMetrics.LATENCY, Unit.SECONDS).within(Limit.POSTGRES_LATENCY)),
    /** Redis commands a second. */
    REDIS_COMMANDS(redis(RedisMetrics.COMMANDS, Unit.PER_SECOND).noting(text(RedisMetrics.KEYS, Unit.COUNT))),
    /** Share of Redis look-ups that found their key. */
    REDIS_HITS(redis(RedisMetrics.HIT_RATIO, Unit.RATIO)
            .within(Limit.REDIS_HITS)
            .noting(text(RedisMetrics.MISSES, Unit.PER_SECOND))),
    /** Memory that Redis uses. */
    REDIS_MEMORY(redis(RedisMetrics.MEMORY_USED, Unit.BYTES)
            .within(Limit.REDIS_MEMORY, share(RedisMetrics.MEMORY_USED, RedisMetrics.MEMORY_MAX))
            .noting(text(RedisMetrics.MEMORY_RSS, Unit.BYTES))),
    /** Keys thrown out a second. */
    EVICTIONS(redis(RedisMetrics.EVICTIONS, Unit.PER_SECOND)
            .within(Limit.EVICTIONS)
            .noting(text(RedisMetrics.EXPIRATIONS, Unit.PER_SECOND))),
    /** Clients of Redis. */
    REDIS_CLIENTS(redis(RedisMetrics.CLIENTS, Unit.COUNT)
            .within(Limit.BLOCKED_CLIENTS, Measure.of(RedisMetrics.CLIENTS_BLOCKED))
            .noting(text(RedisMetrics.CLIENTS_BLOCKED, Unit.COUNT))),
    /** Round trip of a PING. */
    REDIS_LATENCY(redis(RedisMetrics.LATENCY, Unit.SECONDS).within(Limit.REDIS_LATENCY)),
    /** Share of all processors in use. */
    HOST_CPU(host(Measure.of(HostMetrics.CPU), Unit.RATIO)
            .within(Limit.CPU)
            .noting(text(HostMetrics.PROCESSORS, Unit.COUNT), text(HostMetrics.LOAD, Unit.COUNT))),
    /** Share of one processor that the console uses. */
    CONSOLE(host(Measure.of(HostMetrics.CONSOLE_CPU), Unit.RATIO)
            .noting(text(HostMetrics.CONSOLE_HEAP, Unit.BYTES))),
    /** Share of the memory in use. */
    HOST_MEMORY(host(share(HostMetrics.MEMORY_USED, HostMetrics.MEMORY_TOTAL), Unit.RATIO)
            .within(Limit.MEMORY)
            .noting(text(HostMetrics.MEMORY_USED, Unit.BYTES), text(HostMetrics.MEMORY_TOTAL, Unit.BYTES))),
    /** Share of the disk in use. */
    DISK_SPACE(host(share(HostMetrics.DISK_USED, HostMetrics.DISK_TOTAL), Unit.RATIO)
            .within(Limit.DISK)
            .noting(text(HostMetrics.DISK_USED, Unit.BYTES), text(HostMetrics.DISK_TOTAL, Unit.BYTES))),
    /** Bytes written to all disks. */
    DISK_WRITES(host(Measure.of(HostMetrics.DISK_WRITE), Unit.BYTES_PER_SECOND)
            .noting(text(HostMetrics.DISK_READ, Unit.BYTES_PER_SECOND))),
    /** Bytes received from the network. */
    NETWORK(host(Measure.of(HostMetrics.NETWORK_IN), Unit.BYTES_PER_SECOND)
            .noting(text(HostMetrics.NETWORK_OUT, Unit.BYTES_PER_SECOND)));

    @SuppressWarnings("ImmutableEnumChecker") // a record of records and immutable lists
    private final TilePlan plan;

    DashboardTile(TilePlan plan) {
        this.plan = plan;
    }

    private static TilePlan postgres(String metric, Unit unit) {
        return TilePlan.of(Kind.POSTGRES, Measure.of(metric), unit);
    }

    private static TilePlan redis(String metric, Unit unit) {
        return TilePlan.of(Kind.REDIS, Measure.of(metric), unit);
    }

    private static TilePlan host(Measure measure, Unit unit) {
        return TilePlan.of(Kind.HOST, measure, unit);
    }

    TilePlan plan() {
        return plan;
    }

    /** End of its text keys. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    Panel panel() {
        return new Panel(
                "tile." + key(), new Panel.Strip(Section.of(plan.kind()), true), "dashboard.tile." + key());
    }
}
