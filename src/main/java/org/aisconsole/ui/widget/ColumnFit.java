package org.aisconsole.ui.widget;

import java.util.List;
import java.util.stream.DoubleStream;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.aisconsole.ui.widget.DataTable.Column;

/**
 * How wide the columns of a table should be. They grow with the type; where all of them together find no room, each is only
 * as wide as its head and its first rows need.
 *
 * @param widths of the columns, in pixels
 * @param scrolls whether the table has to scroll sideways all the same
 */
record ColumnFit(List<Double> widths, boolean scrolls) {
    /** Type in pixels for which the widths of columns are given. */
    static final double USUAL_TYPE = 13;

    /** Columns give way by so much before they are measured. */
    private static final double GIVE = 0.88;
    private static final int MEASURED_ROWS = 40;
    /** Around the words of a cell, in the em of the font. */
    private static final double PADDING = 1.6;
    private static final double ICON = 1.5;
    private static final double BAR = 2.9;

    /**
     * Fits columns into a width.
     *
     * @param rows what is shown
     * @param font of heads and cells
     * @param room pixels that there are for columns
     */
    static <T> ColumnFit of(List<Column<T>> columns, List<T> rows, Font font, double room) {
        double scale = font.getSize() / USUAL_TYPE;
        List<Double> wanted = columns.stream().map(column -> column.width() * scale).toList();
        if (sum(wanted) * GIVE <= room) {
            return new ColumnFit(wanted, false);
        }
        List<Double> needed = columns.stream()
                .map(column -> Math.min(column.width() * scale, needed(column, rows, font)))
                .toList();
        return new ColumnFit(needed, sum(needed) > room);
    }

    private static double sum(List<Double> widths) {
        return widths.stream().mapToDouble(Double::doubleValue).sum();
    }

    private static <T> double needed(Column<T> column, List<T> rows, Font font) {
        DoubleStream cells = rows.stream().limit(MEASURED_ROWS).mapToDouble(row -> cell(column, row, font));
        double widest = DoubleStream.concat(DoubleStream.of(width(column.title(), font)), cells).max().orElse(0);
        return Math.ceil(widest + PADDING * font.getSize());
    }

    private static <T> double cell(Column<T> column, T row, Font font) {
        Node graphic = column.graphic().apply(row);
        double before = graphic == null ? 0 : graphic instanceof Control ? BAR : ICON;
        return before * font.getSize() + width(column.text(row), font);
    }

    private static double width(String words, Font font) {
        Text text = new Text(words);
        text.setFont(font);
        return text.getLayoutBounds().getWidth();
    }
}
