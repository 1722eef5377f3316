package org.aisconsole.ui.widget;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import org.aisconsole.base.metric.Unit;
import org.aisconsole.engine.monitor.MetricSeries;

/** A chart with its legend: the names of the series and their values, at the mouse or else the latest. */
public final class ChartPanel extends VBox {
    private final TimeChart chart;
    private final List<Label> figures = new ArrayList<>();
    private final Label when = Labels.of("", "legend-time");
    private final Unit unit;
    private final Locale locale;
    private final DateTimeFormatter clock;
    private List<MetricSeries> shown = List.of();

    /** A panel for series of these names, all of one unit. */
    public ChartPanel(List<String> names, Unit unit, Locale locale, ZoneId zone) {
        this.chart = new TimeChart(names.size(), unit, locale, zone);
        this.unit = unit;
        this.locale = locale;
        this.clock = DateTimeFormatter.ofPattern("HH:mm:ss", locale).withZone(zone);
        getStyleClass().add("chart-panel");
        VBox.setVgrow(chart, Priority.ALWAYS);
        chart.setMinHeight(120);
        chart.setPrefHeight(170);
        chart.addEventHandler(MouseEvent.MOUSE_MOVED, moved -> legendAt(chart.timeAt(moved.getSceneX())));
        chart.addEventHandler(MouseEvent.MOUSE_EXITED, left -> legendLatest());
        Describe.node(chart, String.join(", ", names));
        getChildren().addAll(chart, legend(names));
    }

    private HBox legend(List<String> names) {
        HBox legend = new HBox();
        legend.getStyleClass().add("legend");
        for (int i = 0; i < names.size(); i++) {
            Rectangle swatch = new Rectangle(8, 8);
            swatch.getStyleClass().addAll("legend-swatch", "series-" + i);
            Label figure = Labels.of("—", "legend-figure");
            figures.add(figure);
            HBox entry = new HBox(swatch, Labels.of(names.get(i), "muted"), figure);
            entry.getStyleClass().add("legend-entry");
            entry.setMinWidth(Region.USE_PREF_SIZE);
            legend.getChildren().add(entry);
        }
        legend.getChildren().addAll(Labels.spring(), when);
        return legend;
    }

    /** Shows other data between two times, in milliseconds since the epoch. */
    public void show(List<MetricSeries> data, long from, long to) {
        shown = data;
        chart.show(data, from, to);
        States.mark(this, States.EMPTY, data.stream().allMatch(series -> series.size() == 0));
        legendLatest();
    }

    private void legendLatest() {
        when.setText("");
        for (int i = 0; i < shown.size(); i++) {
            figures.get(i).setText(Quantity.of(shown.get(i).last(), unit, locale).text());
        }
    }

    private void legendAt(long time) {
        when.setText(clock.format(Instant.ofEpochMilli(time)));
        for (int i = 0; i < shown.size(); i++) {
            figures.get(i).setText(Quantity.of(valueAt(shown.get(i), time), unit, locale).text());
        }
    }

    /** The value that held at a time: that of the last point not after it. */
    private static double valueAt(MetricSeries series, long time) {
        int found = Arrays.binarySearch(series.at(), time);
        int index = found >= 0 ? found : -found - 2;
        return index < 0 ? Double.NaN : series.values()[index];
    }
}
