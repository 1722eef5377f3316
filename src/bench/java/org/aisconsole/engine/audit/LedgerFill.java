package org.aisconsole.engine.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.aisconsole.store.AuditEntry;
import org.aisconsole.store.AuditLog;
import org.aisconsole.store.Store;

/** Fills a ledger with as many entries as years of work leave, faster than years. */
public final class LedgerFill {
    private static final int BATCH = 10_000;

    private LedgerFill() {}

    /** Adds so many entries, acts of two each. */
    public static void add(Store store, int entries) {
        AuditLog log = new AuditLog(store);
        for (int done = 0; done < entries; done += BATCH) {
            log.append(place -> batch(place.id(), place.last()));
        }
    }

    private static List<AuditEntry> batch(long first, Instant after) {
        List<AuditEntry> entries = new ArrayList<>(BATCH);
        for (int i = 0; i < BATCH; i += 2) {
            Act act = Act.of(AuditAction.PLAN_APPLY, "postgres:webshop-" + i % 17)
                    .by("3a7bd3e2360a3d29eea436fcfb7e44c735d117c42d1c1835420b6b9942dd4f1b");
            UUID correlation = UUID.randomUUID();
            entries.add(entry(first + i, after, act, Outcome.INTENDED, correlation));
            entries.add(entry(first + i + 1, after, act, Outcome.DONE, correlation));
        }
        return entries;
    }

    private static AuditEntry entry(long place, Instant after, Act act, Outcome outcome, UUID correlation) {
        return EntryText.sealed(
                place, after.plusMillis(1), "s-0123456789abcdef0123456789abcdef", "window", act, outcome, "",
                List.of(), correlation);
    }
}
