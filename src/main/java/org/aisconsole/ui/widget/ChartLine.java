package org.aisconsole.ui.widget;

import org.aisconsole.engine.monitor.MetricBand;
import org.aisconsole.engine.monitor.MetricSeries;

/**
 * One line of a chart.
 *
 * @param id stable name for files, such as {@code postgres.wal.rate}
 * @param name what the legend calls it
 * @param band its values; where they are thinned, what lies between low and high is drawn faintly
 * @param earlier its values at an earlier time, moved to where they are compared; empty for none
 * @param limit whether it is a bound for the others rather than a course of its own
 */
public record ChartLine(String id, String name, MetricBand band, MetricSeries earlier, boolean limit) {
    /** A line of values as they were measured, compared with nothing. */
    public static ChartLine of(String id, String name, MetricSeries values) {
        return new ChartLine(id, name, MetricBand.of(values), MetricSeries.EMPTY, false);
    }
}
