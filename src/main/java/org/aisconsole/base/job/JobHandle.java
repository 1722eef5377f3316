package org.aisconsole.base.job;

import java.time.Duration;

/** A started job, as the one who started it sees it. */
public interface JobHandle {
    /** The job's number in {@link JobStatus#id}. */
    long id();

    /** Where it is now. */
    JobStatus status();

    /** Asks it to stop: runs what it registered, then interrupts its thread. Returns at once. */
    void cancel();

    /**
     * Waits until it is over and its handler has been handed to the delivery executor.
     *
     * @return whether it was over in time
     */
    boolean await(Duration limit) throws InterruptedException;
}
