package org.aisconsole.ui.widget;

import java.util.List;
import javafx.scene.Group;
import javafx.scene.shape.Path;
import org.aisconsole.engine.monitor.MetricSeries;

/** The paths that one line of a chart is drawn with. */
final class Strand {
    /** As many colours as the style sheet has; the next line begins with the first again. */
    private static final int COLOURS = 5;

    private final Path area;
    private final Path band;
    private final Path earlier;
    private final Path line;

    Strand(int number) {
        area = path("series-area", number);
        band = path("series-band", number);
        earlier = path("series-earlier", number);
        line = path("series-line", number);
    }

    private static Path path(String style, int number) {
        Path path = new Path();
        path.getStyleClass().addAll(style, colour(number));
        path.setManaged(false);
        path.setMouseTransparent(true);
        return path;
    }

    /** The style class of a line's colour. */
    static String colour(int number) {
        return "series-" + number % COLOURS;
    }

    /** Puts the paths where they belong: areas below, lines above. */
    void addTo(Group areas, Group lines) {
        areas.getChildren().addAll(area, band);
        lines.getChildren().addAll(earlier, line);
    }

    void removeFrom(Group areas, Group lines) {
        areas.getChildren().removeAll(List.of(area, band));
        lines.getChildren().removeAll(List.of(earlier, line));
    }

    /**
     * Draws a line.
     *
     * @param drawn what to draw
     * @param below upper edge of the line that it stands on; empty for the bottom
     */
    void draw(ChartLine drawn, MetricSeries below, Scale scale) {
        int columns = Math.max(1, (int) scale.width());
        MetricSeries thinned = Downsample.toColumns(drawn.band().line(), columns);
        SeriesPath.fill(area, drawn.limit() ? MetricSeries.EMPTY : below, drawn.limit() ? MetricSeries.EMPTY : thinned, scale);
        boolean spread = drawn.band().isThinned() && !drawn.limit();
        SeriesPath.fill(
                band,
                spread ? Downsample.toColumns(drawn.band().lows(), columns) : MetricSeries.EMPTY,
                spread ? Downsample.toColumns(drawn.band().highs(), columns) : MetricSeries.EMPTY,
                scale);
        SeriesPath.draw(earlier, Downsample.toColumns(drawn.earlier(), columns), scale);
        SeriesPath.draw(line, thinned, scale);
        boolean isLimit = line.getStyleClass().contains("series-limit");
        if (isLimit != drawn.limit()) {
            line.getStyleClass().setAll(drawn.limit() ? "series-limit" : "series-line", line.getStyleClass().getLast());
        }
    }
}
