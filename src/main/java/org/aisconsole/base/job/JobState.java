package org.aisconsole.base.job;

/** Where a job is in its life. */
public enum JobState {
    /** At work. */
    RUNNING,
    /** Asked to stop, not stopped yet. */
    CANCELLING,
    /** Ended with an outcome. */
    SUCCEEDED,
    /** Ended with a failure. */
    FAILED,
    /** Ended because somebody stopped it. */
    CANCELLED;

    /** Whether nothing more will happen. */
    public boolean isOver() {
        return this == SUCCEEDED || this == FAILED || this == CANCELLED;
    }
}
