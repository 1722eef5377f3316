package org.aisconsole.engine.limit;

import org.aisconsole.base.failure.FailureException;

/**
 * How many requests may be admitted, by window. Zero refuses all of them.
 *
 * @param perMinute in any minute, 0 to {@link #MOST}
 * @param perHour in any hour, no fewer than in a minute
 * @param perDay in any day, no fewer than in an hour
 */
public record Quota(int perMinute, int perHour, int perDay) {
    /** The largest limit; more is no limit, and counts stay exact. */
    public static final int MOST = 1_000_000;

    /**
     * Checks the bounds.
     *
     * @throws FailureException {@code limit.range} if one is negative or too large, {@code limit.order} if a longer window
     *     allows less, which would make the shorter one a word without meaning
     */
    public Quota {
        if (perMinute < 0 || perDay > MOST || perHour > MOST || perMinute > MOST) {
            throw FailureException.expected("limit.range", MOST);
        }
        if (perHour < perMinute || perDay < perHour) {
            throw FailureException.expected("limit.order", perMinute, perHour, perDay);
        }
    }

    /** The limit of a window. */
    public int of(LimitWindow window) {
        return switch (window) {
            case MINUTE -> perMinute;
            case HOUR -> perHour;
            case DAY -> perDay;
        };
    }
}
