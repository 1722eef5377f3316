package org.aisconsole.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A run of a retention policy.
 *
 * @param id number in the store; 0 before it is stored
 * @param policyId number of the policy
 * @param scope what of the policy the run depends on; a run of another scope is not gone on with
 * @param cutOff what is older is due; the same from the beginning of the run to its end
 * @param reason why, in the words of who started it; may be empty
 * @param claim who is at it: whoever wrote another one here last has taken over
 * @param startedAt when it began
 * @param startedBy by whom
 * @param endedAt when it ended or stopped; null while it runs
 * @param state how it stands
 * @param outcome code of what stopped it; else empty
 * @param removed rows that are gone
 * @param batches transactions that it took
 * @param keptBack rows that are due and stay since others refer to them
 * @param skipped rows that are due and stay since others held them
 * @param position where it goes on, as the engine writes it; empty for the beginning
 * @param pending what was about to be committed, as the engine writes it; empty for nothing
 */
public record RetentionRunRow(
        long id,
        long policyId,
        String scope,
        Instant cutOff,
        String reason,
        String claim,
        Instant startedAt,
        String startedBy,
        @Nullable Instant endedAt,
        String state,
        String outcome,
        long removed,
        long batches,
        long keptBack,
        long skipped,
        String position,
        String pending) {
    /** The same under the number that the store gave it. */
    public RetentionRunRow withId(long number) {
        return new RetentionRunRow(
                number, policyId, scope, cutOff, reason, claim, startedAt, startedBy, endedAt, state, outcome, removed, batches,
                keptBack, skipped, position, pending);
    }

    /** The same, gone on with by somebody. */
    public RetentionRunRow claimed(String by) {
        return new RetentionRunRow(
                id, policyId, scope, cutOff, reason, by, startedAt, startedBy, null, "RUNNING", "", removed, batches,
                keptBack, skipped, position, pending);
    }

    /** The same with something about to be committed; empty for nothing. */
    public RetentionRunRow withPending(String about) {
        return new RetentionRunRow(
                id, policyId, scope, cutOff, reason, claim, startedAt, startedBy, endedAt, state, outcome, removed, batches,
                keptBack, skipped, position, about);
    }

    /** The same with other counts at another place, and nothing pending. */
    public RetentionRunRow at(long rows, long transactions, long kept, long held, String place) {
        return new RetentionRunRow(
                id, policyId, scope, cutOff, reason, claim, startedAt, startedBy, endedAt, state, outcome, rows, transactions,
                kept, held, place, "");
    }

    /** The same, ended. */
    public RetentionRunRow ended(Instant when, String how, String code) {
        return new RetentionRunRow(
                id, policyId, scope, cutOff, reason, claim, startedAt, startedBy, when, how, code, removed, batches,
                keptBack, skipped, position, pending);
    }
}
