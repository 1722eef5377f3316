package org.aisconsole.engine.monitor;

import org.aisconsole.base.metric.MetricSchema;

/** Reads all metrics of one source. Called by one thread at a time, so it may remember the reading before. */
interface Sampler extends AutoCloseable {
    /** Stable name of the source. */
    String source();

    /** What the source is. */
    SourceState.Kind kind();

    /** The source's name for people. */
    String title();

    /** What the values mean. */
    MetricSchema schema();

    /** Product and version for people, known after the first reading. */
    String version();

    /** One value for each metric; NaN where nothing could be measured. Throws if the source does not answer. */
    double[] read();

    @Override
    void close();
}
