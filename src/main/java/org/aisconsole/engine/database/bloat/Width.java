package org.aisconsole.engine.database.bloat;

import java.util.List;
import org.aisconsole.engine.database.catalog.ColumnFacts;
import org.jspecify.annotations.Nullable;

/**
 * The mean size of rows whose columns follow each other with their alignment.
 *
 * <p>A column of fixed length begins at a multiple of its alignment. One of varying length has, while it is short (up to 126
 * bytes), a header of one byte and no alignment; longer ones are aligned to four bytes. Behind a column of varying length
 * the position is known on average only, and then the padding of the next is its mean, (alignment − 1) / 2. A null takes
 * nothing. The planner's {@code avg_width} already contains a value's header, and counts a value that was moved to TOAST as
 * its pointer.
 */
final class Width {
    private static final int LONG_VALUE = 127;
    private static final int MAX_ALIGN = 8;
    private static final int VARLENA_ALIGN = 4;

    private double position;
    /** Whether the position differs from row to row. */
    private boolean varies;

    private double someNull;

    /** Columns behind each other; null if one of them has no statistics. */
    static @Nullable Width of(List<ColumnFacts> columns) {
        Width width = new Width();
        for (ColumnFacts column : columns) {
            Integer mean = column.width();
            if (mean == null) {
                return null;
            }
            width.add(column, mean);
        }
        return width;
    }

    private void add(ColumnFacts column, double mean) {
        double nulls = column.nullFraction() == null ? 0 : column.nullFraction();
        double present = 1 - nulls;
        double size = column.length() > 0 ? column.length() : mean;
        position += present * (padding(column, mean) + size);
        varies |= column.length() < 0 || (nulls > 0 && nulls < 1);
        someNull = 1 - (1 - someNull) * present;
    }

    private double padding(ColumnFacts column, double mean) {
        int align = alignment(column, mean);
        return varies ? (align - 1) / 2.0 : up(position, align) - position;
    }

    private static int alignment(ColumnFacts column, double mean) {
        if (column.length() < 0) {
            return mean < LONG_VALUE ? 1 : VARLENA_ALIGN;
        }
        return switch (column.align()) {
            case "c" -> 1;
            case "s" -> 2;
            case "i" -> VARLENA_ALIGN;
            default -> MAX_ALIGN;
        };
    }

    /** Share of rows with a null in at least one column, as if nulls were independent. */
    double someNull() {
        return someNull;
    }

    /** Mean bytes from the first column on, up to where the row ends with its own alignment. */
    double aligned() {
        return varies ? position + (MAX_ALIGN - 1) / 2.0 : up(position, MAX_ALIGN);
    }

    static double up(double size, int align) {
        return Math.ceil(size / align) * align;
    }
}
