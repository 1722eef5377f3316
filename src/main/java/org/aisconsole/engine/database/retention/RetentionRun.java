package org.aisconsole.engine.database.retention;

import java.time.Instant;
import org.aisconsole.store.RetentionRunRow;
import org.jspecify.annotations.Nullable;

/**
 * A run of a policy.
 *
 * @param id its number
 * @param cutOff what is older was due
 * @param startedAt when it began
 * @param startedBy by whom
 * @param endedAt when it ended or stopped; null while it runs, or if the console ended first
 * @param state how it stands
 * @param outcome code of what stopped it; else empty
 * @param removed rows that are gone
 * @param batches transactions that it took
 * @param keptBack rows that are due and stay, since others refer to them
 * @param skipped rows that are due and stay, since others held them each time
 */
public record RetentionRun(
        long id,
        Instant cutOff,
        Instant startedAt,
        String startedBy,
        @Nullable Instant endedAt,
        State state,
        String outcome,
        long removed,
        long batches,
        long keptBack,
        long skipped) {
    /** How a run stands. */
    public enum State {
        /** Somebody is at it, or was when the console ended. */
        RUNNING,
        /** Stopped before its end; the next run goes on with it. */
        STOPPED,
        /** At its end. */
        FINISHED,
        /** Left as it was, since the policy is another now. */
        ABANDONED
    }

    static RetentionRun of(RetentionRunRow row) {
        return new RetentionRun(
                row.id(),
                row.cutOff(),
                row.startedAt(),
                row.startedBy(),
                row.endedAt(),
                State.valueOf(row.state()),
                row.outcome(),
                row.removed(),
                row.batches(),
                row.keptBack(),
                row.skipped());
    }

    /** Whether the next run of the policy goes on with it. */
    public boolean isUnfinished() {
        return state == State.RUNNING || state == State.STOPPED;
    }
}
