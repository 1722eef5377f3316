package org.aisconsole.ui.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;

/** Knows whether somebody has been there lately. */
final class IdleTimer {
    private final InstantSource clock;
    private final Supplier<Duration> limit;
    private Instant last;

    /**
     * Begins now.
     *
     * @param limit how long nobody may move, asked at each look
     */
    IdleTimer(InstantSource clock, Supplier<Duration> limit) {
        this.clock = clock;
        this.limit = limit;
        this.last = clock.instant();
    }

    /** Somebody moved. */
    void touch() {
        last = clock.instant();
    }

    /** Whether nobody has moved for too long. A clock that was set back counts from then. */
    boolean isOver() {
        Instant now = clock.instant();
        if (now.isBefore(last)) {
            last = now;
        }
        return !now.isBefore(last.plus(limit.get()));
    }
}
