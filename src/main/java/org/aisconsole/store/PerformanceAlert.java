package org.aisconsole.store;

import java.time.Instant;
import org.aisconsole.base.event.ConsoleEvent.Level;
import org.jspecify.annotations.Nullable;

/**
 * An alert of monitoring.
 *
 * @param id number in the store; 0 before it is stored
 * @param source what it is about, such as {@code postgres:embedded}
 * @param rule the rule that raised it
 * @param level how much it matters
 * @param raisedAt when the rule began to hold
 * @param clearedAt when it ceased to hold; null while it does
 * @param message what is wrong, for people
 * @param evidence the figures behind it, as a JSON object
 */
public record PerformanceAlert(
        long id,
        String source,
        String rule,
        Level level,
        Instant raisedAt,
        @Nullable Instant clearedAt,
        String message,
        String evidence) {}
