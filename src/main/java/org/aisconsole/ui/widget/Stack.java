package org.aisconsole.ui.widget;

import java.util.ArrayList;
import java.util.List;
import org.aisconsole.engine.monitor.MetricBand;
import org.aisconsole.engine.monitor.MetricSeries;

/** Puts lines on top of each other. What is not known of one adds nothing, unless nothing is known at all. */
final class Stack {
    private Stack() {}

    /** The upper edges, the first line's at the bottom; the lines as they are if their times differ, since then they cannot be added. */
    static List<ChartLine> of(List<ChartLine> lines) {
        List<MetricSeries> tops = cumulated(lines.stream().map(line -> line.band().line()).toList());
        List<MetricSeries> earlier = cumulated(lines.stream().map(ChartLine::earlier).toList());
        List<ChartLine> stacked = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            ChartLine line = lines.get(i);
            stacked.add(new ChartLine(line.id(), line.name(), MetricBand.of(tops.get(i)), earlier.get(i), line.limit()));
        }
        return stacked;
    }

    private static List<MetricSeries> cumulated(List<MetricSeries> series) {
        if (series.stream().mapToInt(MetricSeries::size).distinct().count() > 1) {
            return series;
        }
        List<MetricSeries> tops = new ArrayList<>();
        for (MetricSeries next : series) {
            double[] sums = next.values().clone();
            if (!tops.isEmpty()) {
                double[] below = tops.getLast().values();
                for (int i = 0; i < sums.length; i++) {
                    sums[i] = Double.isNaN(sums[i]) ? below[i] : Double.isNaN(below[i]) ? sums[i] : sums[i] + below[i];
                }
            }
            tops.add(new MetricSeries(next.at(), sums));
        }
        return tops;
    }
}
