package org.aisconsole.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.DoubleUnaryOperator;
import org.aisconsole.base.failure.Failure;
import org.aisconsole.base.job.Cancellation.Registration;
import org.aisconsole.engine.monitor.HostMetrics;
import org.aisconsole.engine.monitor.LiveMetrics;
import org.aisconsole.engine.monitor.MetricSeries;
import org.aisconsole.engine.monitor.PostgresMetrics;
import org.aisconsole.engine.monitor.RedisMetrics;
import org.aisconsole.engine.monitor.Scope;
import org.aisconsole.engine.monitor.SourceState.Kind;
import org.aisconsole.engine.monitor.SourceState;
import org.jspecify.annotations.Nullable;

/** Live metrics that follow formulas of the tick's number, for screens without servers. */
public final class FakeMetrics implements LiveMetrics {
    /** The moment that all of it ends at. */
    public static final Instant NOW = Instant.parse("2026-11-24T12:05:00Z");

    /** The connection of the busy suite. */
    public static final Scope SUITE = Scope.of("AIS sample suite", "postgres:embedded", "redis:embedded");

    private final Map<String, DoubleUnaryOperator> formulas = new HashMap<>();
    private final List<Consumer<String>> watchers = new CopyOnWriteArrayList<>();
    private final Map<String, Failure> failures = new HashMap<>();
    private final List<SourceState> sources = new ArrayList<>();
    private Duration interval = Duration.ofSeconds(5);
    private Duration memory = Duration.ofHours(1);

    /** A busy suite. */
    public static FakeMetrics busy() {
        FakeMetrics fake = new FakeMetrics();
        fake.add("postgres:embedded", Kind.POSTGRES, "AIS sample suite", "Postgres 18.6");
        fake.add("redis:embedded", Kind.REDIS, "AIS sample suite", "Redis 7.0.15");
        fake.add("host", Kind.HOST, "Linux", "Linux 6.1");
        fake.putPostgres();
        fake.putRedis();
        fake.putHost();
        return fake;
    }

    private void putPostgres() {
        put(PostgresMetrics.COMMITS, t -> 1_150 + 180 * Math.sin(t / 9) + 40 * Math.sin(t * 1.7));
        put(PostgresMetrics.ROLLBACKS, t -> 200 + 30 * Math.sin(t / 5));
        put(PostgresMetrics.CACHE_HIT, t -> 0.985 + 0.01 * Math.sin(t / 4));
        put(PostgresMetrics.BLOCKS_READ, t -> 38);
        put(PostgresMetrics.SESSIONS_ACTIVE, t -> 9 + Math.round(4 * Math.sin(t / 3)));
        put(PostgresMetrics.SESSIONS_IDLE, t -> 17 + Math.round(3 * Math.sin(t / 7)));
        put(PostgresMetrics.SESSIONS_IN_TRANSACTION, t -> 3 + Math.round(2 * Math.sin(t / 5)));
        put(PostgresMetrics.SESSIONS_TOTAL, t -> 31);
        put(PostgresMetrics.SESSIONS_MAX, t -> 100);
        put(PostgresMetrics.SESSIONS_WAITING, t -> 2);
        put(PostgresMetrics.WAITS_CPU, t -> 6 + Math.round(2 * Math.sin(t / 3)));
        put(PostgresMetrics.WAITS_IO, t -> 2 + Math.round(Math.sin(t / 2)));
        put(PostgresMetrics.WAITS_LOCK, t -> t > 30 && t < 40 ? 4 : 0);
        put(PostgresMetrics.WAITS_LWLOCK, t -> t % 11 < 2 ? 1 : 0);
        put(PostgresMetrics.WAITS_OTHER, t -> 1);
        put(PostgresMetrics.LONGEST_TRANSACTION, t -> (t * 5) % 130);
        put(PostgresMetrics.WAL_RATE, t -> 2.4e6 + 8e5 * Math.sin(t / 6));
        put(PostgresMetrics.TEMP_RATE, t -> t > 20 && t < 25 ? 6e6 : 0);
        put(PostgresMetrics.DEADLOCKS, t -> 0);
        put(PostgresMetrics.CHECKPOINTS, t -> t % 30 == 4 ? 0.2 : 0);
        put(PostgresMetrics.DATABASE_SIZE, t -> 412e6 + t * 4e4);
        put(PostgresMetrics.TUPLES_WRITTEN, t -> 840);
        put("postgres " + PostgresMetrics.LATENCY, t -> 0.0021 + 0.0006 * Math.sin(t / 4));
        put(PostgresMetrics.REPLICAS, t -> 0);
        put(PostgresMetrics.TRANSACTION_IDS_AGE, t -> 4e6);
    }

    private void putRedis() {
        put(RedisMetrics.COMMANDS, t -> 21_400 + 3_000 * Math.sin(t / 8));
        put(RedisMetrics.HITS, t -> 18_000 + 2_500 * Math.sin(t / 8));
        put(RedisMetrics.MISSES, t -> 1_400 + 300 * Math.sin(t / 3));
        put(RedisMetrics.EVICTIONS, t -> 120);
        put(RedisMetrics.EXPIRATIONS, t -> 310 + 40 * Math.sin(t / 5));
        put(RedisMetrics.HIT_RATIO, t -> 0.941);
        put(RedisMetrics.CLIENTS, t -> 12);
        put(RedisMetrics.CLIENTS_BLOCKED, t -> 1);
        put(RedisMetrics.KEYS, t -> 48_213);
        put("redis " + RedisMetrics.MEMORY_USED, t -> 52e6 + 1e6 * Math.sin(t / 9));
        put(RedisMetrics.MEMORY_MAX, t -> 64e6);
        put(RedisMetrics.MEMORY_RSS, t -> 61e6);
        put(RedisMetrics.FRAGMENTATION, t -> 61.0 / 52);
        put("redis " + RedisMetrics.LATENCY, t -> 0.00021 + 0.00004 * Math.sin(t / 2));
    }

    private void putHost() {
        put(HostMetrics.CPU, t -> 0.38 + 0.1 * Math.sin(t / 2));
        put(HostMetrics.CONSOLE_CPU, t -> 0.06 + 0.02 * Math.sin(t / 3));
        put(HostMetrics.CONSOLE_HEAP, t -> 96e6);
        put(HostMetrics.PROCESSORS, t -> 2);
        put(HostMetrics.LOAD, t -> 0.94);
        put(HostMetrics.MEMORY_USED, t -> 11e9);
        put(HostMetrics.MEMORY_TOTAL, t -> 24e9);
        put(HostMetrics.SWAP_USED, t -> 0.4e9);
        put(HostMetrics.DISK_USED, t -> 96e9);
        put(HostMetrics.DISK_TOTAL, t -> 100e9);
        put(HostMetrics.DISK_READ, t -> 1.2e6 + 6e5 * Math.sin(t / 4));
        put(HostMetrics.DISK_WRITE, t -> 4.1e6 + 2e6 * Math.sin(t / 6));
        put(HostMetrics.NETWORK_IN, t -> 3.3e5 + 1e5 * Math.sin(t / 5));
        put(HostMetrics.NETWORK_OUT, t -> 1.1e6 + 4e5 * Math.sin(t / 7));
    }

    /** Sets a metric's formula: of every source, or of a kind or one source where the name has that and a space before it. */
    public void put(String metric, DoubleUnaryOperator formula) {
        formulas.put(metric, formula);
    }

    /** Adds a source that works. */
    public void add(String id, Kind kind, String title, String version) {
        sources.add(new SourceState(id, kind, title, version, null, NOW.minusSeconds(1)));
    }

    /** Takes a source away. */
    public void remove(String id) {
        sources.removeIf(source -> source.id().equals(id));
    }

    /** Lets memory begin so long ago. */
    public void memory(Duration reach) {
        memory = reach;
    }

    /** Lets a source fail, or work again with null. */
    public void fail(String source, @Nullable Failure failure) {
        if (failure == null) {
            failures.remove(source);
        } else {
            failures.put(source, failure);
        }
        tick(source);
    }

    /** Tells the watchers of a tick. */
    public void tick(String source) {
        watchers.forEach(watcher -> watcher.accept(source));
    }

    @Override
    public List<SourceState> sources() {
        return sources.stream()
                .map(state -> new SourceState(
                        state.id(), state.kind(), state.title(), state.version(), failures.get(state.id()), state.lastTick()))
                .toList();
    }

    @Override
    public MetricSeries series(String source, String metric, Duration range) {
        String kind = source.contains(":") ? source.substring(0, source.indexOf(':')) : source;
        DoubleUnaryOperator formula = formulas.getOrDefault(
                source + " " + metric, formulas.getOrDefault(kind + " " + metric, formulas.get(metric)));
        if (formula == null || sources.stream().noneMatch(state -> state.id().equals(source))) {
            return MetricSeries.EMPTY;
        }
        Duration reach = range.compareTo(memory) < 0 ? range : memory;
        List<Long> at = new ArrayList<>();
        for (long t = NOW.minus(reach).toEpochMilli(); t <= NOW.toEpochMilli(); t += interval.toMillis()) {
            at.add(t);
        }
        double[] values = new double[at.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = formula.applyAsDouble(i);
        }
        return new MetricSeries(at.stream().mapToLong(Long::longValue).toArray(), values);
    }

    @Override
    public Duration interval() {
        return interval;
    }

    @Override
    public void interval(Duration chosen) {
        interval = chosen;
    }

    @Override
    public Registration watch(Consumer<String> watcher) {
        watchers.add(watcher);
        return () -> watchers.remove(watcher);
    }

    /** How many are told of ticks. */
    public int watchers() {
        return watchers.size();
    }
}
