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
import org.aisconsole.engine.monitor.SourceState;
import org.jspecify.annotations.Nullable;

/** Live metrics that follow formulas, for screens without servers. */
public final class FakeMetrics implements LiveMetrics {
    /** The moment that all of it ends at. */
    public static final Instant NOW = Instant.parse("2026-11-24T12:05:00Z");

    private static final Duration STEP = Duration.ofSeconds(5);

    private final Map<String, DoubleUnaryOperator> formulas = new HashMap<>();
    private final List<Consumer<String>> watchers = new CopyOnWriteArrayList<>();
    private final Map<String, Failure> failures = new HashMap<>();

    /** A busy suite. */
    public static FakeMetrics busy() {
        FakeMetrics fake = new FakeMetrics();
        fake.put(PostgresMetrics.COMMITS, t -> 1_150 + 180 * Math.sin(t / 9) + 40 * Math.sin(t * 1.7));
        fake.put(PostgresMetrics.ROLLBACKS, t -> 200 + 30 * Math.sin(t / 5));
        fake.put(PostgresMetrics.CACHE_HIT, t -> 0.985 + 0.01 * Math.sin(t / 4));
        fake.put(PostgresMetrics.BLOCKS_READ, t -> 38);
        fake.put(PostgresMetrics.SESSIONS_ACTIVE, t -> 9 + Math.round(4 * Math.sin(t / 3)));
        fake.put(PostgresMetrics.SESSIONS_TOTAL, t -> 31);
        fake.put(PostgresMetrics.SESSIONS_MAX, t -> 100);
        fake.put(PostgresMetrics.SESSIONS_WAITING, t -> 2);
        fake.put(PostgresMetrics.WAITS_CPU, t -> 6 + Math.round(2 * Math.sin(t / 3)));
        fake.put(PostgresMetrics.WAITS_IO, t -> 2 + Math.round(Math.sin(t / 2)));
        fake.put(PostgresMetrics.WAITS_LOCK, t -> t > 30 && t < 40 ? 4 : 0);
        fake.put(PostgresMetrics.WAITS_OTHER, t -> 1);
        fake.put(PostgresMetrics.WAL_RATE, t -> 2.4e6 + 8e5 * Math.sin(t / 6));
        fake.put(PostgresMetrics.TEMP_RATE, t -> t > 20 && t < 25 ? 6e6 : 0);
        fake.put(RedisMetrics.COMMANDS, t -> 21_400 + 3_000 * Math.sin(t / 8));
        fake.put(RedisMetrics.HITS, t -> 18_000 + 2_500 * Math.sin(t / 8));
        fake.put(RedisMetrics.MISSES, t -> 1_400 + 300 * Math.sin(t / 3));
        fake.put(RedisMetrics.EVICTIONS, t -> 120);
        fake.put(RedisMetrics.HIT_RATIO, t -> 0.941);
        fake.put(RedisMetrics.CLIENTS, t -> 12);
        fake.put(RedisMetrics.KEYS, t -> 48_213);
        fake.put("redis " + RedisMetrics.MEMORY_USED, t -> 52e6);
        fake.put(RedisMetrics.MEMORY_MAX, t -> 64e6);
        fake.put(HostMetrics.CPU, t -> 0.38 + 0.1 * Math.sin(t / 2));
        fake.put(HostMetrics.PROCESSORS, t -> 2);
        fake.put(HostMetrics.LOAD, t -> 0.94);
        fake.put(HostMetrics.MEMORY_USED, t -> 11e9);
        fake.put(HostMetrics.MEMORY_TOTAL, t -> 24e9);
        fake.put(HostMetrics.DISK_USED, t -> 96e9);
        fake.put(HostMetrics.DISK_TOTAL, t -> 100e9);
        return fake;
    }

    private void put(String metric, DoubleUnaryOperator formula) {
        formulas.put(metric, formula);
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
        return List.of(
                state("postgres:embedded", SourceState.Kind.POSTGRES, "Postgres 18.6"),
                state("redis:embedded", SourceState.Kind.REDIS, "Redis 7.0.15"),
                state("host", SourceState.Kind.HOST, "Linux"));
    }

    private SourceState state(String id, SourceState.Kind kind, String version) {
        return new SourceState(id, kind, "AIS sample suite", version, failures.get(id), NOW.minusSeconds(1));
    }

    @Override
    public MetricSeries series(String source, String metric, Duration range) {
        DoubleUnaryOperator formula = formulas.getOrDefault(
                source.substring(0, Math.max(0, source.indexOf(':'))) + " " + metric, formulas.get(metric));
        if (formula == null) {
            return MetricSeries.EMPTY;
        }
        List<Long> at = new ArrayList<>();
        for (long t = NOW.minus(range).toEpochMilli(); t <= NOW.toEpochMilli(); t += STEP.toMillis()) {
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
        return STEP;
    }

    @Override
    public void interval(Duration interval) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Registration watch(Consumer<String> watcher) {
        watchers.add(watcher);
        return () -> watchers.remove(watcher);
    }
}
