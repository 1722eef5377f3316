package org.aisconsole.ui.widget;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.collections.FXCollections;
import javafx.scene.chart.XYChart;
import javafx.scene.shape.Path;
import org.aisconsole.base.metric.Unit;
import org.aisconsole.engine.monitor.MetricSeries;

/**
 * A chart of series over time. It borrows axes, grid and styling from JavaFX's chart, but draws each series as two paths
 * from arrays, thinned to the pixels across ({@link Downsample}): a node for each point would cost a hundred times more.
 * The value axis begins at zero and ends at a round value; the time axis is marked at round clock times.
 */
public final class TimeChart extends XYChart<Number, Number> {
    private static final int TIME_MARKS = 6;
    /** Share of the width at each edge where a clock time would stick out of the chart. */
    private static final double EDGE = 0.05;
    private static final int VALUE_MARKS = 4;

    private final RoundAxis time;
    private final RoundAxis values;
    private final Unit unit;
    private final Locale locale;
    private final ZoneId zone;
    private final List<Path> areas = new ArrayList<>();
    private final List<Path> lines = new ArrayList<>();
    private List<MetricSeries> shown = List.of();

    /** A chart of so many series of one unit. */
    public TimeChart(int series, Unit unit, Locale locale, ZoneId zone) {
        this(new RoundAxis(), new RoundAxis(), series, unit, locale, zone);
    }

    private TimeChart(RoundAxis time, RoundAxis values, int series, Unit unit, Locale locale, ZoneId zone) {
        super(time, values);
        this.time = time;
        this.values = values;
        this.unit = unit;
        this.locale = locale;
        this.zone = zone;
        setAnimated(false);
        setLegendVisible(false);
        setVerticalGridLinesVisible(false);
        setVerticalZeroLineVisible(false);
        setAlternativeRowFillVisible(false);
        getStyleClass().add("time-chart");
        setData(FXCollections.observableArrayList());
        for (int i = 0; i < series; i++) {
            areas.add(path("series-area", i));
            lines.add(path("series-line", i));
        }
        getPlotChildren().addAll(areas);
        getPlotChildren().addAll(lines);
    }

    private static Path path(String style, int number) {
        Path path = new Path();
        path.getStyleClass().addAll(style, "series-" + number);
        path.setManaged(false);
        path.setMouseTransparent(true);
        return path;
    }

    /**
     * Shows other data.
     *
     * @param data one series for each that the chart was made for
     * @param from left edge, in milliseconds since the epoch
     * @param to right edge
     */
    public void show(List<MetricSeries> data, long from, long to) {
        shown = List.copyOf(data);
        DateTimeFormatter clock = DateTimeFormatter.ofPattern(to - from < 600_000 ? "HH:mm:ss" : "HH:mm", locale);
        double edge = (to - from) * EDGE;
        time.show(from, to, Ticks.times(from + edge, to - edge, TIME_MARKS, zone), at -> clock.format(
                Instant.ofEpochMilli(at.longValue()).atZone(zone)));
        double step = Ticks.step(highest(), VALUE_MARKS);
        double top = Math.ceil(highest() / step - 1e-9) * step;
        values.show(0, top, Ticks.multiples(step, top), value -> label(value.doubleValue()));
        requestChartLayout();
    }

    private String label(double value) {
        return value == 0 ? "0" : Quantity.of(value, unit, locale).text();
    }

    private double highest() {
        double highest = 0;
        for (MetricSeries series : shown) {
            for (double value : series.values()) {
                highest = value > highest ? value : highest;
            }
        }
        return unit == Unit.COUNT ? Math.max(highest, VALUE_MARKS) : highest > 0 ? highest : 1;
    }

    /** Time at a place across the chart, in milliseconds since the epoch. */
    long timeAt(double sceneX) {
        return time.getValueForDisplay(time.sceneToLocal(sceneX, 0).getX()).longValue();
    }

    @Override
    protected void layoutPlotChildren() {
        Scale scale = new Scale(
                time.getLowerBound(),
                time.getUpperBound(),
                values.getLowerBound(),
                values.getUpperBound(),
                time.getWidth(),
                values.getHeight());
        int columns = Math.max(1, (int) scale.width());
        for (int i = 0; i < shown.size(); i++) {
            MetricSeries thinned = Downsample.toColumns(shown.get(i), columns);
            SeriesPath.fill(areas.get(i), thinned, scale);
            SeriesPath.draw(lines.get(i), thinned, scale);
        }
    }

    @Override
    protected void dataItemAdded(XYChart.Series<Number, Number> series, int index, Data<Number, Number> item) {
        throw notUsed();
    }

    @Override
    protected void dataItemRemoved(Data<Number, Number> item, XYChart.Series<Number, Number> series) {
        throw notUsed();
    }

    @Override
    protected void dataItemChanged(Data<Number, Number> item) {
        throw notUsed();
    }

    @Override
    protected void seriesAdded(XYChart.Series<Number, Number> series, int index) {
        throw notUsed();
    }

    @Override
    protected void seriesRemoved(XYChart.Series<Number, Number> series) {
        throw notUsed();
    }

    private static UnsupportedOperationException notUsed() {
        return new UnsupportedOperationException("data comes through show()");
    }
}
