package org.aisconsole.store;

import java.time.Instant;
import java.time.LocalTime;

/**
 * What may be done to a server's tables without a person.
 *
 * @param target id of the server
 * @param enabled whether anything may
 * @param days on which the window opens: Monday 1, Sunday 64, added up
 * @param opens when it opens
 * @param closes when it closes; before it opens for one that lasts over midnight
 * @param chores what may be done, separated by commas
 * @param delayMs how long vacuum pauses when it has spent its budget, 0 to 100 milliseconds
 * @param changedAt when this was set
 * @param changedBy by whom
 */
public record MaintenancePolicyRow(
        String target,
        boolean enabled,
        int days,
        LocalTime opens,
        LocalTime closes,
        String chores,
        int delayMs,
        Instant changedAt,
        String changedBy) {}
