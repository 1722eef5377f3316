package org.aisconsole.ui.widget;

import javafx.scene.layout.Region;
import javafx.scene.shape.Path;
import org.aisconsole.engine.monitor.MetricSeries;

/** A small line without axes: the shape of the recent past. */
public final class Sparkline extends Region {
    private final Path line = new Path();
    private MetricSeries series = MetricSeries.EMPTY;

    /** An empty sparkline. */
    public Sparkline() {
        getStyleClass().add("sparkline");
        line.getStyleClass().add("sparkline-line");
        line.setManaged(false);
        getChildren().add(line);
    }

    /** Shows another past; it fills the width. */
    public void show(MetricSeries shown) {
        series = shown;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        Scale scale = Scale.fitting(series, getWidth() - 2, getHeight() - 3);
        SeriesPath.draw(line, Downsample.toColumns(series, Math.max(1, (int) getWidth())), scale);
        line.setLayoutX(1); // relocating it would move its highest point to the top, wherever that belongs
        line.setLayoutY(1.5);
    }
}
