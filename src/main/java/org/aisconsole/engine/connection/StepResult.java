package org.aisconsole.engine.connection;

import java.time.Duration;
import org.aisconsole.base.failure.Failure;
import org.aisconsole.base.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * How one step of a test went.
 *
 * @param server which server, such as {@code Postgres db.example.com:5432}
 * @param step what was tried
 * @param state how it went
 * @param took how long it took; zero if it was not tried
 * @param detail what was found, in a few words
 * @param failure what went wrong, and what to do; also for a warning where there is something to do
 */
public record StepResult(
        String server, TestStep step, State state, Duration took, Message detail, @Nullable Failure failure) {
    /** How a step went. */
    public enum State {
        /** As it should. */
        OK,
        /** The connection works, but not all of the console will. */
        WARNING,
        /** The connection does not work. */
        FAILED,
        /** Not asked for, or an earlier step failed. */
        SKIPPED
    }
}
