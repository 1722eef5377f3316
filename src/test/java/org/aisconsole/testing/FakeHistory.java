package org.aisconsole.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.job.Cancellation;
import org.aisconsole.engine.monitor.History;
import org.aisconsole.engine.monitor.MetricBand;
import org.aisconsole.engine.monitor.TimeWindow;
import org.aisconsole.engine.monitor.Timeline;
import org.jspecify.annotations.Nullable;

/** A remembered past that goes up and down with the days, with one night missing, for screens without a store. */
public final class FakeHistory implements History {
    /** Nothing was measured in this time. */
    public static final TimeWindow MISSING = new TimeWindow(
            Instant.parse("2026-11-16T22:00:00Z").toEpochMilli(), Instant.parse("2026-11-18T05:00:00Z").toEpochMilli());

    private static final double DAY = 86_400_000;

    private final List<Query> queries = new CopyOnWriteArrayList<>();
    private volatile @Nullable FailureException failure;

    /** What was asked for so far, oldest first. */
    public List<Query> queries() {
        return queries;
    }

    /** Lets it fail, or work again with null. */
    public void fail(@Nullable FailureException why) {
        failure = why;
    }

    @Override
    public Remembered read(Query query, Cancellation cancellation) {
        queries.add(query);
        if (failure != null) {
            throw failure;
        }
        long step = query.step().toMillis();
        Map<String, MetricBand> bands = new HashMap<>();
        for (String metric : query.metrics()) {
            bands.put(metric, Timeline.withGaps(band(scale(metric), query.window(), step), step));
        }
        return new Remembered(step, bands);
    }

    private static double scale(String metric) {
        return switch (metric) {
            case "cache.hit_ratio", "keyspace.hit_ratio", "cpu.used", "console.cpu" -> 0.4;
            case "sessions.idle", "sessions.active", "waits.cpu", "clients.connected" -> 9;
            case "waits.io", "waits.lock", "waits.other", "waits.lwlock", "sessions.idle_in_transaction" -> 2;
            case "latency" -> 0.002;
            case "memory.fragmentation" -> 1.1;
            case "deadlocks", "checkpoints" -> 0.004;
            case "transactions.longest" -> 60;
            default -> metric.contains("memory") || metric.contains("disk.") || metric.contains("size") ? 4e8 : 900;
        };
    }

    private static MetricBand band(double scale, TimeWindow window, long step) {
        List<double[]> points = new ArrayList<>();
        for (long at = Math.ceilDiv(window.from(), step) * step; at <= window.to(); at += step) {
            if (!MISSING.contains(at)) {
                double mean = scale * (1 + 0.4 * Math.sin(at / DAY * 2 * Math.PI) + 0.1 * Math.sin(at / 4e6));
                points.add(new double[] {at, mean * 0.8, mean, mean * 1.25});
            }
        }
        return new MetricBand(
                points.stream().mapToLong(point -> (long) point[0]).toArray(),
                points.stream().mapToDouble(point -> point[1]).toArray(),
                points.stream().mapToDouble(point -> point[2]).toArray(),
                points.stream().mapToDouble(point -> point[3]).toArray());
    }
}
