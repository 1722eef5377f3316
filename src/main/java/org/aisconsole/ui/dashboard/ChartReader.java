package org.aisconsole.ui.dashboard;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.aisconsole.base.text.Texts;
import org.aisconsole.engine.monitor.LiveMetrics;
import org.aisconsole.engine.monitor.MetricBand;
import org.aisconsole.engine.monitor.MetricSeries;
import org.aisconsole.engine.monitor.SourceState;
import org.aisconsole.engine.monitor.TimeWindow;
import org.aisconsole.engine.monitor.Timeline;
import org.aisconsole.ui.dashboard.ChartPlan.PlannedLine;
import org.aisconsole.ui.widget.ChartLine;

/** Reads charts from memory and from what the store has told. */
final class ChartReader {
    private final LiveMetrics metrics;
    private final TileReader tiles;
    private final Texts texts;

    ChartReader(LiveMetrics metrics, TileReader tiles, Texts texts) {
        this.metrics = metrics;
        this.tiles = tiles;
        this.texts = texts;
    }

    /**
     * The lines of a chart.
     *
     * @param source where it is measured
     * @param replicas where the lines after the planned ones are
     * @param time which time, and what the store has told of it
     */
    List<ChartLine> lines(DashboardChart chart, SourceState source, List<SourceState> replicas, Time time) {
        List<ChartLine> lines = new ArrayList<>();
        String kind = chart.plan().kind().name().toLowerCase(Locale.ROOT);
        for (PlannedLine planned : chart.plan().lines()) {
            String name = texts.get("dashboard.series." + planned.measure().metric());
            lines.add(line(kind, name, source, planned, time));
        }
        for (Measure measure : chart.plan().replicas()) {
            for (SourceState replica : replicas) {
                lines.add(line(replica.id(), state(replica), replica, new PlannedLine(measure, false), time));
            }
        }
        return lines;
    }

    /** A replica says in the legend how it is; its lag alone would look well when it is gone. */
    private String state(SourceState replica) {
        return replica.failure() == null
                ? replica.title()
                : texts.get("dashboard.replica.away", replica.title());
    }

    private ChartLine line(String prefix, String name, SourceState source, PlannedLine planned, Time time) {
        Measure measure = planned.measure();
        double divisor = measure.per().isEmpty() ? 1 : tiles.latest(source, Measure.of(measure.per()));
        double factor = measure.factor() / divisor;
        MetricBand band = band(source.id(), measure.metric(), time);
        MetricBand earlier = time.past.earlier(source.id(), measure.metric()).within(time.window);
        return new ChartLine(
                prefix + "." + measure.metric(),
                name,
                factor == 1 ? band : band.map(value -> value * factor),
                (factor == 1 ? earlier : earlier.map(value -> value * factor)).line(),
                planned.limit());
    }

    /** The points of the window, and one beyond its left edge, so that the line comes in from there. */
    private MetricBand band(String source, String metric, Time time) {
        long margin = Math.max(time.past.stepMillis(), 2 * metrics.interval().toMillis());
        TimeWindow wider = new TimeWindow(time.window.from() - margin, time.window.to());
        Duration back = Duration.ofMillis(Math.max(1, time.now.toEpochMilli() - wider.from()));
        MetricSeries memory = metrics.series(source, metric, back);
        if (time.past.isNone()) {
            return MetricBand.of(memory).within(wider);
        }
        long step = time.past.stepMillis();
        MetricBand recent = step > 2 * metrics.interval().toMillis() ? Timeline.thin(memory, step) : MetricBand.of(memory);
        return Timeline.join(time.past.band(source, metric), recent, step).within(wider);
    }

    /**
     * Which time is read.
     *
     * @param window what the charts show
     * @param now the present
     * @param past what the store has told
     */
    record Time(TimeWindow window, Instant now, Past past) {}
}
