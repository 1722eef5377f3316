package org.aisconsole.engine.monitor;

import java.util.List;
import org.aisconsole.base.metric.MetricKey;
import org.aisconsole.base.metric.MetricSchema;
import org.aisconsole.base.metric.Unit;

/** What is measured of a Postgres database at each tick. */
public final class PostgresMetrics {
    /** Committed transactions of the database. */
    public static final String COMMITS = "transactions.committed";

    /** Rolled-back transactions of the database. */
    public static final String ROLLBACKS = "transactions.rolled_back";

    /** Share of block reads that found the block in the buffer cache, over the last tick. */
    public static final String CACHE_HIT = "cache.hit_ratio";

    /** Blocks read from the operating system. */
    public static final String BLOCKS_READ = "blocks.read";

    /** Client sessions that run a statement. */
    public static final String SESSIONS_ACTIVE = "sessions.active";

    /** Client sessions that wait for their client. */
    public static final String SESSIONS_IDLE = "sessions.idle";

    /** Client sessions that hold a transaction open and do nothing. */
    public static final String SESSIONS_IN_TRANSACTION = "sessions.idle_in_transaction";

    /** Client sessions that wait for a lock. */
    public static final String SESSIONS_WAITING = "sessions.waiting_on_locks";

    /** Client sessions of the whole server. */
    public static final String SESSIONS_TOTAL = "sessions.total";

    /** Sessions that the server allows. */
    public static final String SESSIONS_MAX = "sessions.max";

    /** Active sessions that wait for nothing: on the processor. */
    public static final String WAITS_CPU = "waits.cpu";

    /** Active sessions that wait for a heavyweight lock. */
    public static final String WAITS_LOCK = "waits.lock";

    /** Active sessions that wait for a lightweight lock or a buffer pin. */
    public static final String WAITS_LWLOCK = "waits.lwlock";

    /** Active sessions that wait for a read or write. */
    public static final String WAITS_IO = "waits.io";

    /** Active sessions that wait for anything else. */
    public static final String WAITS_OTHER = "waits.other";

    /** Age of the oldest open transaction. */
    public static final String LONGEST_TRANSACTION = "transactions.longest";

    /** Write-ahead log written. */
    public static final String WAL_RATE = "wal.rate";

    /** Deadlocks found. */
    public static final String DEADLOCKS = "deadlocks";

    /** Temporary files written: sorts and hashes that did not fit into memory. */
    public static final String TEMP_RATE = "temp.rate";

    /** Checkpoints begun, timed and requested. */
    public static final String CHECKPOINTS = "checkpoints";

    /** Replay lag of the slowest replica; NaN without one. */
    public static final String REPLICATION_LAG = "replication.lag";

    /** Size of the database on disk. */
    public static final String DATABASE_SIZE = "database.size";

    /** Rows read by scans. */
    public static final String TUPLES_RETURNED = "tuples.returned";

    /** Rows inserted, updated and deleted. */
    public static final String TUPLES_WRITTEN = "tuples.written";

    /** Round trip of the sampling query itself. */
    public static final String LATENCY = "latency";

    /** Replicas that stream from this server. */
    public static final String REPLICAS = "replication.replicas";

    /** Age of the oldest unfrozen transaction id in any database of the server. */
    public static final String TRANSACTION_IDS_AGE = "transaction_ids.age";

    /** All of them, in the order of a tick's values. Append only: stored rows rely on it. */
    public static final MetricSchema SCHEMA = new MetricSchema(List.of(
            new MetricKey(COMMITS, Unit.PER_SECOND),
            new MetricKey(ROLLBACKS, Unit.PER_SECOND),
            new MetricKey(CACHE_HIT, Unit.RATIO),
            new MetricKey(BLOCKS_READ, Unit.PER_SECOND),
            new MetricKey(SESSIONS_ACTIVE, Unit.COUNT),
            new MetricKey(SESSIONS_IDLE, Unit.COUNT),
            new MetricKey(SESSIONS_IN_TRANSACTION, Unit.COUNT),
            new MetricKey(SESSIONS_WAITING, Unit.COUNT),
            new MetricKey(SESSIONS_TOTAL, Unit.COUNT),
            new MetricKey(SESSIONS_MAX, Unit.COUNT),
            new MetricKey(WAITS_CPU, Unit.COUNT),
            new MetricKey(WAITS_LOCK, Unit.COUNT),
            new MetricKey(WAITS_LWLOCK, Unit.COUNT),
            new MetricKey(WAITS_IO, Unit.COUNT),
            new MetricKey(WAITS_OTHER, Unit.COUNT),
            new MetricKey(LONGEST_TRANSACTION, Unit.SECONDS),
            new MetricKey(WAL_RATE, Unit.BYTES_PER_SECOND),
            new MetricKey(DEADLOCKS, Unit.PER_SECOND),
            new MetricKey(TEMP_RATE, Unit.BYTES_PER_SECOND),
            new MetricKey(CHECKPOINTS, Unit.PER_SECOND),
            new MetricKey(REPLICATION_LAG, Unit.SECONDS),
            new MetricKey(DATABASE_SIZE, Unit.BYTES),
            new MetricKey(TUPLES_RETURNED, Unit.PER_SECOND),
            new MetricKey(TUPLES_WRITTEN, Unit.PER_SECOND),
            new MetricKey(LATENCY, Unit.SECONDS),
            new MetricKey(REPLICAS, Unit.COUNT),
            new MetricKey(TRANSACTION_IDS_AGE, Unit.COUNT)));

    private PostgresMetrics() {}
}
