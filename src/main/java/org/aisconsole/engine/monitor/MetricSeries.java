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

    /** Time of the latest point; the earliest there is if there is none. */
    public long lastTime() {
        return at.length == 0 ? Long.MIN_VALUE : at[at.length - 1];
    }

    /** The value that held at a time: that of the last point not after it; NaN before the first. */
    public double valueAt(long time) {
        int index = MetricBand.firstAtOrAfter(at, time);
        int held = index < at.length && at[index] == time ? index : index - 1;
        return held < 0 ? Double.NaN : values[held];
    }

    /** The latest value that is known and not older than a time; NaN if there is none. */
    public double lastKnown(long since) {
        for (int i = at.length - 1; i >= 0 && at[i] >= since; i--) {
            if (!Double.isNaN(values[i])) {
                return values[i];
            }
        }
        return Double.NaN;
    }

    /** Whether any value is known. */
    public boolean isKnown() {
        return !Double.isNaN(lastKnown(Long.MIN_VALUE));
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
