package org.aisconsole.engine.database.retention;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.aisconsole.target.postgres.Identifiers;

/**
 * A foreign key that refers to a table.
 *
 * @param name of the constraint
 * @param schema of the table that refers
 * @param table that refers
 * @param action what a deletion does, as {@code pg_constraint.confdeltype} has it
 * @param inward whether the table refers to itself
 * @param columns that refer
 * @param referred the columns that they refer to, in the same order
 */
record Reference(
        String name, String schema, String table, String action, boolean inward, List<String> columns, List<String> referred) {
    /** Copies the lists. */
    Reference {
        columns = List.copyOf(columns);
        referred = List.copyOf(referred);
    }

    /** What a deletion does. */
    OnDelete onDelete() {
        return switch (action) {
            case "c" -> OnDelete.CASCADE;
            case "n" -> OnDelete.SET_NULL;
            case "d" -> OnDelete.SET_DEFAULT;
            default -> OnDelete.KEEP;
        };
    }

    /**
     * Whether rows that it refers to stay: where the server would refuse to delete them, and, before an archive, where it would
     * delete rows of another table that are in no archive.
     */
    boolean keeps(RetentionAction doing) {
        return onDelete() == OnDelete.KEEP || (doing == RetentionAction.ARCHIVE && onDelete() == OnDelete.CASCADE);
    }

    /** The table that refers, as part of a statement. */
    String quoted() {
        return Identifiers.quote(schema, table);
    }

    /** That a row {@code x} refers to a row {@code t}. */
    String match() {
        return IntStream.range(0, columns.size())
                .mapToObj(at -> "x." + Identifiers.quote(columns.get(at)) + " = t." + Identifiers.quote(referred.get(at)))
                .collect(Collectors.joining(" AND "));
    }
}
