package org.aisconsole.engine.monitor;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.metric.MetricKey;
import org.aisconsole.base.metric.MetricSchema;
import org.aisconsole.base.metric.Unit;

/** A source that counts how often it was read, and breaks or hangs when told to. */
final class FakeSampler implements Sampler {
    static final String METRIC = "reads";

    final AtomicInteger reads = new AtomicInteger();
    volatile boolean broken;
    private final String id;
    private volatile CountDownLatch gate = new CountDownLatch(0);

    FakeSampler(String id) {
        this.id = id;
    }

    void hang() {
        gate = new CountDownLatch(1);
    }

    void release() {
        gate.countDown();
    }

    @Override
    public String source() {
        return id;
    }

    @Override
    public SourceState.Kind kind() {
        return SourceState.Kind.HOST;
    }

    @Override
    public String title() {
        return id;
    }

    @Override
    public MetricSchema schema() {
        return new MetricSchema(List.of(new MetricKey(METRIC, Unit.COUNT)));
    }

    @Override
    public String version() {
        return "fake";
    }

    @Override
    public double[] read() {
        int count = reads.incrementAndGet();
        try {
            gate.await();
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
        if (broken) {
            throw FailureException.expected("redis.unreachable", id, "broken");
        }
        return new double[] {count};
    }

    @Override
    public void close() {
        release();
    }
}
