package org.aisconsole.ui.widget;

import java.util.Arrays;
import org.aisconsole.engine.monitor.MetricSeries;

/**
 * Fewer points that draw the same picture. The time range is cut into as many columns as there are pixels; of each column
 * the first, lowest, highest and last point are kept, in their order (M4: Jugel et al., "M4: A Visualization-Oriented Time
 * Series Data Aggregation", VLDB 2014). A line through these points lights the same pixels as a line through all of them,
 * and no spike is lost. Gaps (NaN) are kept: a column that holds one gives one.
 *
 * <p>Cost: one pass over the points, at most {@code 5 × columns} points out.
 */
public final class Downsample {
    private static final int PER_COLUMN = 5;

    private Downsample() {}

    /**
     * Keeps what a chart of so many columns shows.
     *
     * @param series points in the order of time
     * @param columns pixels across; at least 1
     */
    public static MetricSeries toColumns(MetricSeries series, int columns) {
        int size = series.size();
        if (size <= PER_COLUMN * columns) {
            return series;
        }
        Kept kept = new Kept(PER_COLUMN * columns);
        long from = series.at()[0];
        double width = Math.max(1, series.at()[size - 1] - from + 1) / (double) columns;
        int start = 0;
        while (start < size) {
            long column = (long) ((series.at()[start] - from) / width);
            int end = start + 1;
            while (end < size && (long) ((series.at()[end] - from) / width) == column) {
                end++;
            }
            kept.addColumn(series, start, end);
            start = end;
        }
        return kept.series();
    }

    /** Points kept so far. */
    private static final class Kept {
        private long[] at;
        private double[] values;
        private int size;

        Kept(int capacity) {
            at = new long[capacity];
            values = new double[capacity];
        }

        void addColumn(MetricSeries series, int start, int end) {
            int low = -1;
            int high = -1;
            int gap = -1;
            double[] from = series.values();
            for (int i = start; i < end; i++) {
                if (Double.isNaN(from[i])) {
                    gap = i;
                } else {
                    low = low < 0 || from[i] < from[low] ? i : low;
                    high = high < 0 || from[i] > from[high] ? i : high;
                }
            }
            int[] picks = {start, low, high, gap, end - 1};
            Arrays.sort(picks);
            int last = -1;
            for (int pick : picks) {
                if (pick > last) {
                    add(series.at()[pick], from[pick]);
                    last = pick;
                }
            }
        }

        private void add(long time, double value) {
            if (size == at.length) {
                at = Arrays.copyOf(at, size * 2);
                values = Arrays.copyOf(values, size * 2);
            }
            at[size] = time;
            values[size++] = value;
        }

        MetricSeries series() {
            return new MetricSeries(Arrays.copyOf(at, size), Arrays.copyOf(values, size));
        }
    }
}
