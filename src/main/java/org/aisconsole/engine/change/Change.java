package org.aisconsole.engine.change;

import java.time.Instant;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.plan.Plan;
import org.aisconsole.base.plan.PlanJson;
import org.aisconsole.store.ChangeRecord;
import org.aisconsole.target.Environment;
import org.jspecify.annotations.Nullable;

/**
 * A change that was made through the console, or tried.
 *
 * @param id its number
 * @param plan what was to be done
 * @param environment environment of the target
 * @param actor who applied it
 * @param reason why, in the user's words; may be empty
 * @param startedAt when it began
 * @param endedAt when it ended; null while it runs, or if the console ended first
 * @param state how it stands
 * @param stepsDone how many of its steps were carried out
 * @param outcome code of the failure, if it failed; else empty
 * @param takesBack number of the change that it takes back, if it does
 */
public record Change(
        long id,
        Plan plan,
        Environment environment,
        String actor,
        String reason,
        Instant startedAt,
        @Nullable Instant endedAt,
        State state,
        int stepsDone,
        String outcome,
        @Nullable Long takesBack) {
    /** How a change stands. */
    public enum State {
        /** Begun; if the console is not at it any more, nobody knows how far it came. */
        STARTED,
        /** Done and verified. */
        APPLIED,
        /** Failed, and nothing was changed. */
        FAILED,
        /** Failed after some steps that could not be rolled back, or done and not verified. */
        UNFINISHED
    }

    static Change of(ChangeRecord stored) {
        return new Change(
                stored.id(),
                PlanJson.parse(stored.plan()),
                Environment.valueOf(stored.environment()),
                stored.actor(),
                stored.reason(),
                stored.startedAt(),
                stored.endedAt(),
                State.valueOf(stored.state()),
                stored.stepsDone(),
                stored.outcome(),
                stored.takesBack());
    }

    /** Whether it can be taken back. What takes another back cannot: to have that again, it is planned anew. */
    public boolean reversible() {
        return state == State.APPLIED && plan.reversible() && takesBack == null;
    }

    /**
     * The plan that takes it back.
     *
     * @throws FailureException {@code change.no_way_back} if there is none
     */
    public Plan wayBack() {
        if (!reversible()) {
            throw FailureException.expected("change.no_way_back", plan.title());
        }
        return plan.wayBack();
    }
}
