package org.aisconsole.engine.monitor;

import java.time.Duration;
import java.time.Instant;

/**
 * A stretch of time that somebody looks at.
 *
 * @param from its beginning, in milliseconds since the epoch
 * @param to its end, later than its beginning
 */
public record TimeWindow(long from, long to) {
    /** Checks the order. */
    public TimeWindow {
        if (to <= from) {
            throw new IllegalArgumentException("a window from " + from + " to " + to);
        }
    }

    /** The time up to a moment. */
    public static TimeWindow upTo(Instant end, Duration length) {
        return new TimeWindow(end.minus(length).toEpochMilli(), end.toEpochMilli());
    }

    /** How long it is, in milliseconds. */
    public long millis() {
        return to - from;
    }

    /** The same length, later by so much, or earlier where that is negative. */
    public TimeWindow shifted(long millis) {
        return new TimeWindow(from + millis, to + millis);
    }

    /** Whether a moment lies in it; both ends do. */
    public boolean contains(long at) {
        return at >= from && at <= to;
    }
}
