package org.aisconsole.engine.database.session;

import java.util.List;

/**
 * A session at one moment.
 *
 * @param pid number of its process
 * @param began when it began, in seconds of the epoch as text: with the number it names the session for good
 * @param client address; empty for a local socket, or where our role may not see it
 * @param kind as {@code backend_type}, such as {@code client backend}
 * @param state such as {@code active} or {@code idle in transaction}; empty where our role may not see it
 * @param waitClass class of what it waits for, such as {@code Lock} or {@code IO}; empty while it works or waits for its client
 * @param transactionSeconds how long its transaction is open; 0 for none
 * @param querySeconds since its last statement began
 * @param stateSeconds how long it is in its state
 * @param blockers numbers of the sessions that it waits for
 * @param query what it runs or ran last, cut at 10,000 characters
 * @param superuser whether its role is one
 * @param ours whether it is one of the console's own
 */
public record LiveSession(
        int pid,
        String began,
        String database,
        String role,
        String application,
        String client,
        String kind,
        String state,
        String waitClass,
        String waitEvent,
        double transactionSeconds,
        double querySeconds,
        double stateSeconds,
        List<Integer> blockers,
        String query,
        boolean superuser,
        boolean ours) {
    private static final String CLIENT = "client backend";

    /** Copies the numbers. */
    public LiveSession {
        blockers = List.copyOf(blockers);
    }

    /** Whether it waits for another session. */
    public boolean isBlocked() {
        return !blockers.isEmpty();
    }

    /** Whether it runs a statement now. */
    public boolean isActive() {
        return state.equals("active");
    }

    /** Whether it is a client's: only such a one may be stopped. */
    public boolean isClient() {
        return kind.equals(CLIENT);
    }
}
