package org.aisconsole.ui.connection;

import org.aisconsole.base.failure.Failure;
import org.aisconsole.base.secret.Secret;
import org.aisconsole.engine.connection.ConnectionProfile;

/** Asks the user for a password; a port, so that the opening of connections can be tested without a window. */
@FunctionalInterface
public interface PasswordPrompt {
    /**
     * Asks, and returns at once.
     *
     * @param refused why it is asked for
     * @param answer is told what the user did
     */
    void ask(ConnectionProfile profile, ConnectionProfile.Role role, Failure refused, Answer answer);

    /** What the user did. */
    interface Answer {
        /** Entered a password, perhaps to be kept. */
        void entered(Secret password, boolean keep);

        /** Thought better of it. */
        void cancelled();
    }
}
