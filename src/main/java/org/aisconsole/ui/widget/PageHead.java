package org.aisconsole.ui.widget;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * The head of a screen: title, one line on what is seen, and controls at the right. Where the window is too narrow for
 * both, the controls go below, in as many rows as they need; neither loses its words.
 */
public final class PageHead extends Region {
    private static final double GAP = 10;

    private final Label subtitle;
    private final VBox words;
    private final FlowPane controls;

    /**
     * A head.
     *
     * @param title name of the screen
     * @param subtitle what is seen: source, range, interval
     * @param controls what changes or saves it
     */
    public PageHead(String title, String subtitle, Node... controls) {
        this.subtitle = Labels.wrapped(subtitle, "muted");
        this.words = new VBox(Labels.of(title, "page-title"), this.subtitle);
        this.controls = new FlowPane(controls);
        this.controls.getStyleClass().add("page-controls");
        getChildren().addAll(words, this.controls);
    }

    /** The line on what is seen, for screens where that changes. */
    public Label subtitle() {
        return subtitle;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    /** All controls in one row. */
    private double rowWidth() {
        double sum = 0;
        for (Node control : controls.getChildren()) {
            if (control.isManaged()) {
                sum += snapSizeX(control.prefWidth(-1)) + (sum == 0 ? 0 : snapSpaceX(controls.getHgap()));
            }
        }
        return sum + 1; // of rounding, so that the last one stays in the row
    }

    private boolean besideEachOther(double width) {
        return words.prefWidth(-1) + GAP + rowWidth() <= width;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        double given = width < 0 ? Double.MAX_VALUE : width;
        return snapSizeY(
                besideEachOther(given)
                        ? Math.max(words.prefHeight(-1), controls.prefHeight(rowWidth()))
                        : words.prefHeight(width) + GAP + controls.prefHeight(width));
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        if (besideEachOther(width)) {
            double title = words.prefHeight(-1);
            double row = rowWidth();
            double height = controls.prefHeight(row);
            words.resizeRelocate(0, snapPositionY((getHeight() - title) / 2), width - row - GAP, title);
            controls.resizeRelocate(width - row, snapPositionY((getHeight() - height) / 2), row, height);
        } else {
            double title = words.prefHeight(width);
            words.resizeRelocate(0, 0, width, title);
            controls.resizeRelocate(0, title + GAP, width, controls.prefHeight(width));
        }
    }
}
