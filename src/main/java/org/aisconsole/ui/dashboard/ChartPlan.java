package org.aisconsole.ui.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.aisconsole.base.metric.Unit;
import org.aisconsole.engine.monitor.SourceState.Kind;

/**
 * What a chart shows.
 *
 * @param kind source that its lines are measured at
 * @param unit unit of its lines
 * @param stacked whether the lines are parts of a whole
 * @param lines in the order of their colours
 * @param replicas what is shown of each replica, as lines after the others; empty for nothing
 */
record ChartPlan(Kind kind, Unit unit, boolean stacked, List<PlannedLine> lines, List<Measure> replicas) {
    /** Metrics as they are measured. */
    static ChartPlan of(Kind kind, Unit unit, String... metrics) {
        return of(kind, unit, Stream.of(metrics).map(Measure::of).toArray(Measure[]::new));
    }

    /** The same of measures. */
    static ChartPlan of(Kind kind, Unit unit, Measure... measures) {
        List<PlannedLine> lines =
                Stream.of(measures).map(measure -> new PlannedLine(measure, false)).toList();
        return new ChartPlan(kind, unit, false, lines, List.of());
    }

    /** The same with the lines on top of each other. */
    ChartPlan asStack() {
        return new ChartPlan(kind, unit, true, lines, replicas);
    }

    /** The same with a bound for the others. */
    ChartPlan upTo(String metric) {
        List<PlannedLine> more = new ArrayList<>(lines);
        more.add(new PlannedLine(Measure.of(metric), true));
        return new ChartPlan(kind, unit, stacked, List.copyOf(more), replicas);
    }

    /** The same with a line for each replica. */
    ChartPlan andOfReplicas(String metric) {
        return new ChartPlan(kind, unit, stacked, lines, List.of(Measure.of(metric)));
    }

    /**
     * A line of a chart.
     *
     * @param measure what it is
     * @param limit whether it is a bound for the others
     */
    record PlannedLine(Measure measure, boolean limit) {}
}
