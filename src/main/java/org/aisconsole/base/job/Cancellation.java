package org.aisconsole.base.job;

import java.util.concurrent.CancellationException;

/**
 * The wish that running work should stop, as the work sees it. Work that waits on a server registers how to reach
 * it ({@code Statement.cancel}, closing the socket): asking a thread alone does not stop a query.
 */
public interface Cancellation {
    /** Whether stopping was asked for. */
    boolean requested();

    /**
     * Registers what stops the work elsewhere; runs at once if stopping was already asked for. Close the registration
     * when the piece of work is over, so that a late cancel does not hit a connection that serves somebody else.
     */
    Registration onCancel(Runnable action);

    /** Throws if stopping was asked for; long loops call it at each step. */
    default void check() {
        if (requested()) {
            throw new CancellationException();
        }
    }

    /** A cancellation that never comes. */
    static Cancellation never() {
        return Never.INSTANCE;
    }

    /** An action that is registered until it is closed. */
    interface Registration extends AutoCloseable {
        @Override
        void close();
    }
}
