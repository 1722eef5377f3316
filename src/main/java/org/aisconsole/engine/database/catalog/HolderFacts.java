package org.aisconsole.engine.database.catalog;

/**
 * Something besides sessions that keeps dead rows or WAL from being removed.
 *
 * @param kind {@code slot}, {@code prepared} or {@code standby}
 * @param active whether anybody is connected to it
 * @param holdsBack age of the oldest transaction that it keeps alive, in transactions
 * @param walBytes WAL that is kept for it, or that it is behind
 * @param seconds how long a transaction is prepared, or how far a standby is behind
 * @param state of the slot's WAL or of the standby
 */
public record HolderFacts(
        String kind,
        String name,
        boolean active,
        long holdsBack,
        long walBytes,
        double seconds,
        String state,
        String database) {}
