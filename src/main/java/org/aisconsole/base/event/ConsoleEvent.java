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
 * @param exported what left the console, for those who count it; absent if nothing did
 */
public record ConsoleEvent(
        Instant at,
        Level level,
        String source,
        Message message,
        @Nullable Failure failure,
        @Nullable Exported exported) {
    /** Something that is no failure and took nothing out of the console. */
    public ConsoleEvent(Instant at, Level level, String source, Message message) {
        this(at, level, source, message, null, null);
    }

    /** A failure, whose first sentence is the message. */
    public static ConsoleEvent of(Instant at, Level level, String source, Failure failure) {
        return new ConsoleEvent(at, level, source, FailureText.what(failure), failure, null);
    }

    /** Rows left the console. */
    public static ConsoleEvent of(Instant at, Level level, String source, Message message, Exported exported) {
        return new ConsoleEvent(at, level, source, message, null, exported);
    }

    /**
     * What left the console as a file or by the clipboard.
     *
     * @param what which table and how, for experts, such as {@code people.csv}
     * @param rows how many; 0 for an empty table
     */
    public record Exported(String what, long rows) {}

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
