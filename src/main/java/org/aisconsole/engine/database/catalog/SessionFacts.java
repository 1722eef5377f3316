package org.aisconsole.engine.database.catalog;

import org.jspecify.annotations.Nullable;

/**
 * A session on the server.
 *
 * @param began when it began, in seconds of the epoch as text: with the number it names the session for good
 * @param kind as {@code backend_type}, such as {@code client backend}
 * @param transactionSeconds how long its transaction is open; 0 for none
 * @param stateSeconds how long it is in its state
 * @param holdsBack age of the oldest transaction that it keeps alive, in transactions; null for none
 * @param waitsForLock whether it waits for a lock
 * @param query what it runs or ran last, cut at 2,000 characters
 */
public record SessionFacts(
        int pid,
        String began,
        String database,
        String role,
        String application,
        String state,
        String kind,
        double transactionSeconds,
        double stateSeconds,
        @Nullable Long holdsBack,
        boolean waitsForLock,
        String query) {}
