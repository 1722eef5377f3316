package org.aisconsole.engine.monitor;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * One metric over time, thinned: what it was in each step. Parallel arrays, oldest first. Not copied on the way to a chart,
 * so do not change them.
 *
 * @param at beginning of each step, in milliseconds since the epoch, rising
 * @param low least value of the step; NaN where there is a gap
 * @param mean its mean; NaN where there is a gap
 * @param high its greatest value; NaN where there is a gap
 */
@SuppressWarnings("ArrayRecordComponent") // thousands of points on their way to a chart
public record MetricBand(long[] at, double[] low, double[] mean, double[] high) {
    /** A band without points. */
    public static final MetricBand EMPTY = of(MetricSeries.EMPTY);

    /** Values as they were measured: each is its own least and greatest. */
    public static MetricBand of(MetricSeries measured) {
        return new MetricBand(measured.at(), measured.values(), measured.values(), measured.values());
    }

    /** Number of points. */
    public int size() {
        return at.length;
    }

    /** The means. */
    public MetricSeries line() {
        return new MetricSeries(at, mean);
    }

    /** The least values. */
    public MetricSeries lows() {
        return new MetricSeries(at, low);
    }

    /** The greatest values. */
    public MetricSeries highs() {
        return new MetricSeries(at, high);
    }

    /** Whether a point stands for several values, so that there is something between low and high. */
    @SuppressWarnings("ReferenceEquality") // one array in both places is how values as measured are known
    public boolean isThinned() {
        return low != high;
    }

    /** The same in another unit; the conversion must not turn the order of values around. */
    public MetricBand map(DoubleUnaryOperator conversion) {
        double[] means = Arrays.stream(mean).map(conversion).toArray();
        return isThinned()
                ? new MetricBand(
                        at,
                        Arrays.stream(low).map(conversion).toArray(),
                        means,
                        Arrays.stream(high).map(conversion).toArray())
                : new MetricBand(at, means, means, means);
    }

    /** The same values, later by so many milliseconds. */
    public MetricBand shifted(long millis) {
        return new MetricBand(Arrays.stream(at).map(time -> time + millis).toArray(), low, mean, high);
    }

    /** The points of a window. */
    public MetricBand within(TimeWindow window) {
        int first = firstAtOrAfter(at, window.from());
        int end = firstAtOrAfter(at, window.to() + 1);
        return first == 0 && end == at.length ? this : slice(first, end);
    }

    /** The points before a moment. */
    MetricBand before(long time) {
        return slice(0, firstAtOrAfter(at, time));
    }

    /** The points after a moment. */
    MetricBand after(long time) {
        return slice(firstAtOrAfter(at, time + 1), at.length);
    }

    private MetricBand slice(int first, int end) {
        double[] means = Arrays.copyOfRange(mean, first, end);
        long[] times = Arrays.copyOfRange(at, first, end);
        return isThinned()
                ? new MetricBand(times, Arrays.copyOfRange(low, first, end), means, Arrays.copyOfRange(high, first, end))
                : new MetricBand(times, means, means, means);
    }

    static int firstAtOrAfter(long[] times, long time) {
        int found = Arrays.binarySearch(times, time);
        return found >= 0 ? found : -found - 1;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MetricBand band
                && Arrays.equals(at, band.at)
                && Arrays.equals(low, band.low)
                && Arrays.equals(mean, band.mean)
                && Arrays.equals(high, band.high);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(at) * 31 + Arrays.hashCode(mean);
    }

    @Override
    public String toString() {
        return "MetricBand of " + at.length;
    }
}
