package org.aisconsole.ui.widget;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;

/**
 * Children in rows of columns: as many columns as fit, but no more than wanted, so that a narrow window or larger type gets more
 * rows instead of cut-off words. The columns are then made fewer as long as that takes no further row, which evens the rows out,
 * and each row is stretched to the full width. A wide child takes two columns. Height that is left over is shared by the rows.
 */
public final class CardGrid extends Pane {
    private static final double GAP = 12;
    private static final String WIDE = "card-grid-wide";
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

    /** Shows other children, in this order. */
    public void show(List<? extends Node> children) {
        List<Node> all = new ArrayList<>(children);
        all.add(ruler);
        getChildren().setAll(all);
    }

    /** Lets a child take two columns, or one. */
    public static void setWide(Node child, boolean wide) {
        child.getProperties().put(WIDE, wide);
        if (child.getParent() != null) {
            child.getParent().requestLayout();
        }
    }

    private static int span(Node child, int columns) {
        return Boolean.TRUE.equals(child.getProperties().get(WIDE)) ? Math.min(2, columns) : 1;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private List<Row> rows(double width) {
        int fitting = (int) ((width + GAP) / (narrowest * ruler.getFont().getSize() + GAP));
        int columns = Math.clamp(fitting, 1, wanted);
        List<Row> rows = rows(columns, width);
        while (columns > 1) {
            List<Row> fewer = rows(columns - 1, width);
            if (fewer.size() > rows.size()) {
                return rows;
            }
            rows = fewer;
            columns--;
        }
        return rows;
    }

    private List<Row> rows(int columns, double width) {
        List<Row> rows = new ArrayList<>();
        List<Node> row = new ArrayList<>();
        int used = 0;
        for (Node child : getManagedChildren()) {
            int span = span(child, columns);
            if (used + span > columns) {
                rows.add(new Row(row, used, columns, width));
                row = new ArrayList<>();
                used = 0;
            }
            row.add(child);
            used += span;
        }
        if (!row.isEmpty()) {
            rows.add(new Row(row, used, columns, width));
        }
        return rows;
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
        List<Row> rows = rows(width < 0 ? getWidth() : width);
        return rows.stream().mapToDouble(Row::height).sum() + GAP * Math.max(0, rows.size() - 1);
    }

    @Override
    protected void layoutChildren() {
        List<Row> rows = rows(getWidth());
        double spare = Math.max(0, getHeight() - computePrefHeight(getWidth())) / Math.max(1, rows.size());
        double y = 0;
        for (Row row : rows) {
            double height = row.height() + spare;
            double x = 0;
            for (Node child : row.children) {
                double width = row.width(child);
                child.resizeRelocate(snapPositionX(x), snapPositionY(y), snapSizeX(width), snapSizeY(height));
                x += width + GAP;
            }
            y += height + GAP;
        }
    }

    /**
     * Children beside each other.
     *
     * @param used columns that they take
     * @param columns columns that there are
     * @param full width of them all
     */
    private record Row(List<Node> children, int used, int columns, double full) {
        double width(Node child) {
            double column = (full - GAP * (used - 1)) / used;
            int span = span(child, columns);
            return span * column + (span - 1) * GAP;
        }

        double height() {
            return children.stream()
                    .mapToDouble(child -> child.prefHeight(width(child)))
                    .max()
                    .orElse(0);
        }
    }
}
