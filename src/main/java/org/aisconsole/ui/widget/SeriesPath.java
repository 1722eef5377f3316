package org.aisconsole.ui.widget;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import org.aisconsole.engine.monitor.MetricSeries;

/** Draws a series into a path, lifting the pen at each gap. */
final class SeriesPath {
    private SeriesPath() {}

    /** A line through the points. */
    static void draw(Path path, MetricSeries series, Scale scale) {
        List<PathElement> elements = new ArrayList<>(series.size());
        boolean drawing = false;
        for (int i = 0; i < series.size(); i++) {
            double value = series.values()[i];
            if (Double.isNaN(value)) {
                drawing = false;
                continue;
            }
            double x = scale.x(series.at()[i]);
            double y = scale.y(value);
            elements.add(drawing ? new LineTo(x, y) : new MoveTo(x, y));
            drawing = true;
        }
        path.getElements().setAll(elements);
    }

    /** The area between the points and the bottom, in as many pieces as the gaps leave. */
    static void fill(Path path, MetricSeries series, Scale scale) {
        List<PathElement> elements = new ArrayList<>(series.size() + 8);
        double bottom = scale.height();
        double lastX = Double.NaN;
        for (int i = 0; i < series.size(); i++) {
            double value = series.values()[i];
            if (Double.isNaN(value)) {
                close(elements, lastX, bottom);
                lastX = Double.NaN;
                continue;
            }
            double x = scale.x(series.at()[i]);
            if (Double.isNaN(lastX)) {
                elements.add(new MoveTo(x, bottom));
            }
            elements.add(new LineTo(x, scale.y(value)));
            lastX = x;
        }
        close(elements, lastX, bottom);
        path.getElements().setAll(elements);
    }

    private static void close(List<PathElement> elements, double lastX, double bottom) {
        if (!Double.isNaN(lastX)) {
            elements.add(new LineTo(lastX, bottom));
            elements.add(new ClosePath());
        }
    }
}
