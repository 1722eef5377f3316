package org.aisconsole.store;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the audit log.
 *
 * @param id place in the log, from 0
 * @param at when it happened, by the store's clock, in microseconds
 * @param actor commitment to who did it
 * @param door through which door: window, api or cli
 * @param action what was done
 * @param target to what
 * @param environment environment of the target; empty if it has none
 * @param planHash hash of the plan that was applied, if there was one
 * @param outcome how it ended, or that it was intended
 * @param failure code of what went wrong; empty if nothing did
 * @param subjects commitments to the persons concerned
 * @param correlationId joins the entries of one act
 * @param canonical the bytes that are hashed
 * @param leafHash SHA-256 of the ledger's leaf, 32 bytes
 */
@SuppressWarnings("ArrayRecordComponent") // bytes as they are stored, compared by whoever verifies them
public record AuditEntry(
        long id,
        Instant at,
        String actor,
        String door,
        String action,
        String target,
        String environment,
        byte @Nullable [] planHash,
        String outcome,
        String failure,
        List<String> subjects,
        UUID correlationId,
        byte[] canonical,
        byte[] leafHash) {
    /** Copies the list. */
    public AuditEntry {
        subjects = List.copyOf(subjects);
    }
}
