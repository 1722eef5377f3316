package org.aisconsole.engine.monitor;

import java.time.Duration;
import java.time.Instant;
import org.aisconsole.base.failure.Failure;
import org.aisconsole.base.metric.MetricTick;
import org.jspecify.annotations.Nullable;

/** One measured source: its sampler, its recent past, and how it stands. */
final class Source {
    /** An hour at one tick a second. */
    private static final int RING = 3600;

    private final Sampler sampler;
    private final SeriesRing ring;
    private volatile @Nullable Failure failure;
    private volatile @Nullable Instant lastTick;

    Source(Sampler sampler) {
        this.sampler = sampler;
        this.ring = new SeriesRing(RING, sampler.schema().size());
    }

    String id() {
        return sampler.source();
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
            failure = Failure.of(thrown);
            throw thrown;
        }
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
