package org.aisconsole.store;

import java.time.Duration;
import java.time.Instant;

/**
 * Which part of the past is wanted, and how finely.
 *
 * @param from its beginning
 * @param to its end, exclusive
 * @param step time that a point should stand for
 */
public record HistoryRange(Instant from, Instant to, Duration step) {
    /** Checks that there is a step. */
    public HistoryRange {
        if (step.toMillis() < 1) {
            throw new IllegalArgumentException("a step of " + step);
        }
    }
}
