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

    /** A line through the points; one alone between two gaps is a dot. */
    static void draw(Path path, MetricSeries series, Scale scale) {
        List<PathElement> elements = new ArrayList<>(series.size());
        for (Piece piece : pieces(series)) {
            elements.add(new MoveTo(scale.x(series.at()[piece.first]), scale.y(series.values()[piece.first])));
            for (int i = piece.first + 1; i < piece.end; i++) {
                elements.add(new LineTo(scale.x(series.at()[i]), scale.y(series.values()[i])));
            }
            if (piece.end == piece.first + 1) {
                elements.add(new LineTo(scale.x(series.at()[piece.first]) + 1, scale.y(series.values()[piece.first])));
            }
        }
        path.getElements().setAll(elements);
    }

    /** The area between the points and the bottom, in as many pieces as the gaps leave. */
    static void fill(Path path, MetricSeries series, Scale scale) {
        fill(path, MetricSeries.EMPTY, series, scale);
    }

    /** The area between two series; where the lower one has no points, down to the bottom. */
    static void fill(Path path, MetricSeries lower, MetricSeries upper, Scale scale) {
        List<PathElement> elements = new ArrayList<>(upper.size() + lower.size() + 8);
        for (Piece piece : pieces(upper)) {
            long from = upper.at()[piece.first];
            long to = upper.at()[piece.end - 1];
            elements.add(new MoveTo(scale.x(from), scale.y(upper.values()[piece.first])));
            for (int i = piece.first + 1; i < piece.end; i++) {
                elements.add(new LineTo(scale.x(upper.at()[i]), scale.y(upper.values()[i])));
            }
            addBack(elements, lower, from, to, scale);
            elements.add(new ClosePath());
        }
        path.getElements().setAll(elements);
    }

    /** From the right to the left along the lower edge. */
    private static void addBack(List<PathElement> elements, MetricSeries lower, long from, long to, Scale scale) {
        int before = elements.size();
        for (int i = lower.size() - 1; i >= 0 && lower.at()[i] >= from; i--) {
            if (lower.at()[i] <= to && !Double.isNaN(lower.values()[i])) {
                elements.add(new LineTo(scale.x(lower.at()[i]), scale.y(lower.values()[i])));
            }
        }
        if (elements.size() == before) {
            elements.add(new LineTo(scale.x(to), scale.height()));
            elements.add(new LineTo(scale.x(from), scale.height()));
        }
    }

    private static List<Piece> pieces(MetricSeries series) {
        List<Piece> pieces = new ArrayList<>();
        int first = -1;
        for (int i = 0; i < series.size(); i++) {
            boolean known = !Double.isNaN(series.values()[i]);
            if (known && first < 0) {
                first = i;
            } else if (!known && first >= 0) {
                pieces.add(new Piece(first, i));
                first = -1;
            }
        }
        if (first >= 0) {
            pieces.add(new Piece(first, series.size()));
        }
        return pieces;
    }

    /** Points without a gap between them. */
    private record Piece(int first, int end) {}
}
