package org.aisconsole.engine.database.retention;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.target.postgres.Identifiers;
import org.aisconsole.target.postgres.SqlRows;
import org.aisconsole.target.postgres.SqlScript;

/**
 * The table of a policy as it is on the server.
 *
 * @param oid of the table
 * @param type of the column that says how old a row is
 * @param sections where its rows are
 * @param references foreign keys that refer to the table
 * @param shape what it takes to drop partitions
 */
record DueTable(long oid, TimeType type, List<Section> sections, List<Reference> references, Shape shape) {
    private static final int ANY = 14;
    private static final String TABLE = SqlScript.load(DueTable.class, "table.sql").forMajor(ANY);
    private static final String SECTIONS = SqlScript.load(DueTable.class, "sections.sql").forMajor(ANY);
    private static final String REFERENCES = SqlScript.load(DueTable.class, "references.sql").forMajor(ANY);
    private static final String PARTITIONS = SqlScript.load(DueTable.class, "partitions.sql").forMajor(ANY);

    /** Copies the lists. */
    DueTable {
        sections = List.copyOf(sections);
        references = List.copyOf(references);
    }

    /**
     * What it takes to drop partitions.
     *
     * @param owned whether the table is ours to alter
     * @param ranged whether it is partitioned by ranges of the column
     * @param columns by how many columns it is partitioned
     */
    record Shape(boolean owned, boolean ranged, int columns) {}

    /** A row of {@code table.sql}. */
    private record Facts(long oid, String kind, String type, int number, boolean owned, boolean ranged, int partitionColumns) {}

    /**
     * Reads it.
     *
     * @throws FailureException {@code retention.gone} if there is no such table or column, {@code retention.type} if the column
     *     is of no type that says how old a row is
     */
    static DueTable read(Connection session, RetentionPolicy.Column where) throws SQLException {
        Map<String, String> names = Map.of("schema", where.schema(), "table", where.table(), "column", where.column());
        Facts facts = SqlRows.list(session, TABLE, Facts.class, names).stream()
                .findFirst()
                .orElseThrow(() -> FailureException.expected("retention.gone", where.shown(), where.column()));
        TimeType type = TimeType.of(facts.type)
                .orElseThrow(() -> FailureException.expected("retention.type", where.column(), where.shown(), facts.type));
        Map<String, ?> values = Map.of("oid", facts.oid, "kind", facts.kind, "column", where.column());
        return new DueTable(
                facts.oid,
                type,
                SqlRows.list(session, SECTIONS, Section.class, values),
                references(session, facts.oid),
                new Shape(facts.owned, facts.ranged, facts.partitionColumns));
    }

    /** Foreign keys that refer to a table or partition. */
    static List<Reference> references(Connection session, long oid) throws SQLException {
        return SqlRows.list(session, REFERENCES, Reference.class, Map.of("oid", oid));
    }

    /**
     * A partition.
     *
     * @param oid of the partition
     * @param schema its schema
     * @param name its name
     * @param bound what it holds, as the server writes it
     * @param bytes that it takes, with indexes and TOAST
     */
    record Part(long oid, String schema, String name, String bound, long bytes) {
        String quoted() {
            return Identifiers.quote(schema, name);
        }
    }

    /** Partitions all of whose rows are due, whatever they hold; none if they cannot be told by their bounds. */
    List<Part> wholly(Connection session, String cutOff) throws SQLException {
        return shape.ranged
                ? SqlRows.list(
                        session,
                        PARTITIONS,
                        Part.class,
                        Map.of("oid", oid, "type", type.server(), "cut", cutOff, "strict", shape.columns > 1))
                : List.of();
    }

    /**
     * Requires the rights that it takes to delete.
     *
     * @throws FailureException {@code retention.rights} with the statement that would give them
     */
    void requireRights(String role) {
        String missing = sections.stream()
                .filter(section -> !section.deletable())
                .map(Section::quoted)
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw FailureException.expected("retention.rights", missing, Identifiers.quote(role));
        }
    }
}
