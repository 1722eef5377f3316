package org.aisconsole.engine.monitor;

import org.aisconsole.base.failure.Failure;
import org.aisconsole.base.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * One line of a health report.
 *
 * @param source what was looked at, such as {@code postgres:embedded}
 * @param status how it is
 * @param summary the reason in one sentence
 * @param failure why it does not work, if so
 */
public record HealthFinding(String source, Status status, Message summary, @Nullable Failure failure) {
    /** How a thing is; later is worse. */
    public enum Status {
        /** Works. */
        OK,
        /** Works, but needs attention. */
        WARNING,
        /** Does not work. */
        FAILED
    }
}
