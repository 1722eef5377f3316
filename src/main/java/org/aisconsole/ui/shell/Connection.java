package org.aisconsole.ui.shell;

import java.time.Instant;
import org.aisconsole.target.Environment;
import org.jspecify.annotations.Nullable;

/**
 * What the frame says of an open connection.
 *
 * @param id stable name of the connection
 * @param title name that the user gave it
 * @param versions the servers' products and versions; empty until known
 * @param environment how careful to be
 * @param lock whether its servers may be changed
 */
public record Connection(String id, String title, String versions, Environment environment, Lock lock) {
    /** There is none open. */
    public static final Connection NONE = new Connection("", "", "", Environment.LOCAL, Lock.UNGUARDED);

    /** Whether there is one. */
    public boolean isOpen() {
        return !id.isEmpty();
    }

    /**
     * Whether servers may be changed.
     *
     * @param guarded whether anybody has to unlock them first
     * @param until when they are locked again; null while they are locked
     */
    public record Lock(boolean guarded, @Nullable Instant until) {
        /** They may be changed at any time. */
        public static final Lock UNGUARDED = new Lock(false, null);

        /** Whether nothing may be changed now. */
        public boolean closed() {
            return guarded && until == null;
        }
    }
}
