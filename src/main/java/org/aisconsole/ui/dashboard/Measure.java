package org.aisconsole.ui.dashboard;

/**
 * What of a source is shown.
 *
 * @param metric a metric of its schema
 * @param per a metric whose latest value it is divided by; empty for the metric as it is
 * @param factor what it is multiplied by, from the metric's unit to the one shown
 */
record Measure(String metric, String per, double factor) {
    /** A metric as it is measured. */
    static Measure of(String metric) {
        return new Measure(metric, "", 1);
    }

    /** A metric as a share of another. */
    static Measure share(String metric, String of) {
        return new Measure(metric, of, 1);
    }

    /** A rate a second as one a minute, for what is rare. */
    static Measure aMinute(String metric) {
        return new Measure(metric, "", 60);
    }
}
