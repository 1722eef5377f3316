package org.aisconsole.ui.widget;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;

/**
 * Children in rows of equal columns: as many columns as fit, but no more than wanted, so that a narrow window or larger
 * type gets more rows instead of cut-off words. Height that is left over is shared by the rows.
 */
public final class CardGrid extends Pane {
    private static final double GAP = 12;
    /** Feels the size of the type here; never seen. */
    private final Label ruler = new Label();

    private final int wanted;
    private final double narrowest;

    /**
     * An empty grid.
     *
     * @param wanted columns where there is room
     * @param narrowest least width of a column, in the em of the font
     */
    public CardGrid(int wanted, double narrowest) {
        this.wanted = wanted;
        this.narrowest = narrowest;
        ruler.setManaged(false);
        ruler.setVisible(false);
        getChildren().add(ruler);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private int columns(double width) {
        int fitting = (int) ((width + GAP) / (narrowest * ruler.getFont().getSize() + GAP));
        int columns = Math.clamp(fitting, 1, wanted);
        while (getManagedChildren().size() % columns != 0) {
            columns--; // full rows only: six tiles stand three by two rather than four and two
        }
        return columns;
    }

    private double columnWidth(double width, int columns) {
        return (width - GAP * (columns - 1)) / columns;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return wanted * narrowest * 12;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double given = width < 0 ? getWidth() : width;
        int columns = columns(given);
        double sum = 0;
        List<Node> children = getManagedChildren();
        for (int first = 0; first < children.size(); first += columns) {
            sum += rowHeight(children, first, columns, columnWidth(given, columns)) + (first == 0 ? 0 : GAP);
        }
        return sum;
    }

    private static double rowHeight(List<Node> children, int first, int columns, double width) {
        double highest = 0;
        for (int i = first; i < Math.min(first + columns, children.size()); i++) {
            highest = Math.max(highest, children.get(i).prefHeight(width));
        }
        return highest;
    }

    @Override
    protected void layoutChildren() {
        List<Node> children = getManagedChildren();
        int columns = columns(getWidth());
        int rows = Math.ceilDiv(children.size(), columns);
        double width = columnWidth(getWidth(), columns);
        double spare = Math.max(0, getHeight() - computePrefHeight(getWidth())) / Math.max(1, rows);
        double y = 0;
        for (int first = 0; first < children.size(); first += columns) {
            double height = rowHeight(children, first, columns, width) + spare;
            for (int i = first; i < Math.min(first + columns, children.size()); i++) {
                double x = (i - first) * (width + GAP);
                children.get(i).resizeRelocate(snapPositionX(x), snapPositionY(y), snapSizeX(width), snapSizeY(height));
            }
            y += height + GAP;
        }
    }
}
