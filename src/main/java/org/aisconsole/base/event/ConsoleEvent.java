package org.aisconsole.base.event;

import java.time.Instant;
import org.aisconsole.base.failure.Failure;
import org.aisconsole.base.failure.FailureText;
import org.aisconsole.base.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened and that somebody may want to know: the notification centre shows it, monitoring and audit
 * keep it. Engines publish on a {@code Port<ConsoleEvent>} and do not know who listens.
 *
 * @param at when it happened
 * @param level how much it matters
 * @param source stable name of the thing concerned, such as {@code postgres:embedded}
 * @param message what happened, for people
 * @param failure what went wrong, for those who want its details; absent if nothing did
 */
public record ConsoleEvent(Instant at, Level level, String source, Message message, @Nullable Failure failure) {
    /** Something that is no failure. */
    public ConsoleEvent(Instant at, Level level, String source, Message message) {
        this(at, level, source, message, null);
    }

    /** A failure, whose first sentence is the message. */
    public static ConsoleEvent of(Instant at, Level level, String source, Failure failure) {
        return new ConsoleEvent(at, level, source, FailureText.what(failure), failure);
    }

    /** How much an event matters; the seed's four alert levels. */
    public enum Level {
        /** Worth knowing. */
        INFO,
        /** Works, but worse than it should. */
        WARNING,
        /** A part does not work. */
        ERROR,
        /** The whole does not work. */
        CRITICAL
    }
}
