package org.aisconsole.ui.plans;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.aisconsole.engine.database.explain.PlanNode;
import org.aisconsole.engine.database.explain.PlanTree;
import org.jspecify.annotations.Nullable;

/**
 * A plan as an icicle, drawn on a canvas: widths by time or cost, colours by what a node takes alone. Pointing at a node says its
 * figures, a click or the arrow keys select it. Colours come from the style sheet through swatches that are never seen.
 */
final class FlameChart extends Region {
    private static final double[] STEPS = {0.02, 0.1, 0.25, 0.5};
    private static final double ROW = 1.75;
    /** Rows above the selected one when the plan is deeper than the chart. */
    private static final int ABOVE = 16;
    private static final double LEAST_FOR_WORDS = 24;
    private static final int MOST_ROWS = 20;

    private final Canvas canvas = new Canvas();
    private final List<Rectangle> heat = new ArrayList<>();
    private final Rectangle line = swatch("flame-line");
    private final Rectangle mark = swatch("flame-mark");
    private final Text words = new Text();
    private final Text bright = new Text();
    private final Tooltip tooltip = new Tooltip();
    private final NodeWords say;
    private final IntegerProperty selected;
    private @Nullable PlanTree plan;
    private @Nullable FlameLayout layout;

    FlameChart(NodeWords say, IntegerProperty selected, String name) {
        this.say = say;
        this.selected = selected;
        getStyleClass().add("flame");
        for (int step = 0; step <= STEPS.length; step++) {
            heat.add(swatch("flame-" + step));
        }
        words.getStyleClass().add("flame-words");
        bright.getStyleClass().add("flame-words-bright");
        words.setVisible(false);
        bright.setVisible(false);
        getChildren().add(canvas);
        getChildren().addAll(heat);
        getChildren().addAll(line, mark, words, bright);
        setFocusTraversable(true);
        setAccessibleText(name);
        heat.getFirst().fillProperty().addListener((property, before, now) -> requestLayout());
        words.fontProperty().addListener((property, before, now) -> requestLayout());
        selected.addListener((property, before, now) -> select(now.intValue(), name));
        focusedProperty().addListener((property, before, now) -> requestLayout());
        setOnMouseMoved(this::point);
        setOnMouseExited(left -> Tooltip.uninstall(this, tooltip));
        setOnMouseClicked(click -> {
            requestFocus();
            choose(at(click));
        });
        setOnKeyPressed(this::key);
    }

    private static Rectangle swatch(String style) {
        Rectangle swatch = new Rectangle(1, 1);
        swatch.getStyleClass().add(style);
        swatch.setVisible(false);
        swatch.setManaged(false);
        return swatch;
    }

    /** Shows a plan; null for none. */
    void show(@Nullable PlanTree shown) {
        plan = shown;
        layout = shown == null ? null : FlameLayout.of(shown);
        requestLayout();
    }

    private void select(int node, String name) {
        PlanTree shown = plan;
        if (shown != null && node >= 0 && node < shown.nodes().size()) {
            setAccessibleText(name + ": " + say.sentence(shown, shown.nodes().get(node)));
        }
        requestLayout();
    }

    private void choose(int node) {
        if (node >= 0) {
            selected.set(node);
        }
    }

    private int at(MouseEvent mouse) {
        FlameLayout drawn = layout;
        return drawn == null ? -1 : drawn.at(top() + (int) (mouse.getY() / rowHeight()), mouse.getX() / Math.max(1, getWidth()));
    }

    private void point(MouseEvent mouse) {
        int node = at(mouse);
        PlanTree shown = plan;
        if (node < 0 || shown == null) {
            Tooltip.uninstall(this, tooltip);
        } else {
            tooltip.setText(say.sentence(shown, shown.nodes().get(node)));
            Tooltip.install(this, tooltip);
        }
    }

    private void key(KeyEvent key) {
        FlameLayout drawn = layout;
        int from = Math.max(0, selected.get());
        if (drawn == null || from >= drawn.boxes().size()) {
            return;
        }
        int to = switch (key.getCode()) {
            case DOWN -> drawn.down(from);
            case UP -> drawn.up(from);
            case RIGHT -> drawn.beside(from, true);
            case LEFT -> drawn.beside(from, false);
            default -> -1;
        };
        if (to >= 0) {
            choose(to);
            key.consume();
        }
    }

    /** The first row that is drawn: a deep plan is drawn around its selected node. */
    private int top() {
        FlameLayout drawn = layout;
        int node = selected.get();
        if (drawn == null || drawn.rows() <= MOST_ROWS || node < 0 || node >= drawn.boxes().size()) {
            return 0;
        }
        return Math.max(0, Math.min(drawn.boxes().get(node).row() - ABOVE, drawn.rows() - MOST_ROWS));
    }

    private double rowHeight() {
        return Math.ceil(words.getFont().getSize() * ROW);
    }

    @Override
    protected double computePrefHeight(double width) {
        FlameLayout drawn = layout;
        return rowHeight() * (drawn == null ? 1 : Math.min(MOST_ROWS, drawn.rows()));
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double width = Math.max(1, getWidth());
        double height = Math.max(1, getHeight());
        canvas.setWidth(width);
        canvas.setHeight(height);
        GraphicsContext pen = canvas.getGraphicsContext2D();
        pen.clearRect(0, 0, width, height);
        FlameLayout drawn = layout;
        PlanTree shown = plan;
        if (drawn != null && shown != null) {
            pen.setFont(words.getFont());
            drawn.boxes().forEach(box -> draw(pen, shown, box, width));
            outline(pen, drawn, width);
        }
    }

    private void draw(GraphicsContext pen, PlanTree shown, FlameLayout.Box box, double width) {
        double height = rowHeight();
        int row = box.row() - top();
        double left = Math.floor(box.from() * width);
        double across = Math.ceil(box.to() * width) - left;
        if (across < 1 || row < 0 || row >= MOST_ROWS) {
            return;
        }
        PlanNode node = shown.nodes().get(box.node());
        int step = step(shown.share(node));
        pen.setFill(heat.get(step).getFill());
        pen.fillRect(left, row * height, across, height);
        pen.setStroke(line.getFill());
        pen.setLineWidth(1);
        pen.strokeRect(left + 0.5, row * height + 0.5, Math.max(0, across - 1), height - 1);
        if (across > LEAST_FOR_WORDS) {
            pen.setFill(fill(step));
            pen.fillText(cut(node.title(), across - 10, pen.getFont()), left + 5, (row + 0.68) * height);
        }
    }

    private Paint fill(int step) {
        return step == STEPS.length ? bright.getFill() : words.getFill();
    }

    private static int step(double share) {
        int step = 0;
        while (step < STEPS.length && share >= STEPS[step]) {
            step++;
        }
        return step;
    }

    /** As many letters as fit; letters of this type are on the average half as wide as high. */
    private static String cut(String title, double room, Font font) {
        int most = (int) (room / (font.getSize() * 0.56));
        return title.length() <= most ? title : most < 3 ? "" : title.substring(0, most - 1) + "…";
    }

    private void outline(GraphicsContext pen, FlameLayout drawn, double width) {
        int node = selected.get();
        if (node >= 0 && node < drawn.boxes().size()) {
            FlameLayout.Box box = drawn.boxes().get(node);
            pen.setStroke(mark.getFill());
            pen.setLineWidth(isFocused() ? 3 : 2);
            pen.strokeRect(
                    box.from() * width + 1, (box.row() - top()) * rowHeight() + 1,
                    Math.max(2, (box.to() - box.from()) * width - 2), rowHeight() - 2);
        }
    }
}
