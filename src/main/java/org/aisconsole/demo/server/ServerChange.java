package org.aisconsole.demo.server;

import org.aisconsole.base.failure.Failure;
import org.jspecify.annotations.Nullable;

/**
 * An embedded server went down or came back.
 *
 * @param source id of the target, such as {@code postgres:embedded}
 * @param state how it is now
 * @param failure why it does not start, for {@link State#FAILING}
 */
public record ServerChange(String source, State state, @Nullable Failure failure) {
    /** The server's name for people. */
    public String product() {
        return (source.startsWith("postgres") ? Program.POSTGRES : Program.REDIS).title();
    }

    /** How a server is. */
    public enum State {
        /** It ended without being asked to, and is being started again. */
        DOWN,
        /** A start did not succeed; others follow, at growing distances. */
        FAILING,
        /** It answers again, on the same port. */
        UP
    }
}
