package org.aisconsole.engine.database.pool;

/**
 * A pool at one moment.
 *
 * @param active those that run a statement
 * @param idleInTransaction those that hold a transaction open and do nothing
 * @param oldestTransaction how long a transaction is open at most, in seconds
 * @param longestForgotten how long one is idle in a transaction at most, in seconds
 * @param longestIdle how long one is idle at most, in seconds
 * @param changed those that did something since the last look
 */
public record PoolSample(
        String application,
        String role,
        String database,
        String client,
        int connections,
        int active,
        int idleInTransaction,
        double oldestTransaction,
        double longestForgotten,
        double longestIdle,
        int changed) {
    /** Whose it is. */
    public PoolKey key() {
        return new PoolKey(application, role, database, client);
    }

    /** Connections that nobody else could have: they work, or wait for whoever began a transaction on them. */
    public int busy() {
        return active + idleInTransaction;
    }
}
