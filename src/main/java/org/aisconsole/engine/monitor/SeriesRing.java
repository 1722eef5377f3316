package org.aisconsole.engine.monitor;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The recent ticks of one source: a ring of fixed size, one row of values a tick, oldest overwritten first.
 *
 * <p>A tick that comes much later than the one before it (the machine slept, the source was away) gets a row of NaN in
 * between, so that a chart shows a gap and not a line across it. Memory: {@code 8 (metrics + 1)} bytes a tick; an hour
 * at five seconds of 25 metrics is 150 kB. Reading a range copies it, under the same lock as adding.
 */
final class SeriesRing {
    private static final double LATE = 2.5;

    private final int metrics;
    private final long[] at;
    private final double[] values;
    private int next;
    private int size;

    /**
     * An empty ring.
     *
     * @param capacity ticks that it holds
     * @param metrics values of a tick
     */
    SeriesRing(int capacity, int metrics) {
        this.metrics = metrics;
        this.at = new long[capacity];
        this.values = new double[capacity * metrics];
    }

    /**
     * Adds a tick. One that is not younger than the last is dropped: a clock that was set back must not bend the lines.
     *
     * @param millis when, in milliseconds since the epoch
     * @param tick its values
     * @param expectedMillis time after the tick before at which it was due
     */
    synchronized void add(long millis, double[] tick, long expectedMillis) {
        if (size > 0) {
            long before = at[index(size - 1)];
            if (millis <= before) {
                return;
            }
            if (millis - before > LATE * expectedMillis) {
                append(before + expectedMillis, null);
            }
        }
        append(millis, tick);
    }

    private void append(long millis, double @Nullable [] tick) {
        at[next] = millis;
        if (tick == null) {
            Arrays.fill(values, next * metrics, (next + 1) * metrics, Double.NaN);
        } else {
            System.arraycopy(tick, 0, values, next * metrics, metrics);
        }
        next = (next + 1) % at.length;
        size = Math.min(size + 1, at.length);
    }

    /** A metric's values at or after a time, oldest first. */
    synchronized MetricSeries since(long millis, int metric) {
        int first = firstSince(millis);
        int count = size - first;
        long[] times = new long[count];
        double[] column = new double[count];
        for (int i = 0; i < count; i++) {
            int index = index(first + i);
            times[i] = at[index];
            column[i] = values[index * metrics + metric];
        }
        return new MetricSeries(times, column);
    }

    /** Position of the oldest tick that is not before the time, by bisection. */
    private int firstSince(long millis) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (at[index(middle)] < millis) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Where the tick of that age rank lies; 0 is the oldest. */
    private int index(int rank) {
        return Math.floorMod(next - size + rank, at.length);
    }
}
