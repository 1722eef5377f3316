package org.aisconsole.engine.audit;

import java.util.List;
import java.util.UUID;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.identity.Actor;
import org.aisconsole.store.AuditEntry;
import org.aisconsole.store.AuditLog.AuditFilter;
import org.aisconsole.store.AuditLog;

/** The first entry of a log, which gives it its name. */
final class Genesis {
    private static final String PREFIX = "ais-console/";

    private Genesis() {}

    /**
     * The log's name, which its checkpoints carry. A log that is empty is begun.
     *
     * @throws FailureException {@code audit.unwritable} if it cannot be begun, {@code audit.begin} if its first entry is no
     *     beginning
     */
    static String originOf(AuditLog log, String console) {
        if (log.size() == 0) {
            begin(log, console);
        }
        AuditFilter any = LedgerQuery.ALL.filter();
        List<AuditEntry> first = log.page(any, 1, 1);
        String target = first.isEmpty() ? "" : first.getFirst().target();
        if (!target.startsWith(PREFIX)) {
            throw FailureException.expected("audit.begin", target);
        }
        return target;
    }

    /** Another console may have been faster, which is seen under the lock. */
    private static void begin(AuditLog log, String console) {
        try {
            log.append(place -> place.id() > 0
                    ? List.of()
                    : List.of(draft(console).at(0, place.now())));
        } catch (FailureException failed) {
            throw FailureException.caused(
                    failed, "audit.unwritable", AuditAction.LEDGER_BEGIN.word(), failed.failure().code());
        }
    }

    private static Draft draft(String console) {
        Act begin = Act.of(AuditAction.LEDGER_BEGIN, PREFIX + UUID.randomUUID());
        String door = Actor.console().door().word();
        return new Draft(console, door, begin, Outcome.NOTED, "", List.of(), UUID.randomUUID());
    }
}
