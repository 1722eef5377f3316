package org.aisconsole.ui.widget;

import java.util.List;
import java.util.function.Function;
import javafx.scene.chart.ValueAxis;

/** An axis whose range and marks are set from outside, at round values. */
final class RoundAxis extends ValueAxis<Number> {
    private List<Number> ticks = List.of();
    private Function<Number, String> label = String::valueOf;

    RoundAxis() {
        setAutoRanging(false);
        setAnimated(false);
        setMinorTickVisible(false);
    }

    /** Shows another range with marks at the given values. */
    void show(double low, double high, List<Number> marks, Function<Number, String> words) {
        ticks = marks;
        label = words;
        setLowerBound(low);
        setUpperBound(high);
        invalidateRange();
        requestAxisLayout();
    }

    @Override
    protected List<Number> calculateMinorTickMarks() {
        return List.of();
    }

    @Override
    protected void setRange(Object range, boolean animate) {
        setScale(calculateNewScale(getSide().isVertical() ? getHeight() : getWidth(), getLowerBound(), getUpperBound()));
        currentLowerBound.set(getLowerBound());
    }

    @Override
    protected Object getRange() {
        return new double[] {getLowerBound(), getUpperBound()};
    }

    @Override
    protected List<Number> calculateTickValues(double length, Object range) {
        return ticks;
    }

    @Override
    protected String getTickMarkLabel(Number value) {
        return label.apply(value);
    }
}
