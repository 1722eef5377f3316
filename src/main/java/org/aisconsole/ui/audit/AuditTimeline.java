package org.aisconsole.ui.audit;

import java.time.Instant;
import java.util.List;
import java.util.function.ToLongFunction;
import javafx.scene.layout.StackPane;
import org.aisconsole.base.metric.Unit;
import org.aisconsole.base.text.Texts;
import org.aisconsole.engine.audit.LedgerTimeline.Point;
import org.aisconsole.engine.audit.LedgerTimeline;
import org.aisconsole.engine.monitor.MetricSeries;
import org.aisconsole.ui.audit.AuditViewModel.Window;
import org.aisconsole.ui.shell.UiContext;
import org.aisconsole.ui.widget.ChartLine;
import org.aisconsole.ui.widget.ChartLink;
import org.aisconsole.ui.widget.ChartPanel;
import org.aisconsole.ui.widget.ChartSpec;

/** When acts ended and when they failed; a part that is dragged over narrows the entries to it. */
final class AuditTimeline extends StackPane {
    private final Texts texts;
    private final ChartPanel chart;
    private final ChartLink link;

    AuditTimeline(UiContext context, AuditViewModel model) {
        this.texts = context.texts();
        this.link = new ChartLink(new Zoom(model));
        ChartSpec spec = new ChartSpec(texts.get("audit.timeline"), Unit.COUNT, true, texts.get("audit.none"));
        this.chart = new ChartPanel(spec, texts, context.zone(), link);
        getStyleClass().add("audit-timeline");
        getChildren().add(chart);
        link.cursorProperty().subscribe(at -> chart.point(at.longValue()));
        model.timelineProperty().subscribe(this::show);
    }

    private void show(LedgerTimeline timeline) {
        List<Point> points = timeline.points();
        setVisible(points.size() > 1);
        setManaged(isVisible());
        if (isVisible()) {
            chart.show(
                    List.of(
                            ChartLine.of("acts-done", texts.get("audit.outcome.done"), series(points, Point::done)),
                            ChartLine.of("acts-failed", texts.get("audit.outcome.failed"), series(points, Point::failed))),
                    points.getFirst().begins().toEpochMilli(),
                    points.getLast().begins().toEpochMilli());
        }
    }

    private static MetricSeries series(List<Point> points, ToLongFunction<Point> count) {
        return new MetricSeries(
                points.stream().mapToLong(point -> point.begins().toEpochMilli()).toArray(),
                points.stream().mapToDouble(point -> count.applyAsLong(point)).toArray());
    }

    /** Narrows the time of the entries, as a chart of measurements is zoomed. */
    private record Zoom(AuditViewModel model) implements ChartLink.Zoomable {
        @Override
        public void zoomTo(long one, long other) {
            model.windowProperty()
                    .set(new Window(
                            Instant.ofEpochMilli(Math.min(one, other)), Instant.ofEpochMilli(Math.max(one, other) + 1)));
        }

        @Override
        public void zoomBy(double factor, long around) {
            List<Point> points = model.timelineProperty().get().points();
            if (points.size() > 1) {
                long from = points.getFirst().begins().toEpochMilli();
                long to = points.getLast().begins().toEpochMilli();
                long middle = around == ChartLink.NOWHERE ? (from + to) / 2 : around;
                zoomTo(middle - Math.round((middle - from) * factor), middle + Math.round((to - middle) * factor));
            }
        }

        @Override
        public void pan(double share) {
            Window now = model.windowProperty().get();
            if (now != null) {
                long by = Math.round((now.to().toEpochMilli() - now.from().toEpochMilli()) * share);
                model.windowProperty().set(new Window(now.from().plusMillis(by), now.to().plusMillis(by)));
            }
        }

        @Override
        public boolean showAll() {
            boolean part = model.windowProperty().get() != null;
            model.windowProperty().set(null);
            return part;
        }
    }
}
