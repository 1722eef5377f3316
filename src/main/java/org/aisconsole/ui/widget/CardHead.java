package org.aisconsole.ui.widget;

import javafx.geometry.Orientation;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * The head of a card: words, and tools at their right. The words give way to the tools as long as they keep two fifths of the
 * width; in a narrower card, or with larger type, the tools go below, in as many rows as they need.
 */
final class CardHead extends Region {
    private static final double GAP = 10;
    private static final double LEAST_WORDS = 0.4;

    private final VBox words;
    private final FlowPane tools = new FlowPane();

    CardHead(VBox words) {
        this.words = words;
        tools.getStyleClass().add("card-tools");
        tools.setManaged(false);
        getStyleClass().add("card-head");
        getChildren().addAll(words, tools);
    }

    void add(Region... more) {
        tools.getChildren().addAll(more);
        tools.setManaged(true);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    /** All tools in one row; 0 without any. */
    private double rowWidth() {
        double sum = 0;
        for (var tool : tools.getChildren()) {
            if (tool.isManaged()) {
                sum += snapSizeX(tool.prefWidth(-1)) + (sum == 0 ? 0 : snapSpaceX(tools.getHgap()));
            }
        }
        return sum == 0 ? 0 : sum + 1; // of rounding, so that the last one stays in the row
    }

    private boolean besideEachOther(double width) {
        double row = rowWidth();
        return row == 0 || row + GAP <= (1 - LEAST_WORDS) * width || row + GAP + words.prefWidth(-1) <= width;
    }

    private double wordsWidth(double width) {
        double row = rowWidth();
        return row == 0 || !besideEachOther(width) ? width : width - row - GAP;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        double given = width < 0 ? Double.MAX_VALUE : width;
        double title = words.prefHeight(width < 0 ? -1 : wordsWidth(width));
        if (rowWidth() == 0) {
            return snapSizeY(title);
        }
        return snapSizeY(
                besideEachOther(given)
                        ? Math.max(title, tools.prefHeight(rowWidth()))
                        : title + GAP + tools.prefHeight(width));
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double forWords = wordsWidth(width);
        double title = words.prefHeight(forWords);
        if (besideEachOther(width)) {
            double row = rowWidth();
            double height = tools.prefHeight(row);
            words.resizeRelocate(0, snapPositionY((getHeight() - title) / 2), forWords, title);
            tools.resizeRelocate(width - row, snapPositionY((getHeight() - height) / 2), row, height);
        } else {
            words.resizeRelocate(0, 0, width, title);
            tools.resizeRelocate(0, title + GAP, width, tools.prefHeight(width));
        }
    }
}
