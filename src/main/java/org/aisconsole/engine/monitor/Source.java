package org.aisconsole.engine.monitor;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.aisconsole.base.breaker.Breaker;
import org.aisconsole.base.failure.Failure;
import org.aisconsole.base.metric.MetricTick;
import org.jspecify.annotations.Nullable;

/** One measured source: its sampler, its recent past, and how it stands. */
final class Source {
    /** An hour at one tick a second. */
    private static final int RING = 3600;

    private final Sampler sampler;
    private final SeriesRing ring;
    private final Semaphore wakes = new Semaphore(0);
    private volatile @Nullable Failure failure;
    private volatile @Nullable Instant lastTick;
    private volatile boolean ended;

    Source(Sampler sampler) {
        this.sampler = sampler;
        this.ring = new SeriesRing(RING, sampler.schema().size());
    }

    String id() {
        return sampler.source();
    }

    SourceState.Kind kind() {
        return sampler.kind();
    }

    String title() {
        return sampler.title();
    }

    /** Measures and remembers; throws what the sampler throws, and remembers that too. */
    MetricTick tick(Instant now, Duration interval) {
        try {
            double[] values = sampler.read();
            ring.add(now.toEpochMilli(), values, interval.toMillis());
            lastTick = now;
            failure = null;
            return new MetricTick(id(), now, sampler.schema(), values);
        } catch (RuntimeException thrown) {
            keepReason(Failure.of(thrown));
            throw thrown;
        }
    }

    /** A breaker that refuses to ask again says less than the answer that opened it. */
    private void keepReason(Failure latest) {
        if (failure == null || !Breaker.refused(latest)) {
            failure = latest;
        }
    }

    /** Waits for the next tick's time, or for {@link #wake}. */
    void awaitTick(Duration left) throws InterruptedException {
        if (wakes.tryAcquire(Math.max(0, left.toNanos()), TimeUnit.NANOSECONDS)) {
            wakes.drainPermits();
        }
    }

    /** No more ticks, from the next one on. */
    void end() {
        ended = true;
        wake();
    }

    boolean ended() {
        return ended;
    }

    void wake() {
        wakes.release();
    }

    SourceState state() {
        return new SourceState(id(), sampler.kind(), title(), sampler.version(), failure, lastTick);
    }

    MetricSeries since(long millis, String metric) {
        int position = sampler.schema().position(metric);
        return position < 0 ? MetricSeries.EMPTY : ring.since(millis, position);
    }

    void close() {
        sampler.close();
    }
}
