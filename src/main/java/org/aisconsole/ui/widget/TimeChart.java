package org.aisconsole.ui.widget;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.collections.FXCollections;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.chart.XYChart;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import org.aisconsole.base.metric.Unit;
import org.aisconsole.engine.monitor.MetricSeries;

/**
 * A chart of lines over time. It borrows axes, grid and styling from JavaFX's chart, but draws each line as paths from arrays,
 * thinned to the pixels across ({@link Downsample}): a node for each point would cost a hundred times more. The value axis
 * begins at zero and ends at a round value; the time axis is marked at round clock times.
 */
public final class TimeChart extends XYChart<Number, Number> {
    private static final int TIME_MARKS = 6;
    /** Share of the width at each edge where a clock time would stick out of the chart. */
    private static final double EDGE = 0.05;

    private static final int VALUE_MARKS = 4;

    private final RoundAxis time;
    private final RoundAxis values;
    private final Unit unit;
    private final boolean stacked;
    private final AxisWords words;
    private final List<Strand> strands = new ArrayList<>();
    private final Group areas = group();
    private final Group lines = group();
    private final Line cursor = new Line();
    private final Rectangle selection = new Rectangle();
    private List<ChartLine> shown = List.of();
    private Scale scale = new Scale(0, 1, 0, 1, 1, 1);
    private long marked = ChartLink.NOWHERE;

    /**
     * An empty chart.
     *
     * @param unit unit of the values
     * @param stacked whether each line stands on those before it
     */
    public TimeChart(Unit unit, boolean stacked, Locale locale, ZoneId zone) {
        this(new RoundAxis(), new RoundAxis(), unit, stacked, new AxisWords(locale, zone));
    }

    private TimeChart(RoundAxis time, RoundAxis values, Unit unit, boolean stacked, AxisWords words) {
        super(time, values);
        this.time = time;
        this.values = values;
        this.unit = unit;
        this.stacked = stacked;
        this.words = words;
        setAnimated(false);
        setLegendVisible(false);
        setVerticalGridLinesVisible(false);
        setVerticalZeroLineVisible(false);
        setAlternativeRowFillVisible(false);
        getStyleClass().add("time-chart");
        setData(FXCollections.observableArrayList());
        cursor.getStyleClass().add("chart-cursor");
        selection.getStyleClass().add("chart-selection");
        for (Node mark : List.of(cursor, selection)) {
            mark.setManaged(false);
            mark.setMouseTransparent(true);
            mark.setVisible(false);
        }
        getPlotChildren().addAll(areas, lines, selection, cursor);
    }

    private static Group group() {
        Group group = new Group();
        group.setManaged(false);
        group.setMouseTransparent(true);
        return group;
    }

    /**
     * Shows other data.
     *
     * @param data the lines, in the order of their colours
     * @param from left edge, in milliseconds since the epoch
     * @param to right edge
     */
    public void show(List<ChartLine> data, long from, long to) {
        shown = stacked ? Stack.of(data) : List.copyOf(data);
        fitStrands();
        double edge = (to - from) * EDGE;
        time.show(from, to, Ticks.times(from + edge, to - edge, TIME_MARKS, words.zone()), words.clock(from, to));
        double highest = highest();
        double step = Ticks.step(highest, VALUE_MARKS, unit);
        double top = Math.ceil(highest / step - 1e-9) * step;
        values.show(0, top, Ticks.multiples(step, top), words.values(unit, step));
        requestChartLayout();
    }

    private void fitStrands() {
        while (strands.size() < shown.size()) {
            Strand strand = new Strand(strands.size());
            strand.addTo(areas, lines);
            strands.add(strand);
        }
        while (strands.size() > shown.size()) {
            strands.removeLast().removeFrom(areas, lines);
        }
    }

    /** Shares are shown up to the whole, counts up to a few: a line that fills the chart should mean something. */
    private double highest() {
        double highest = 0;
        for (ChartLine line : shown) {
            highest = Math.max(highest, Math.max(highest(line.band().high()), highest(line.earlier().values())));
        }
        return switch (unit) {
            case COUNT -> Math.max(highest, VALUE_MARKS);
            case RATIO -> Math.max(highest, 1);
            default -> highest > 0 ? highest : 1;
        };
    }

    private static double highest(double[] values) {
        double highest = 0;
        for (double value : values) {
            highest = value > highest ? value : highest;
        }
        return highest;
    }

    /** Time at a place across the chart, in milliseconds since the epoch, not beyond its edges. */
    long timeAt(double sceneX) {
        long at = time.getValueForDisplay(time.sceneToLocal(sceneX, 0).getX()).longValue();
        return Math.clamp(at, (long) time.getLowerBound(), (long) time.getUpperBound());
    }

    /** Marks a moment, or none with {@link ChartLink#NOWHERE}. */
    void mark(long at) {
        marked = at;
        boolean seen = at >= time.getLowerBound() && at <= time.getUpperBound();
        cursor.setVisible(seen);
        if (seen) {
            double x = Math.round(scale.x(at)) + 0.5;
            cursor.setStartX(x);
            cursor.setEndX(x);
            cursor.setEndY(scale.height());
        }
    }

    /** Shows which part would be zoomed to. */
    void select(long one, long other) {
        selection.setVisible(true);
        selection.setX(scale.x(Math.min(one, other)));
        selection.setWidth(scale.x(Math.max(one, other)) - selection.getX());
        selection.setHeight(scale.height());
    }

    void selectNothing() {
        selection.setVisible(false);
    }

    @Override
    protected void layoutPlotChildren() {
        scale = new Scale(
                time.getLowerBound(),
                time.getUpperBound(),
                values.getLowerBound(),
                values.getUpperBound(),
                time.getWidth(),
                values.getHeight());
        MetricSeries below = MetricSeries.EMPTY;
        for (int i = 0; i < shown.size(); i++) {
            strands.get(i).draw(shown.get(i), stacked ? below : MetricSeries.EMPTY, scale);
            below = shown.get(i).band().line();
        }
        mark(marked);
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
