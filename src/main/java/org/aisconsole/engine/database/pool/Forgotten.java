package org.aisconsole.engine.database.pool;

/**
 * A session that holds a transaction open and does nothing.
 *
 * @param began when it began, in seconds of the epoch as text: with the number it names the session for good
 * @param idleSeconds since it does nothing
 * @param locks that it holds
 * @param holdsBack age of the oldest transaction that it keeps alive, in transactions
 * @param query what it ran last
 * @param roleLimit what {@code ALTER ROLE} set for its role's {@code idle_in_transaction_session_timeout}; empty for nothing
 */
public record Forgotten(
        int pid,
        String began,
        String application,
        String role,
        String database,
        double idleSeconds,
        double transactionSeconds,
        long locks,
        long holdsBack,
        String query,
        String roleLimit) {
    /** Whether another, of a later look, is about the same session. */
    public boolean isAbout(Forgotten other) {
        return pid == other.pid && began.equals(other.began);
    }
}
