package org.aisconsole.engine.database.query;

import java.time.Duration;

/** How far back queries are looked at, and in what steps their course is shown. */
public enum QueryRange {
    /** The last quarter of an hour, by the minute. */
    QUARTER(Duration.ofMinutes(15), Duration.ofMinutes(1)),
    /** The last hour, by the minute. */
    HOUR(Duration.ofHours(1), Duration.ofMinutes(1)),
    /** The last day, by quarters of an hour. */
    DAY(Duration.ofDays(1), Duration.ofMinutes(15)),
    /** The last week, by the hour. */
    WEEK(Duration.ofDays(7), Duration.ofHours(1)),
    /** The last month, by six hours. */
    MONTH(Duration.ofDays(30), Duration.ofHours(6));

    private final Duration length;
    private final Duration step;

    QueryRange(Duration length, Duration step) {
        this.length = length;
        this.step = step;
    }

    /** How far back. */
    public Duration length() {
        return length;
    }

    /** Length of a step. */
    public Duration step() {
        return step;
    }
}
