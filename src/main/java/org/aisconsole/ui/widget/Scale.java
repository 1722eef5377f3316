package org.aisconsole.ui.widget;

import org.aisconsole.engine.monitor.MetricSeries;

/**
 * Where a point of time and value lies on the screen.
 *
 * @param from time at the left edge, in milliseconds since the epoch
 * @param to time at the right edge
 * @param low value at the bottom
 * @param high value at the top
 * @param width pixels across
 * @param height pixels down
 */
record Scale(double from, double to, double low, double high, double width, double height) {
    /** All points of a series, filling the space; a constant one runs along the bottom third. */
    static Scale fitting(MetricSeries series, double width, double height) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double value : series.values()) {
            if (!Double.isNaN(value)) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }
        double spread = high - low;
        double margin = spread > 0 ? 0 : Math.max(1, Math.abs(high));
        double from = series.size() == 0 ? 0 : series.at()[0];
        double to = series.size() == 0 ? 1 : Math.max(from + 1, series.at()[series.size() - 1]);
        return new Scale(from, to, low - margin / 2, high + margin, width, height);
    }

    double x(double time) {
        return (time - from) / (to - from) * width;
    }

    double y(double value) {
        return height - (value - low) / (high - low) * height;
    }
}
