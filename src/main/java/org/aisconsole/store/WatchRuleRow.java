package org.aisconsole.store;

import java.time.Instant;

/**
 * A rule of the threat watch as somebody has set it.
 *
 * @param rule its name
 * @param enabled whether it holds
 * @param threshold how much it takes
 * @param minutes within which time
 * @param blockMinutes how long an address is kept out; 0 for not at all
 * @param endsSessions whether the sessions of the person are ended
 * @param opens hour at which the working day begins
 * @param closes hour at which it ends
 * @param changedAt when it was set
 * @param changedBy by whom
 */
public record WatchRuleRow(
        String rule,
        boolean enabled,
        int threshold,
        int minutes,
        int blockMinutes,
        boolean endsSessions,
        int opens,
        int closes,
        Instant changedAt,
        String changedBy) {}
