package org.aisconsole.engine.database.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column as the planner knows it. Columns of an index stand for its expressions.
 *
 * @param tableOid its table or index
 * @param number from 1
 * @param type oid of its type
 * @param length of its type in bytes; below 0 if it varies
 * @param align c, s, i or d: 1, 2, 4 or 8 bytes
 * @param dropped whether it was dropped: its bytes may still be there
 * @param width mean bytes of a value as stored; null without statistics
 * @param nullFraction share of nulls, 0 to 1
 * @param distinctValues number of values, or below 0 their share of the rows negated, as {@code pg_stats.n_distinct}
 * @param commonShares shares of the rows that the most common values have, the largest first
 */
public record ColumnFacts(
        long tableOid,
        int number,
        String name,
        long type,
        int length,
        String align,
        boolean notNull,
        boolean dropped,
        @Nullable Integer width,
        @Nullable Double nullFraction,
        @Nullable Double distinctValues,
        List<Double> commonShares) {

    /** Copies the shares. */
    public ColumnFacts {
        commonShares = List.copyOf(commonShares);
    }

    /** The same, of the rows only where it is not null. */
    public ColumnFacts withoutNulls() {
        return new ColumnFacts(
                tableOid, number, name, type, length, align, notNull, dropped, width, 0.0, distinctValues, commonShares);
    }
}
