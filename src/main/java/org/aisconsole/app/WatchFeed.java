package org.aisconsole.app;

import java.util.Optional;
import java.util.Set;
import org.aisconsole.base.event.ConsoleEvent;
import org.aisconsole.base.event.Port;
import org.aisconsole.base.event.Subscription;
import org.aisconsole.base.failure.Failure;
import org.aisconsole.base.identity.SecurityEvent;
import org.aisconsole.engine.audit.Ledger;
import org.aisconsole.engine.identity.Session;

/**
 * Tells the threat watch what the console's own notices say that concerns it: rows that left the window as a file or by the
 * clipboard, and a ledger that cannot be written. What the watch tells itself has another source, so nothing goes in circles.
 */
final class WatchFeed {
    private static final int CAPACITY = 1_000;
    private static final Set<String> EXPORTS = Set.of("ui.exported", "ui.copied");

    private WatchFeed() {}

    static Subscription feed(Port<ConsoleEvent> notices, Session session, Port<SecurityEvent> watch) {
        return notices.subscribe("watch-feed", CAPACITY, notice -> event(notice, session).ifPresent(watch::publish));
    }

    private static Optional<SecurityEvent> event(ConsoleEvent notice, Session session) {
        if (notice.failure() != null && isOfLedger(notice, notice.failure())) {
            String code = notice.failure() instanceof Failure.Expected expected ? expected.code() : "bug";
            return Optional.of(new SecurityEvent.LedgerFailed(notice.at(), code));
        }
        if (!EXPORTS.contains(notice.message().key())) {
            return Optional.empty();
        }
        long rows = ((Number) notice.message().args().getFirst()).longValue();
        return session.current()
                .filter(actor -> rows > 0)
                .map(actor -> new SecurityEvent.Exported(notice.at(), actor, notice.message().key(), rows));
    }

    /** What the ledger tells itself, and acts that were refused because it could not be written. */
    private static boolean isOfLedger(ConsoleEvent notice, Failure failure) {
        boolean unwritable = failure instanceof Failure.Expected expected && expected.code().equals("audit.unwritable");
        return notice.source().equals(Ledger.ID) || unwritable;
    }
}
