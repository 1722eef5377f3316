package org.aisconsole.engine.monitor;

import java.util.List;
import org.aisconsole.base.metric.MetricKey;
import org.aisconsole.base.metric.MetricSchema;
import org.aisconsole.base.metric.Unit;

/** What is measured of a Redis at each tick. */
public final class RedisMetrics {
    /** Commands processed. */
    public static final String COMMANDS = "commands";

    /** Look-ups that found their key. */
    public static final String HITS = "keyspace.hits";

    /** Look-ups that did not. */
    public static final String MISSES = "keyspace.misses";

    /** Share of look-ups that found their key, over the last tick. */
    public static final String HIT_RATIO = "keyspace.hit_ratio";

    /** Keys thrown out because memory was full. */
    public static final String EVICTIONS = "keys.evicted";

    /** Keys that reached the end of their time to live. */
    public static final String EXPIRATIONS = "keys.expired";

    /** Keys in all databases. */
    public static final String KEYS = "keys.total";

    /** Memory in use by data and overhead. */
    public static final String MEMORY_USED = "memory.used";

    /** Memory limit; NaN without one. */
    public static final String MEMORY_MAX = "memory.max";

    /** Memory as the operating system counts it. */
    public static final String MEMORY_RSS = "memory.rss";

    /** Resident memory against used memory. */
    public static final String FRAGMENTATION = "memory.fragmentation";

    /** Connected clients. */
    public static final String CLIENTS = "clients.connected";

    /** Clients that wait in a blocking command. */
    public static final String CLIENTS_BLOCKED = "clients.blocked";

    /** Bytes received. */
    public static final String NETWORK_IN = "network.in";

    /** Bytes sent. */
    public static final String NETWORK_OUT = "network.out";

    /** Round trip of a PING. */
    public static final String LATENCY = "latency";

    /** All of them, in the order of a tick's values. Append only: stored rows rely on it. */
    public static final MetricSchema SCHEMA = new MetricSchema(List.of(
            new MetricKey(COMMANDS, Unit.PER_SECOND),
            new MetricKey(HITS, Unit.PER_SECOND),
            new MetricKey(MISSES, Unit.PER_SECOND),
            new MetricKey(HIT_RATIO, Unit.RATIO),
            new MetricKey(EVICTIONS, Unit.PER_SECOND),
            new MetricKey(EXPIRATIONS, Unit.PER_SECOND),
            new MetricKey(KEYS, Unit.COUNT),
            new MetricKey(MEMORY_USED, Unit.BYTES),
            new MetricKey(MEMORY_MAX, Unit.BYTES),
            new MetricKey(MEMORY_RSS, Unit.BYTES),
            new MetricKey(FRAGMENTATION, Unit.RATIO),
            new MetricKey(CLIENTS, Unit.COUNT),
            new MetricKey(CLIENTS_BLOCKED, Unit.COUNT),
            new MetricKey(NETWORK_IN, Unit.BYTES_PER_SECOND),
            new MetricKey(NETWORK_OUT, Unit.BYTES_PER_SECOND),
            new MetricKey(LATENCY, Unit.SECONDS)));

    private RedisMetrics() {}
}
