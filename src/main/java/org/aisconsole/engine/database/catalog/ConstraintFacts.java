package org.aisconsole.engine.database.catalog;

import java.util.List;

/**
 * A foreign key, or another constraint that was never validated.
 *
 * @param referenced oid of the table that a foreign key refers to; 0 for others
 * @param columns numbers of its columns, separated by blanks
 * @param columnNames the same by name
 * @param kind as {@code pg_constraint.contype}: f, c, n and so on
 * @param onDelete as {@code pg_constraint.confdeltype}
 * @param inherited whether it comes from a partitioned table
 */
public record ConstraintFacts(
        long oid,
        String name,
        String schema,
        String tableName,
        long tableOid,
        long referenced,
        String columns,
        List<String> columnNames,
        String kind,
        boolean validated,
        String onDelete,
        boolean inherited) {

    /** Copies the names. */
    public ConstraintFacts {
        columnNames = List.copyOf(columnNames);
    }

    /** Whether it is a foreign key. */
    public boolean isForeignKey() {
        return kind.equals("f");
    }

    /** Its columns one by one. */
    public int[] numbers() {
        return IndexFacts.IndexKey.ints(columns);
    }

    /** Its table for people. */
    public String shownTable() {
        return Names.shown(schema, tableName);
    }
}
