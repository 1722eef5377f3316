package org.aisconsole.engine.monitor;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.job.Cancellation;

/** The remembered past, as screens see it. Asks the store, so it takes a moment and may fail: call it in a job. */
public interface History {
    /**
     * Reads metrics of one source together, thinned alike.
     *
     * @throws FailureException if the store cannot be reached or read
     */
    Remembered read(Query query, Cancellation cancellation);

    /** A history that remembers nothing, for where there is no store. */
    static History none() {
        return (query, cancellation) -> new Remembered(query.step().toMillis(), Map.of());
    }

    /**
     * What is wanted.
     *
     * @param source id of a source
     * @param metrics names of metrics in its schema
     * @param window which time
     * @param step time that a point should stand for; the older the window, the coarser the answer may be
     */
    record Query(String source, List<String> metrics, TimeWindow window, Duration step) {
        /** Copies the names. */
        public Query {
            metrics = List.copyOf(metrics);
        }
    }

    /**
     * What is remembered.
     *
     * @param stepMillis time that a point stands for, not less than was wanted
     * @param bands by metric, gaps marked; a metric that was never measured is not there
     */
    record Remembered(long stepMillis, Map<String, MetricBand> bands) {
        /** Copies the map. */
        public Remembered {
            bands = Map.copyOf(bands);
        }

        /** The past of a metric; empty if there is none. */
        public MetricBand band(String metric) {
            return bands.getOrDefault(metric, MetricBand.EMPTY);
        }
    }
}
