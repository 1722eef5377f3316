package org.aisconsole.store;

import java.time.Instant;

/**
 * A rate limit that somebody has set.
 *
 * @param endpoint class of requests
 * @param subject kind of subject
 * @param perMinute how many in any minute
 * @param perHour how many in any hour
 * @param perDay how many in any day
 * @param shadow whether it only reports
 * @param away what it does while Redis is away: {@code REFUSE} or {@code LOCAL}
 * @param changedAt when it was set
 * @param changedBy who set it
 */
public record RateLimitRow(
        String endpoint,
        String subject,
        int perMinute,
        int perHour,
        int perDay,
        boolean shadow,
        String away,
        Instant changedAt,
        String changedBy) {}
