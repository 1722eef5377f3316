package org.aisconsole.engine.database.bloat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aisconsole.engine.database.catalog.ColumnFacts;
import org.aisconsole.engine.database.catalog.IndexFacts;
import org.jspecify.annotations.Nullable;

/**
 * How large a B-tree would be if it were built anew.
 *
 * <p>Idea: entries × mean size of an entry, packed into leaves up to the fill factor. Each leaf also holds the
 * bound of its keys, and above it an inner page holds that bound once more: little for numbers, much for long texts. An
 * entry has a header of 8 bytes, 16 if one of its columns is null, its columns ({@link Width}) rounded up to 8, and a line
 * pointer. Since Postgres 13 equal values are kept once, followed by the places of their rows of 6 bytes each, up to a tenth
 * of a page at a build: a group of g equal values costs one key for each {@code (limit − key) / 6} rows. Groups are taken from
 * the statistics: the most common values with their shares, the others as groups of equal size, {@code rows / distinct}. Of
 * several columns the numbers of distinct values are multiplied, as if they were independent, and never more than the rows.
 * No values are kept once where the operator class cannot promise that equal means identical ({@code numeric}, {@code jsonb}),
 * in indexes with included columns, or where {@code deduplicate_items} is off.
 *
 * <p>Cost: constant for each column and common value. Error: columns that depend on each other have fewer groups than is
 * assumed, which makes the estimate too large, never the bloat. Source: {@code nbtsort.c}, {@code nbtdedup.c}, {@code itup.h}.
 */
final class BTreeEstimate {
    private static final int ENTRY_HEADER = 8;
    private static final int NULL_BITMAP = 8;
    private static final int LINE_POINTER = 4;
    private static final int PAGE_HEADER = 24;
    private static final int PAGE_SPECIAL = 16;
    private static final int ROW_PLACE = 6;
    private static final int ALIGN = 8;
    private static final double DEFAULT_FILL = 90;
    /** A page's share that a list of places may take when an index is built. */
    private static final double LIST_SHARE = 0.1;
    /** A group must have two rows for a list. */
    private static final double LEAST_GROUP = 2;

    /** Inner pages are filled less than leaves, to that share. */
    private static final double INNER_FILL = 0.7;

    private static final int META = 1;

    private final int block;
    /** Rows with a key: without those whose only column is null. */
    private final double rows;

    private final double nullRows;
    private final double key;
    private final List<ColumnFacts> columns;

    private BTreeEstimate(int block, double rows, double nullRows, double key, List<ColumnFacts> columns) {
        this.block = block;
        this.rows = rows;
        this.nullRows = nullRows;
        this.key = key;
        this.columns = columns;
    }

    /**
     * The estimate.
     *
     * @param columns of the index, in its order
     * @param rows that it has entries for
     * @param deduplicating operator classes that keep equal values once
     * @param block bytes of a page
     * @return empty without statistics
     */
    static Optional<Bloat> of(
            IndexFacts index, List<ColumnFacts> columns, double rows, Set<Long> deduplicating, int block) {
        boolean single = columns.size() == 1;
        List<ColumnFacts> present = single ? List.of(columns.getFirst().withoutNulls()) : columns;
        Width width = columns.isEmpty() ? null : Width.of(present);
        if (width == null || rows < 0) {
            return Optional.empty();
        }
        double key = ENTRY_HEADER + width.someNull() * NULL_BITMAP + width.aligned();
        double nullRows = single ? rows * nulls(columns.getFirst()) : 0;
        BTreeEstimate estimate = new BTreeEstimate(block, rows - nullRows, nullRows, key, columns);
        double bytes = keepsValuesOnce(index, deduplicating) ? estimate.grouped() : estimate.plain();
        return Optional.of(new Bloat(index.bytes(), estimate.pages(bytes, index.option("fillfactor", DEFAULT_FILL)) * block));
    }

    private static boolean keepsValuesOnce(IndexFacts index, Set<Long> deduplicating) {
        return index.option("deduplicate_items", 1) == 1
                && !index.kind().unique()
                && index.key().count() == index.key().numbers().length
                && Arrays.stream(index.key().classOids()).allMatch(deduplicating::contains);
    }

    private long pages(double bytes, double fill) {
        double page = block - PAGE_HEADER - PAGE_SPECIAL;
        double bound = key + LINE_POINTER;
        double leaves = Math.ceil(bytes / Math.max(bound, page * fill / 100 - bound));
        return (long) (leaves + Math.ceil(leaves * bound / (page * INNER_FILL))) + META;
    }

    private double plain() {
        return rows * (key + LINE_POINTER) + nullRows * (ENTRY_HEADER + NULL_BITMAP + LINE_POINTER);
    }

    private double grouped() {
        double bytes = nullRows > 0 ? group(nullRows, ENTRY_HEADER + NULL_BITMAP) : 0;
        double all = rows + nullRows;
        double left = rows;
        double groups = distinct();
        for (double share : commonShares()) {
            bytes += group(share * all, key);
            left -= share * all;
            groups--;
        }
        if (left > 0) {
            double several = Math.max(1, groups);
            bytes += several * group(left / several, key);
        }
        return Math.min(bytes, plain());
    }

    /** Bytes of one value that so many rows have. */
    private double group(double size, double key) {
        if (size < LEAST_GROUP) {
            return size * (key + LINE_POINTER);
        }
        double limit = Math.floor(block * LIST_SHARE / ALIGN) * ALIGN - LINE_POINTER;
        double places = Math.max(1, Math.floor((limit - key) / ROW_PLACE));
        double full = Math.floor(size / places);
        double rest = size - full * places;
        double list = Width.up(key + places * ROW_PLACE, ALIGN) + LINE_POINTER;
        double last = rest <= 0 ? 0 : Width.up(key + (rest < LEAST_GROUP ? 0 : rest * ROW_PLACE), ALIGN) + LINE_POINTER;
        return full * list + last;
    }

    /** Those of the single column; of several nothing is known. */
    private List<Double> commonShares() {
        return columns.size() == 1 ? columns.getFirst().commonShares() : List.of();
    }

    private double distinct() {
        double groups = 1;
        for (ColumnFacts column : columns) {
            groups *= distinct(column) + (columns.size() > 1 && nulls(column) > 0 ? 1 : 0);
        }
        return Math.clamp(groups, 1, Math.max(1, rows));
    }

    private double distinct(ColumnFacts column) {
        @Nullable Double values = column.distinctValues();
        double known = values == null ? 0 : values;
        return known >= 0 ? Math.max(1, known) : -known * (rows + nullRows);
    }

    private static double nulls(ColumnFacts column) {
        return column.nullFraction() == null ? 0 : column.nullFraction();
    }
}
