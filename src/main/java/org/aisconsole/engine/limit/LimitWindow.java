package org.aisconsole.engine.limit;

import java.time.Duration;
import java.util.Locale;

/** Spans of time in which requests are counted. */
public enum LimitWindow {
    /** Sixty seconds. */
    MINUTE(Duration.ofMinutes(1)),
    /** Sixty minutes. */
    HOUR(Duration.ofHours(1)),
    /** 24 hours, wherever they begin: not a day of the calendar. */
    DAY(Duration.ofDays(1));

    /** Parts of a window that are told apart; see the package. */
    static final int SEGMENTS = 64;

    private final Duration length;

    LimitWindow(Duration length) {
        this.length = length;
    }

    /** How long it is. */
    public Duration length() {
        return length;
    }

    /** How long it is in microseconds, the unit of Redis' clock. */
    long micros() {
        return length.toNanos() / 1_000;
    }

    /** End of its text keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
