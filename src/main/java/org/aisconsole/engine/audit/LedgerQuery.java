package org.aisconsole.engine.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.aisconsole.store.AuditLog.AuditFilter;

/**
 * Which entries are wanted.
 *
 * @param from earliest time
 * @param to latest time, exclusive
 * @param actor who; blank for anybody
 * @param action what; empty for anything
 * @param outcome how it ended; empty for anyhow
 * @param target part of the target's name; blank for any
 * @param act all entries of one act; empty for any
 */
public record LedgerQuery(
        Instant from,
        Instant to,
        String actor,
        Optional<AuditAction> action,
        Optional<Outcome> outcome,
        String target,
        Optional<UUID> act) {
    /** Before and after everything that a console writes. */
    private static final Instant FOREVER = Instant.parse("9999-01-01T00:00:00Z");

    /** Every entry. */
    public static final LedgerQuery ALL = new LedgerQuery(
            Instant.EPOCH, FOREVER, "", Optional.empty(), Optional.empty(), "", Optional.empty());

    AuditFilter filter() {
        return filter("");
    }

    AuditFilter filter(String handle) {
        return new AuditFilter(
                from,
                to,
                handle,
                action.map(AuditAction::word).orElse(""),
                outcome.map(Outcome::word).orElse(""),
                target.strip(),
                act.orElse(null));
    }
}
