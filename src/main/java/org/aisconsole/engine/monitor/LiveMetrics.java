package org.aisconsole.engine.monitor;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.aisconsole.base.job.Cancellation.Registration;

/**
 * The live part of monitoring, as screens see it: every source is measured whether or not anybody looks, so a screen
 * opened now has the past at once. Calls answer from memory and never wait for a server.
 */
public interface LiveMetrics {
    /** Every source and how it stands, in a stable order. */
    List<SourceState> sources();

    /**
     * A metric's recent past.
     *
     * @param source id of a source
     * @param metric name of a metric in the source's schema
     * @param range how far back from now; memory holds the last hour
     * @return the points, with a NaN point in each gap; empty if the source or metric is unknown
     */
    MetricSeries series(String source, String metric, Duration range);

    /** Time between two ticks. */
    Duration interval();

    /** Sets the time between two ticks; where it is shorter than before, the next one comes at once. */
    void interval(Duration interval);

    /** Calls the watcher after each tick of a source, on the sampling thread, with the source's id. */
    Registration watch(Consumer<String> watcher);
}
