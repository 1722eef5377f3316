package org.aisconsole.engine.database.retention;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.store.RetentionPartRow;
import org.aisconsole.store.RetentionRunRow;
import org.aisconsole.target.postgres.SessionLimits;
import org.jspecify.annotations.Nullable;

/**
 * Removes some rows in one short transaction: those are locked that nobody else holds, written to the archive, deleted, and the
 * transaction is written down before it is committed. Rows that the server refuses to delete, since something refers to them
 * that could not be seen before, are found by halving what was tried, and are kept.
 */
final class Batch {
    private static final SessionLimits SHORT = new SessionLimits(Duration.ofSeconds(60), Duration.ofSeconds(2));
    private static final int TRIES = 6;
    private static final long PAUSE_MILLIS = 1_000;
    /** What is committed is on the server's disk: what was archived must not come back when the server fails. */
    private static final String DURABLE =
            "SELECT set_config('synchronous_commit', 'on', true) WHERE current_setting('synchronous_commit') = 'off'";

    private static final String NUMBER = "SELECT pg_current_xact_id()::text";

    private final Errand errand;
    private final DueSql sql;
    private final String cutOff;

    Batch(Errand errand, DueSql sql, String cutOff) {
        this.errand = errand;
        this.sql = sql;
        this.cutOff = cutOff;
    }

    /**
     * What became of rows.
     *
     * @param kept so many could not be deleted, since others refer to them
     * @param skipped so many others held
     */
    record Left(long kept, long skipped) {
        Left and(Left other) {
            return new Left(kept + other.kept, skipped + other.skipped);
        }
    }

    /** Removes rows, in one transaction if the server lets it. */
    Left remove(List<String> places) {
        try {
            return new Left(0, places.size() - tried(places));
        } catch (HeldException held) {
            return places.size() == 1 ? new Left(0, 1) : halves(places);
        } catch (FailureException refused) {
            Refusal why = Refusal.of(refused);
            if (why == Refusal.REFERENCED && places.size() == 1) {
                return new Left(1, 0);
            }
            if (why == Refusal.OTHER || places.size() == 1) {
                throw refused;
            }
            return halves(places);
        }
    }

    private Left halves(List<String> places) {
        int half = places.size() / 2;
        return remove(places.subList(0, half)).and(remove(places.subList(half, places.size())));
    }

    /** A table that somebody holds is waited for some seconds at a time, so that nobody queues behind us for long. */
    private int tried(List<String> places) {
        for (int attempt = 1; true; attempt++) {
            try {
                return once(places);
            } catch (FailureException refused) {
                if (Refusal.of(refused) != Refusal.LOCKED || attempt == TRIES) {
                    throw refused;
                }
                Pause.of(PAUSE_MILLIS * attempt, errand.cancellation());
            }
        }
    }

    /** Returns how many rows were free to be locked. */
    private int once(List<String> places) {
        errand.journal().settle(errand.cancellation());
        int locked = errand.target().write(errand.cancellation(), SHORT, session -> on(session, places));
        if (locked > 0) {
            errand.journal().committed();
        }
        return locked;
    }

    private int on(Connection session, List<String> places) throws SQLException {
        try (Statement durable = session.createStatement()) {
            durable.execute(DURABLE);
        }
        List<String> locked = lock(session, places);
        if (!locked.isEmpty()) {
            RetentionPartRow part = archived(session, locked);
            String number = number(session);
            int deleted = delete(session, locked);
            if (part != null && deleted != part.held()) {
                throw FailureException.expected("retention.resisted", part.held(), deleted);
            }
            RetentionRunRow run = errand.journal().run();
            errand.journal().about(new Pending(
                    number, run.removed() + deleted, run.keptBack(), run.skipped(), Position.of(run.position()), part));
        }
        return locked.size();
    }

    private List<String> lock(Connection session, List<String> places) throws SQLException {
        List<String> locked = new ArrayList<>();
        try (PreparedStatement query = session.prepareStatement(sql.lock())) {
            Binding.text(query, 1, array(places));
            Binding.text(query, 2, cutOff);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    locked.add(rows.getString(1));
                }
            }
        }
        return locked;
    }

    private @Nullable RetentionPartRow archived(Connection session, List<String> locked) throws SQLException {
        Archive archive = errand.archive();
        return archive == null ? null : archive.write(errand.journal().parts() + 1, session, sql.copy(array(locked)));
    }

    private static String number(Connection session) throws SQLException {
        try (Statement query = session.createStatement();
                ResultSet row = query.executeQuery(NUMBER)) {
            row.next();
            return row.getString(1);
        }
    }

    /** Rows are locked already: whoever is waited for here holds a row that goes or changes with one of them. */
    private int delete(Connection session, List<String> locked) throws SQLException {
        try (PreparedStatement delete = session.prepareStatement(sql.delete())) {
            Binding.text(delete, 1, array(locked));
            return delete.executeUpdate();
        } catch (SQLException refused) {
            if (Refusal.of(refused) == Refusal.LOCKED) {
                throw new HeldException(refused);
            }
            throw refused;
        }
    }

    /** Places as an array of the server. */
    private static String array(List<String> places) {
        return places.stream().map(place -> "\"" + place + "\"").collect(Collectors.joining(",", "{", "}"));
    }

    /** Somebody holds what would go or change with a row. */
    private static final class HeldException extends RuntimeException {
        HeldException(SQLException cause) {
            super(cause);
        }
    }
}
