package org.aisconsole.store;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.aisconsole.base.event.Port;
import org.aisconsole.base.event.Subscription;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.metric.MetricTick;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes every tick of the metric port to the store. While the store is away ticks wait in memory, the oldest given up
 * beyond an hour of ten sources; what was given up is counted and logged when the store is back.
 */
public final class MetricRecorder implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(MetricRecorder.class);
    private static final int MOST_WAITING = 7_200;
    private static final int BATCH = 500;

    private final MetricSnapshots snapshots;
    private final Subscription subscription;
    private final Deque<MetricTick> waiting = new ArrayDeque<>();
    private boolean away;
    private long lost;

    /** Begins to record what is published. */
    public MetricRecorder(Port<MetricTick> ticks, Store store) {
        this.snapshots = new MetricSnapshots(store);
        this.subscription = ticks.subscribe("recorder", BATCH, this::record);
    }

    private void record(MetricTick tick) {
        if (waiting.size() == MOST_WAITING) {
            waiting.remove();
            lost++;
        }
        waiting.add(tick);
        flush();
    }

    private void flush() {
        try {
            while (!waiting.isEmpty()) {
                List<MetricTick> batch = new ArrayList<>(waiting.stream().limit(BATCH).toList());
                snapshots.insert(batch);
                batch.forEach(written -> waiting.remove());
            }
            if (away) {
                LOG.warn("the store is back; {} ticks were lost meanwhile", lost);
                away = false;
                lost = 0;
            }
        } catch (FailureException unreachable) {
            if (!away) {
                LOG.warn("the store is away, ticks wait in memory: {}", unreachable.getMessage());
                away = true;
            }
        }
    }

    @Override
    public void close() {
        subscription.close();
    }
}
