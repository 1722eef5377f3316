package org.aisconsole.engine.database.retention;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.text.Message;
import org.aisconsole.store.RetentionRunRow;
import org.aisconsole.target.postgres.Identifiers;
import org.aisconsole.target.postgres.SessionLimits;

/**
 * Drops partitions that hold nothing but what is due, each in a transaction of its own: it is detached first, which the server
 * refuses while something refers to its rows, and then dropped. The whole table is locked for it, so the lock is waited for only
 * two seconds at a time.
 */
final class PartitionDrop {
    private static final SessionLimits SHORT = new SessionLimits(Duration.ofSeconds(60), Duration.ofSeconds(2));
    private static final int TRIES = 6;
    private static final long PAUSE_MILLIS = 1_000;
    /** That the partition still is the one that was looked at. */
    private static final String SAME =
            "SELECT count(*) FROM pg_inherits WHERE inhrelid = to_regclass(?) AND inhrelid = ?::bigint::oid AND inhparent = ?::bigint::oid";

    private static final String NUMBER = "SELECT pg_current_xact_id()::text";

    private final Errand errand;

    PartitionDrop(Errand errand) {
        this.errand = errand;
    }

    void run() {
        RetentionPolicy.Column where = errand.policy().table();
        DueTable table = errand.target().read(errand.cancellation(), SessionLimits.INTERACTIVE, session ->
                DueTable.read(session, where));
        requireDroppable(table, where, errand.target().profile().user());
        String cutOff = table.type().literal(errand.cutOff());
        List<DueTable.Part> parts = errand.target().read(errand.cancellation(), SessionLimits.INTERACTIVE, session ->
                table.wholly(session, cutOff));
        errand.journal().at(0, 0, Position.START);
        for (DueTable.Part part : parts) {
            drop(table, part);
            Pause.of(errand.policy().pace().pauseMillis(), errand.cancellation());
        }
    }

    /**
     * Requires what it takes to drop partitions.
     *
     * @throws FailureException {@code retention.unpartitioned} if the table is not partitioned by ranges of the column, {@code
     *     retention.owner} if the role may not alter it
     */
    static void requireDroppable(DueTable table, RetentionPolicy.Column where, String role) {
        if (!table.shape().ranged()) {
            throw FailureException.expected("retention.unpartitioned", where.shown(), where.column());
        }
        if (!table.shape().owned()) {
            throw FailureException.expected("retention.owner", where.shown(), role);
        }
    }

    private void drop(DueTable table, DueTable.Part part) {
        long rows = count(part);
        try {
            tried(table, part, rows);
            RetentionRunRow run = errand.journal().run();
            errand.progress().message(Message.of("retention.progress", run.removed(), run.batches()));
        } catch (FailureException refused) {
            if (Refusal.of(refused) != Refusal.REFERENCED) {
                throw refused;
            }
            RetentionRunRow run = errand.journal().run();
            errand.journal().at(run.keptBack() + rows, run.skipped(), Position.START);
        }
    }

    private long count(DueTable.Part part) {
        String count = DueSql.count(part, errand.policy().table().column());
        return errand.target().read(errand.cancellation(), SessionLimits.LONG, session -> {
            try (Statement query = session.createStatement();
                    ResultSet row = query.executeQuery(count)) {
                row.next();
                return row.getLong("due");
            }
        });
    }

    private void tried(DueTable table, DueTable.Part part, long rows) {
        for (int attempt = 1; true; attempt++) {
            try {
                errand.journal().settle(errand.cancellation());
                if (errand.target().write(errand.cancellation(), SHORT, session -> on(session, table, part, rows))) {
                    errand.journal().committed();
                }
                return;
            } catch (FailureException refused) {
                if (Refusal.of(refused) != Refusal.LOCKED || attempt == TRIES) {
                    throw refused;
                }
                Pause.of(PAUSE_MILLIS * attempt, errand.cancellation());
            }
        }
    }

    private boolean on(Connection session, DueTable table, DueTable.Part part, long rows) throws SQLException {
        if (!isSame(session, table, part)) {
            return false;
        }
        RetentionPolicy.Column where = errand.policy().table();
        try (Statement statement = session.createStatement()) {
            statement.execute("ALTER TABLE " + Identifiers.quote(where.schema(), where.table()) + " DETACH PARTITION "
                    + Identifiers.quote(part.schema(), part.name()));
            statement.execute("DROP TABLE " + Identifiers.quote(part.schema(), part.name()));
            try (ResultSet number = statement.executeQuery(NUMBER)) {
                number.next();
                RetentionRunRow run = errand.journal().run();
                errand.journal().about(new Pending(
                        number.getString(1), run.removed() + rows, run.keptBack(), run.skipped(), Position.START, null));
            }
        }
        return true;
    }

    private static boolean isSame(Connection session, DueTable table, DueTable.Part part) throws SQLException {
        try (PreparedStatement query = session.prepareStatement(SAME)) {
            query.setString(1, part.quoted());
            query.setLong(2, part.oid());
            query.setLong(3, table.oid());
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1) == 1;
            }
        }
    }
}
