package org.aisconsole.engine.database.retention;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.aisconsole.base.text.Message;
import org.aisconsole.store.RetentionRunRow;
import org.aisconsole.target.postgres.SessionLimits;
import org.jspecify.annotations.Nullable;

/**
 * Deletes what is due, section by section, window by window.
 *
 * <p>A window is read without a lock: the next rows that are due, and which of them others refer to. Those that are free are
 * removed in one short transaction, then there is a pause. The place behind a window is written down together with the
 * next batch, so after a death at most one window is looked at again, and nothing of it is there twice.
 *
 * <p>When all was walked through, it is walked through again if rows were held by others, three times at most; and, where rows
 * of the table refer to each other, as long as rows go, since each that went may have been the last to refer to another.
 */
final class Sweep {
    private static final int MOST_PASSES = 3;
    private static final long BETWEEN_PASSES_MILLIS = 1_000;

    private final Errand errand;
    private final String role;

    Sweep(Errand errand) {
        this.errand = errand;
        this.role = errand.target().profile().user();
    }

    void run() {
        while (pass()) {
            RetentionRunRow run = errand.journal().run();
            if (run.skipped() > 0) {
                Pause.of(BETWEEN_PASSES_MILLIS, errand.cancellation());
            }
            Position before = Position.of(run.position());
            errand.journal().at(0, 0, new Position(before.pass() + 1, run.removed(), "", List.of()));
        }
    }

    /** Returns whether another one may find more. */
    private boolean pass() {
        DueTable table = errand.target().read(errand.cancellation(), SessionLimits.INTERACTIVE, session ->
                DueTable.read(session, errand.policy().table()));
        table.requireRights(role);
        for (Section section : table.sections().stream().sorted(Comparator.comparing(Section::quoted)).toList()) {
            if (section.quoted().compareTo(position().section()) >= 0) {
                through(section, table.type());
            }
        }
        RetentionRunRow run = errand.journal().run();
        boolean inward = table.references().stream().anyMatch(Reference::inward);
        return (run.skipped() > 0 && position().pass() + 1 < MOST_PASSES)
                || (inward && run.keptBack() > 0 && run.removed() > position().removed());
    }

    private Position position() {
        return Position.of(errand.journal().run().position());
    }

    private void through(Section section, TimeType type) {
        String cutOff = type.literal(errand.cutOff());
        List<Reference> keeping = errand.target().read(errand.cancellation(), SessionLimits.INTERACTIVE, session ->
                DueTable.references(session, section.oid()).stream()
                        .filter(reference -> reference.keeps(errand.policy().action()))
                        .toList());
        DueSql sql = new DueSql(section, errand.policy().table().column(), keeping);
        Walk walk = Walk.through(section, errand.policy().table().column());
        Batch batch = new Batch(errand, sql, cutOff);
        boolean more = true;
        while (more) {
            errand.cancellation().check();
            List<String> after = position().section().equals(section.quoted()) ? position().after() : List.of();
            String end = walk.pages() ? Walk.end(after) : null;
            Window window = errand.target().read(errand.cancellation(), SessionLimits.LONG, session ->
                    window(session, sql, walk, new Place(cutOff, after, end)));
            boolean full = window.keys.size() == errand.policy().pace().rows();
            remove(batch, window, position().behind(section.quoted(), next(window, full, after, end)));
            more = full || (end != null && Walk.page(end) < section.pages());
        }
    }

    private static List<String> next(Window window, boolean full, List<String> after, @Nullable String end) {
        if (end != null && !full) {
            return List.of(end);
        }
        return window.keys.isEmpty() ? after : window.keys.getLast();
    }

    private void remove(Batch batch, Window window, Position next) {
        Batch.Left left = new Batch.Left(0, 0);
        if (!window.free.isEmpty()) {
            left = batch.remove(window.free);
            tell();
        }
        RetentionRunRow run = errand.journal().run();
        long kept = window.keys.size() - window.free.size() + left.kept();
        errand.journal().at(run.keptBack() + kept, run.skipped() + left.skipped(), next);
        if (!window.free.isEmpty()) {
            Pause.of(errand.policy().pace().pauseMillis(), errand.cancellation());
        }
    }

    private void tell() {
        RetentionRunRow run = errand.journal().run();
        errand.progress().message(Message.of("retention.progress", run.removed(), run.batches()));
    }

    /**
     * Where a window begins and ends.
     *
     * @param cutOff what is before it is due
     * @param after keys behind which it begins; none at the beginning of the section
     * @param end place before which it ends; null if it goes by keys
     */
    private record Place(String cutOff, List<String> after, @Nullable String end) {}

    /**
     * Rows that are due.
     *
     * @param keys of all of them, in order
     * @param free places of those that nobody refers to
     */
    private record Window(List<List<String>> keys, List<String> free) {}

    private Window window(Connection session, DueSql sql, Walk walk, Place place) throws SQLException {
        Window window = new Window(new ArrayList<>(), new ArrayList<>());
        try (PreparedStatement query = session.prepareStatement(sql.window(walk, !place.after.isEmpty()))) {
            int at = 1;
            Binding.text(query, at++, place.cutOff);
            for (String key : place.after) {
                Binding.text(query, at++, key);
            }
            if (place.end != null) {
                Binding.text(query, at++, place.end);
            }
            query.setInt(at, errand.policy().pace().rows());
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    add(window, rows);
                }
            }
        }
        return window;
    }

    private static void add(Window window, ResultSet row) throws SQLException {
        Array keys = row.getArray("keys");
        window.keys.add(List.of((String[]) keys.getArray()));
        if (row.getBoolean("free")) {
            window.free.add(row.getString("place"));
        }
    }
}
