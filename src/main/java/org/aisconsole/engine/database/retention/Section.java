package org.aisconsole.engine.database.retention;

import java.util.List;
import org.aisconsole.target.postgres.Identifiers;

/**
 * A table, or a leaf of a partitioned one: where rows are.
 *
 * @param oid of the relation
 * @param schema its schema
 * @param name its name
 * @param rows that the planner counts on; -1 if it was never analyzed
 * @param bytes that it takes, with TOAST
 * @param pages of its file
 * @param deletable whether we may lock and delete its rows
 * @param readable whether we may read something of it
 * @param keys columns of the primary key; none without one
 * @param indexed whether a B-tree begins with the column that says how old a row is
 * @param columns that an archive holds: all that are not computed
 */
record Section(
        long oid,
        String schema,
        String name,
        double rows,
        long bytes,
        long pages,
        boolean deletable,
        boolean readable,
        List<String> keys,
        boolean indexed,
        List<String> columns) {
    /** Copies the lists. */
    Section {
        keys = List.copyOf(keys);
        columns = List.copyOf(columns);
    }

    /** As part of a statement. */
    String quoted() {
        return Identifiers.quote(schema, name);
    }

    /** What a part of its bytes is that some of its rows take, as far as the planner's count is right. */
    long share(long some) {
        return Math.round(bytes * Math.min(1, some / Math.max(1, Math.max(rows, some))));
    }
}
