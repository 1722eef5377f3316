package org.aisconsole.engine.database.catalog;

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
 * @param correlation of the order of values with that of rows, -1 to 1
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
        @Nullable Double correlation) {}
