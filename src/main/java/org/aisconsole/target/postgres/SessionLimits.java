package org.aisconsole.target.postgres;

import java.time.Duration;

/**
 * How long a statement may take and wait, so that the console never becomes the problem it looks for.
 *
 * @param statement longest run of one statement
 * @param lock longest wait for a lock
 */
public record SessionLimits(Duration statement, Duration lock) {
    /** For what a screen waits for. */
    public static final SessionLimits INTERACTIVE = new SessionLimits(Duration.ofSeconds(30), Duration.ofSeconds(2));
    /** For what reads whole tables and can be cancelled; it still waits for no lock. */
    public static final SessionLimits LONG = new SessionLimits(Duration.ofHours(1), Duration.ofSeconds(2));
    /** For a sampler's tick, which comes again. */
    public static final SessionLimits TICK = new SessionLimits(Duration.ofSeconds(4), Duration.ofMillis(500));
}
