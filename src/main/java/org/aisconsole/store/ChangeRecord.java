package org.aisconsole.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A change that was made through the console, or tried.
 *
 * @param id number in the store; 0 before it is stored
 * @param planHash hash of the plan
 * @param plan the plan as canonical JSON
 * @param target source that it changes
 * @param environment environment of the target
 * @param actor who applied it
 * @param reason why, in the user's words; may be empty where none was asked for
 * @param startedAt when it began
 * @param endedAt when it ended; null while it runs, or if the console ended first
 * @param state how it stands: {@code STARTED}, {@code APPLIED}, {@code FAILED} (nothing was changed) or {@code UNFINISHED}
 * @param stepsDone how many of its steps were carried out
 * @param outcome code of the failure, if it failed; else empty
 * @param takesBack number of the change that it takes back, if it does
 */
public record ChangeRecord(
        long id,
        String planHash,
        String plan,
        String target,
        String environment,
        String actor,
        String reason,
        Instant startedAt,
        @Nullable Instant endedAt,
        String state,
        int stepsDone,
        String outcome,
        @Nullable Long takesBack) {
    /** The same as stored under a number. */
    public ChangeRecord withId(long stored) {
        return new ChangeRecord(
                stored, planHash, plan, target, environment, actor, reason, startedAt, endedAt, state, stepsDone, outcome,
                takesBack);
    }

    /** The same, ended. */
    public ChangeRecord ended(Instant at, String how, int done, String code) {
        return new ChangeRecord(
                id, planHash, plan, target, environment, actor, reason, startedAt, at, how, done, code, takesBack);
    }
}
