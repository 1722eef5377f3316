package org.aisconsole.engine.database.retention;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.aisconsole.target.postgres.Identifiers;

/**
 * Looks what a policy would do, in one read-only transaction.
 *
 * @param policy the policy
 * @param cutOff what is older is due
 * @param role who would delete
 */
record Look(RetentionPolicy policy, Instant cutOff, String role) {
    private static final RetentionPreview.Rows NONE = new RetentionPreview.Rows(0, 0, 0, "", "");

    RetentionPreview at(Connection session, boolean unfinished) throws SQLException {
        DueTable table = DueTable.read(session, policy.table());
        String literal = table.type().literal(cutOff);
        return policy.action() == RetentionAction.DROP_PARTITIONS
                ? dropping(session, table, literal, unfinished)
                : deleting(session, table, literal, unfinished);
    }

    private RetentionPreview deleting(Connection session, DueTable table, String literal, boolean unfinished)
            throws SQLException {
        table.requireRights(role);
        RetentionPreview.Rows rows = NONE;
        for (Section section : table.sections()) {
            DueSql sql = new DueSql(section, policy.table().column(), keeping(session, section.oid()));
            rows = rows.and(rows(session, sql, literal));
        }
        boolean indexed = table.sections().stream().allMatch(Section::indexed);
        return new RetentionPreview(
                policy,
                cutOff,
                rows,
                dependents(session, table, literal),
                List.of(),
                indexed,
                indexed ? "" : index(table),
                unfinished);
    }

    private List<Reference> keeping(Connection session, long oid) throws SQLException {
        return DueTable.references(session, oid).stream()
                .filter(reference -> reference.keeps(policy.action()))
                .toList();
    }

    private static RetentionPreview.Rows rows(Connection session, DueSql sql, String literal) throws SQLException {
        try (PreparedStatement query = session.prepareStatement(sql.due())) {
            Binding.text(query, 1, literal);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                long due = row.getLong("due");
                long kept = row.getLong("kept");
                return new RetentionPreview.Rows(
                        due, kept, sql.section().share(due - kept), text(row, "oldest"), text(row, "newest"));
            }
        }
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNullElse(row.getString(column), "");
    }

    private List<RetentionPreview.Dependent> dependents(Connection session, DueTable table, String literal)
            throws SQLException {
        List<RetentionPreview.Dependent> dependents = new ArrayList<>();
        for (Reference reference : table.references()) {
            long found = 0;
            for (Section section : table.sections()) {
                found += found(session, new DueSql(section, policy.table().column(), List.of()).dependents(reference), literal);
            }
            dependents.add(new RetentionPreview.Dependent(
                    reference.name(),
                    reference.schema() + "." + reference.table(),
                    reference.onDelete(),
                    found,
                    reference.keeps(policy.action())));
        }
        return dependents;
    }

    private static long found(Connection session, String sql, String literal) throws SQLException {
        try (PreparedStatement query = session.prepareStatement(sql)) {
            Binding.text(query, 1, literal);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong("found");
            }
        }
    }

    /** The indexes of a partitioned table cannot be built while others write. */
    private String index(DueTable table) {
        boolean whole = table.sections().size() == 1 && table.sections().getFirst().oid() == table.oid();
        return (whole ? "CREATE INDEX CONCURRENTLY ON " : "CREATE INDEX ON ")
                + Identifiers.quote(policy.table().schema(), policy.table().table())
                + " (" + Identifiers.quote(policy.table().column()) + ");";
    }

    private RetentionPreview dropping(Connection session, DueTable table, String literal, boolean unfinished)
            throws SQLException {
        PartitionDrop.requireDroppable(table, policy.table(), role);
        RetentionPreview.Rows rows = NONE;
        List<RetentionPreview.Dropped> dropped = new ArrayList<>();
        for (DueTable.Part part : table.wholly(session, literal)) {
            RetentionPreview.Rows held = held(session, part);
            rows = rows.and(held);
            dropped.add(new RetentionPreview.Dropped(
                    part.schema() + "." + part.name(), part.bound(), held.due(), part.bytes()));
        }
        return new RetentionPreview(
                policy, cutOff, rows, dependents(session, table, literal), dropped, true, "", unfinished);
    }

    private RetentionPreview.Rows held(Connection session, DueTable.Part part) throws SQLException {
        try (Statement query = session.createStatement();
                ResultSet row = query.executeQuery(DueSql.count(part, policy.table().column()))) {
            row.next();
            return new RetentionPreview.Rows(
                    row.getLong("due"), 0, part.bytes(), text(row, "oldest"), text(row, "newest"));
        }
    }
}
