package org.aisconsole.engine.audit;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.store.AuditEntry;
import org.aisconsole.store.AuditLog.Place;
import org.aisconsole.store.AuditLog;

/**
 * Appends entries. Time is that of the store's clock, because several consoles write to one log and their own clocks differ;
 * should it go back, entries keep the time of the last one, and the first of them says so.
 *
 * <p>An outcome that could not be written is kept here and written before the next entry, with an entry that says that it is
 * late: the act has happened, and its caller must know how it ended.
 */
final class LedgerWriter {
    /** Clocks are set by less than this all the time. */
    private static final Duration SLIGHT = Duration.ofSeconds(1);
    /** Beyond this many the store has been away for a very long time; the oldest are kept. */
    private static final int MOST_LATE = 10_000;

    private final AuditLog log;
    private final List<Draft> late = new ArrayList<>();

    LedgerWriter(AuditLog log) {
        this.log = log;
    }

    /**
     * Writes an entry that must be there before anything else happens.
     *
     * @throws FailureException {@code audit.unwritable} if it cannot be written
     */
    synchronized void require(Draft draft) {
        try {
            log.append(place -> entries(place, draft));
            late.clear();
        } catch (FailureException failed) {
            throw FailureException.caused(
                    failed, "audit.unwritable", draft.act().action().word(), failed.failure().code());
        }
    }

    /**
     * Writes an entry of what has happened, now or later.
     *
     * @throws FailureException {@code audit.late} if it will be written later
     */
    synchronized void add(Draft draft) {
        try {
            log.append(place -> entries(place, draft));
            late.clear();
        } catch (FailureException failed) {
            if (late.size() < MOST_LATE) {
                late.add(draft);
            }
            throw FailureException.caused(
                    failed, "audit.late", draft.act().action().word(), failed.failure().code());
        }
    }

    private List<AuditEntry> entries(Place place, Draft draft) {
        List<Draft> drafts = new ArrayList<>();
        if (place.now().plus(SLIGHT).isBefore(place.last())) {
            drafts.add(draft.fact(
                    AuditAction.CLOCK_BACK,
                    Duration.between(place.now(), place.last()).toString()));
        }
        if (!late.isEmpty()) {
            drafts.add(draft.fact(AuditAction.LEDGER_LATE, Integer.toString(late.size())));
            drafts.addAll(late);
        }
        drafts.add(draft);
        Instant now = place.now().truncatedTo(ChronoUnit.MICROS); // what the column holds
        return numbered(drafts, place.id(), now.isBefore(place.last()) ? place.last() : now);
    }

    private static List<AuditEntry> numbered(List<Draft> drafts, long first, Instant at) {
        List<AuditEntry> entries = new ArrayList<>(drafts.size());
        for (Draft draft : drafts) {
            entries.add(draft.at(first + entries.size(), at));
        }
        return entries;
    }

    /** Entries that wait to be written. */
    synchronized int waiting() {
        return late.size();
    }
}
