package org.aisconsole.ui.widget;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * The head of a screen: title, one line on what is seen, and controls at the right. Where the window is too narrow for
 * both, the controls go below; neither loses its words.
 */
public final class PageHead extends Region {
    private static final double GAP = 10;

    private final VBox words;
    private final HBox controls;

    /**
     * A head.
     *
     * @param title name of the screen
     * @param subtitle what is seen: source, range, interval
     * @param controls what changes or saves it
     */
    public PageHead(String title, String subtitle, Node... controls) {
        this.words = new VBox(Labels.of(title, "page-title"), Labels.of(subtitle, "muted"));
        this.controls = new HBox(controls);
        this.controls.getStyleClass().add("page-controls");
        getChildren().addAll(words, this.controls);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private boolean besideEachOther(double width) {
        return words.prefWidth(-1) + GAP + controls.prefWidth(-1) <= width;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        double title = words.prefHeight(-1);
        double row = controls.prefHeight(-1);
        return besideEachOther(width < 0 ? Double.MAX_VALUE : width) ? Math.max(title, row) : title + GAP + row;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double row = controls.prefHeight(-1);
        double title = words.prefHeight(-1);
        double controlsWidth = Math.min(width, controls.prefWidth(-1));
        if (besideEachOther(width)) {
            words.resizeRelocate(0, 0, width - controlsWidth - GAP, title);
            controls.resizeRelocate(width - controlsWidth, snapPositionY((getHeight() - row) / 2), controlsWidth, row);
        } else {
            words.resizeRelocate(0, 0, width, title);
            controls.resizeRelocate(0, title + GAP, controlsWidth, row);
        }
    }
}
