package org.aisconsole.engine.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.aisconsole.store.AuditEntry;

/**
 * An entry that has no place yet.
 *
 * @param actor commitment to who acts
 * @param door by which door
 * @param act what
 * @param outcome what is said of it
 * @param failure code of what went wrong; empty if nothing did
 * @param subjects commitments to the persons concerned
 * @param correlation joins the entries of the act
 */
record Draft(
        String actor, String door, Act act, Outcome outcome, String failure, List<String> subjects, UUID correlation) {
    Draft ended(Outcome how, String code) {
        return new Draft(actor, door, act, how, code, subjects, correlation);
    }

    /** A fact about the ledger itself, told by the console at work on this entry. */
    Draft fact(AuditAction action, String target) {
        return new Draft(actor, door, Act.of(action, target), Outcome.NOTED, "", List.of(), UUID.randomUUID());
    }

    AuditEntry at(long place, Instant time) {
        return EntryText.sealed(place, time, actor, door, act, outcome, failure, subjects, correlation);
    }
}
