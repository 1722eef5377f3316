package org.aisconsole.engine.database.bloat;

import java.util.List;
import java.util.Optional;
import org.aisconsole.engine.database.catalog.ColumnFacts;
import org.aisconsole.engine.database.catalog.TableFacts;

/**
 * How large a table would be if it were written anew.
 *
 * <p>Idea: rows × mean size of a row, packed into pages up to the fill factor. A row has a header of 23 bytes, then a bitmap of
 * one bit a column if any of its columns is null, rounded up to 8; then its columns ({@link Width}); and a line pointer of 4
 * bytes in the page, whose own header takes 24. Rows that are large against a page leave its rest unused.
 *
 * <p>Cost: constant for each column; nothing is read from the table. Error: that of the planner's statistics, a few per cent
 * after an analyze; widths of values that were moved to TOAST are counted as pointers, which is what the table holds. What
 * is in the TOAST table is not estimated, since nothing says how long its values are. Source: documentation of Postgres,
 * "Database Page Layout", and {@code htup_details.h}, {@code bufpage.h}.
 */
final class HeapEstimate {
    private static final int ROW_HEADER = 23;
    private static final int LINE_POINTER = 4;
    private static final int PAGE_HEADER = 24;
    private static final double DEFAULT_FILL = 100;
    private static final int ALIGN = 8;
    /** From so many rows a page on the rest of a page is too small to count. */
    private static final int MANY = 20;

    /** Rows that need so many times the file are not all there. */
    private static final double TOO_MANY = 1.25;

    private HeapEstimate() {}

    /**
     * The estimate.
     *
     * @param columns of the table, in their order
     * @param block bytes of a page
     * @return empty without statistics
     */
    static Optional<Bloat> of(TableFacts table, List<ColumnFacts> columns, int block) {
        double row = row(columns);
        double rows = rows(table, columns, block);
        if (row == 0 || rows < 0) {
            return Optional.empty();
        }
        return Optional.of(new Bloat(table.size().bytes(), (long) (pages(table, rows, row, block) * block)));
    }

    /**
     * How many rows there are: counted as they come and go; the last vacuum's or analyze's estimate where nothing is counted,
     * and where the file cannot hold what is counted. The server counts rows twice for a while when one session loads them and
     * analyzes.
     */
    static double rows(TableFacts table, List<ColumnFacts> columns, int block) {
        double counted = table.use().live();
        double estimated = table.size().rows();
        double row = row(columns);
        boolean tooMany = row > 0
                && estimated >= 0
                && pages(table, counted, row, block) * block > TOO_MANY * Math.max(block, table.size().bytes());
        return counted > 0 && !tooMany ? counted : estimated;
    }

    private static double pages(TableFacts table, double rows, double row, int block) {
        double filled = (block - PAGE_HEADER) * table.option("fillfactor", DEFAULT_FILL) / 100;
        return Math.ceil(rows / rowsInPage(filled, row));
    }

    /** Bytes of a row with its line pointer; 0 without statistics. */
    private static double row(List<ColumnFacts> columns) {
        List<ColumnFacts> present = columns.stream().filter(column -> !column.dropped()).toList();
        Width width = present.isEmpty() ? null : Width.of(present);
        return width == null ? 0 : header(columns.size(), width.someNull()) + width.aligned() + LINE_POINTER;
    }

    private static double header(int columns, double someNull) {
        double without = Width.up(ROW_HEADER, ALIGN);
        double with = Width.up(ROW_HEADER + Math.ceil(columns / 8.0), ALIGN);
        return without + someNull * (with - without);
    }

    private static double rowsInPage(double filled, double row) {
        double fit = filled / row;
        return fit > MANY ? fit : Math.max(1, Math.floor(fit));
    }
}
