package org.aisconsole.base.job;

/** What running work is given: where to tell its progress, and whether it should stop. */
public interface JobContext extends Progress, Cancellation {}
