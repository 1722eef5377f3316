package org.aisconsole.engine.monitor;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aisconsole.base.metric.MetricSchema;
import org.aisconsole.target.redis.RedisInfo;
import org.aisconsole.target.redis.RedisTarget;
import redis.clients.jedis.UnifiedJedis;

/** Measures a Redis by its {@code INFO}, once a tick. */
final class RedisSampler implements Sampler {
    /** Metrics that are the rate of a counter, and its name in {@code INFO}. */
    private static final Map<String, String> RATES = Map.of(
            RedisMetrics.COMMANDS, "total_commands_processed",
            RedisMetrics.HITS, "keyspace_hits",
            RedisMetrics.MISSES, "keyspace_misses",
            RedisMetrics.EVICTIONS, "evicted_keys",
            RedisMetrics.EXPIRATIONS, "expired_keys",
            RedisMetrics.NETWORK_IN, "total_net_input_bytes",
            RedisMetrics.NETWORK_OUT, "total_net_output_bytes");

    /** Metrics that {@code INFO} gives as they are, added up over a cluster's primaries. */
    private static final Map<String, String> GAUGES = Map.of(
            RedisMetrics.MEMORY_USED, "used_memory",
            RedisMetrics.MEMORY_RSS, "used_memory_rss",
            RedisMetrics.CLIENTS, "connected_clients",
            RedisMetrics.CLIENTS_BLOCKED, "blocked_clients");

    private final RedisTarget target;
    private final InstantSource clock;
    private final Counters counters = new Counters();
    private volatile String version = "";

    RedisSampler(RedisTarget target, InstantSource clock) {
        this.target = target;
        this.clock = clock;
    }

    @Override
    public String source() {
        return target.profile().id();
    }

    @Override
    public SourceState.Kind kind() {
        return SourceState.Kind.REDIS;
    }

    @Override
    public String title() {
        return target.profile().title();
    }

    @Override
    public MetricSchema schema() {
        return RedisMetrics.SCHEMA;
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public double[] read() {
        long sent = System.nanoTime();
        target.call(UnifiedJedis::ping);
        double latency = (System.nanoTime() - sent) / 1e9;
        RedisInfo info = target.info();
        version = "Redis " + info.version();
        return values(info, latency);
    }

    private double[] values(RedisInfo info, double latency) {
        Map<String, Double> counted = new HashMap<>();
        for (String name : List.copyOf(RATES.values())) {
            counted.put(name, info.sum(name));
        }
        Counters.Rises rises = counters.take(clock.millis() / 1e3, counted);
        Values values = new Values(RedisMetrics.SCHEMA);
        RATES.forEach((metric, name) -> values.set(metric, rises.rate(name)));
        GAUGES.forEach((metric, name) -> values.set(metric, info.sum(name)));
        double limit = info.sum("maxmemory");
        values.set(RedisMetrics.MEMORY_MAX, limit > 0 ? limit : Double.NaN);
        values.set(RedisMetrics.HIT_RATIO, rises.share("keyspace_hits", "keyspace_misses"));
        values.set(RedisMetrics.FRAGMENTATION, info.sum("used_memory_rss") / info.sum("used_memory"));
        values.set(RedisMetrics.KEYS, info.keys());
        values.set(RedisMetrics.LATENCY, latency);
        return values.array();
    }

    @Override
    public void close() {
        target.close();
    }
}
