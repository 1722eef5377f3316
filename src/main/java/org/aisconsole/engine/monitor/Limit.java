package org.aisconsole.engine.monitor;

/**
 * From where on a measured value deserves attention. The one place for such limits: findings, tiles and gauges read them
 * here, so that they agree. A value that is not known is beyond no limit.
 */
public enum Limit {
    /** Share of {@code max_connections} in use: the last ones are wanted by whoever comes to help. */
    SESSIONS(0.85, 0.95),
    /** Sessions that wait for a lock: one is worth a look, ten are a pile-up. */
    LOCK_WAITS(1, 10),
    /** Age of the oldest transaction in seconds: a quarter of an hour holds vacuum back, an hour makes bloat. */
    LONGEST_TRANSACTION(900, 3_600),
    /** Seconds that a replica is behind: half a minute is seen by readers, five minutes are lost in a failover. */
    REPLICATION_LAG(30, 300),
    /** Age of the oldest unfrozen transaction id: Postgres stops writing at 2.1 billion, and hurries from 1.6 on. */
    TRANSACTION_IDS(1e9, 1.6e9),
    /** Deadlocks in the time looked at: one should not be, and it cost somebody a transaction. */
    DEADLOCKS(1, 10),
    /** Share of block reads found in the buffer cache; below. */
    CACHE_HIT(0.9, 0.5),
    /** Seconds of the measuring query's round trip. */
    POSTGRES_LATENCY(0.1, 1),
    /** Share of Redis look-ups that find their key; below. A cache that misses each other look-up earns little. */
    REDIS_HITS(0.5, 0.2),
    /** Share of {@code maxmemory} in use: beyond, keys are thrown out or writes refused. */
    REDIS_MEMORY(0.9, 0.97),
    /** Keys thrown out a second: anything above nothing is a loss. */
    EVICTIONS(1e-9, 100),
    /** Clients that wait in a blocking command are usual, so only many count. */
    BLOCKED_CLIENTS(100, 1_000),
    /** Seconds of a PING's round trip: Redis answers in well below a millisecond unless something holds it up. */
    REDIS_LATENCY(0.01, 0.1),
    /** Share of all processors in use. */
    CPU(0.8, 0.95),
    /** Share of the memory in use that cannot be had back at once. */
    MEMORY(0.9, 0.97),
    /** Share of the disk in use: what grows by night should find room until morning. */
    DISK(0.9, 0.97);

    private final double warning;
    private final double bad;

    Limit(double warning, double bad) {
        this.warning = warning;
        this.bad = bad;
    }

    /** Whether a value deserves attention. */
    public boolean warns(double value) {
        return beyond(value, warning);
    }

    /** Whether it deserves it before others. */
    public boolean alarms(double value) {
        return beyond(value, bad);
    }

    private boolean beyond(double value, double limit) {
        return warning <= bad ? value >= limit : value < limit;
    }
}
