package org.aisconsole.engine.monitor;

import java.util.Arrays;

/**
 * One metric over time: parallel arrays, oldest first. Not copied on the way to a chart, so do not change them.
 *
 * @param at when, in milliseconds since the epoch, rising
 * @param values the measured values; NaN where there is a gap
 */
@SuppressWarnings("ArrayRecordComponent") // a chart draws a hundred thousand points; lists of boxes would not do
public record MetricSeries(long[] at, double[] values) {
    /** A series without points. */
    public static final MetricSeries EMPTY = new MetricSeries(new long[0], new double[0]);

    /** Number of points. */
    public int size() {
        return at.length;
    }

    /** The latest value; NaN if there is none. */
    public double last() {
        return values.length == 0 ? Double.NaN : values[values.length - 1];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MetricSeries series && Arrays.equals(at, series.at) && Arrays.equals(values, series.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(at) * 31 + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "MetricSeries of " + at.length;
    }
}
