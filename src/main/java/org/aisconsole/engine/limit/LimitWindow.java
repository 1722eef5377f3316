package org.aisconsole.engine.limit;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Spans of time in which requests are counted. */
public enum LimitWindow {
    /** Sixty seconds. */
    MINUTE(0, Duration.ofMinutes(1)),
    /** Sixty minutes. */
    HOUR(1, Duration.ofHours(1)),
    /** 24 hours, wherever they begin: not a day of the calendar. */
    DAY(2, Duration.ofDays(1));

    /** Parts of a window that are told apart; see the package. */
    static final int SEGMENTS = 64;

    private final int number;
    private final Duration length;

    LimitWindow(int number, Duration length) {
        this.number = number;
        this.length = length;
    }

    /** Its place among all, counted from 0; the script in Redis knows it by that. */
    public int number() {
        return number;
    }

    /** The window of a number; empty if there is none. */
    static Optional<LimitWindow> of(int number) {
        return Arrays.stream(values()).filter(window -> window.number == number).findFirst();
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
