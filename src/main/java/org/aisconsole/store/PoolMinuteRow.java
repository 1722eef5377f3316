package org.aisconsole.store;

import java.time.Instant;

/**
 * A pool in one minute, as it was sampled.
 *
 * @param target id of the server
 * @param client address; empty for a local socket
 * @param at when the minute began
 * @param samples how often it was looked at
 * @param connections mean number of them
 * @param active mean number of those that ran a statement
 * @param oldestTransaction longest that a transaction was open, in seconds
 * @param longestIdle longest that a connection was idle, in seconds
 * @param arrivals transactions per second, as far as they can be told apart
 */
public record PoolMinuteRow(
        String target,
        String application,
        String roleName,
        String databaseName,
        String client,
        Instant at,
        int samples,
        double connections,
        int connectionsMost,
        double active,
        int activeMost,
        double idleInTransaction,
        int idleInTransactionMost,
        double oldestTransaction,
        double longestIdle,
        double arrivals) {}
