package org.aisconsole.engine.audit;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.identity.Actor;
import org.aisconsole.base.identity.Doorkeeper;
import org.aisconsole.base.identity.Permission;
import org.aisconsole.base.job.Cancellation;
import org.aisconsole.base.job.Progress;

/**
 * The ledger as those use it who answer for it. Each call asks whether they may.
 *
 * @param ledger what is read
 * @param doorkeeper asks the permission table
 * @param actor who is at the console
 */
public record Auditor(Ledger ledger, Doorkeeper doorkeeper, Supplier<Actor> actor) {
    private Ledger allowed() {
        doorkeeper.require(actor.get(), Permission.READ_AUDIT);
        return ledger;
    }

    /**
     * A page of the log, youngest first.
     *
     * @param before only entries before this place; {@link Long#MAX_VALUE} for the youngest
     * @throws FailureException {@code identity…} if they may not, {@code postgres…} if it cannot be read
     */
    public List<LedgerEntry> page(LedgerQuery query, long before, int most) {
        return allowed().page(query, before, most);
    }

    /**
     * How many acts ended, by time.
     *
     * @throws FailureException {@code identity…} if they may not, {@code postgres…} if it cannot be read
     */
    public LedgerTimeline timeline(LedgerQuery query) {
        return allowed().timeline(query);
    }

    /**
     * Reads and hashes every entry anew and compares the log with every checkpoint and every witness.
     *
     * @throws FailureException {@code identity…} if they may not, {@code audit.witness} if a witness cannot be read
     */
    public Verdict verify(Progress progress, Cancellation cancellation) {
        Verdict verdict = allowed().verify(progress, cancellation);
        if (!verdict.flaws().isEmpty()) {
            doorkeeper.tellLedgerFailed("audit.damaged");
        }
        return verdict;
    }

    /**
     * Signs the log as it is now and hands the checkpoint to the witnesses.
     *
     * @return the signed checkpoint as text
     * @throws FailureException {@code identity…} if they may not, {@code audit.damaged} if entries are missing
     */
    public String checkpoint() {
        return allowed().checkpoint();
    }

    /**
     * A proof for a file that an entry is in the log.
     *
     * @throws FailureException {@code identity…} if they may not, {@code audit.entry} if there is no such entry
     */
    public String proof(long place) {
        return allowed().proof(place);
    }

    /** Keys that checkpoints may be signed with, as text. */
    public List<String> keys() {
        return allowed().keys();
    }

    /**
     * Forgets who is behind the commitments to a person. The log stays as it is, and still verifies.
     *
     * @param person by the name that the log shows, such as {@code os:amy}
     * @return whether the person was known
     * @throws FailureException {@code identity…} if they may not, {@code audit.unwritable} if it cannot be written down
     */
    public boolean erase(String person) {
        Actor who = actor.get();
        doorkeeper.require(who, Permission.HANDLE_REQUESTS);
        return ledger.erase(who, person);
    }

    /** Hands over the whole log, oldest first. */
    public void forEach(Cancellation cancellation, Consumer<LedgerEntry> each) {
        AtomicLong rows = new AtomicLong();
        try {
            allowed().forEach(cancellation, entry -> {
                rows.incrementAndGet();
                each.accept(entry);
            });
        } finally {
            doorkeeper.tellExported(actor.get(), "audit_log", rows.get());
        }
    }
}
