package org.aisconsole.engine.database.health;

import java.time.Duration;

/**
 * From where on something is a finding.
 *
 * @param transactionOpen a transaction that is open for longer keeps dead rows
 * @param idleInTransaction a session that is idle in a transaction for longer has been forgotten
 * @param prepared a prepared transaction that is older has been forgotten
 * @param lockWait waiting for a lock for longer
 * @param connections share of the connections in use
 * @param sequence share of a sequence that is used up
 * @param rows smaller tables are left alone
 * @param dead share of dead rows
 * @param changed share of rows changed since the last analyze
 * @param walBytes WAL kept for one slot, or that a standby is behind
 * @param lag how far a standby may be behind
 */
public record HealthLimits(
        Duration transactionOpen,
        Duration idleInTransaction,
        Duration prepared,
        Duration lockWait,
        double connections,
        double sequence,
        long rows,
        double dead,
        double changed,
        long walBytes,
        Duration lag) {
    /** What holds almost anywhere. */
    public static final HealthLimits USUAL = new HealthLimits(
            Duration.ofMinutes(15),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofSeconds(30),
            0.8,
            0.75,
            1_000,
            0.2,
            0.2,
            1_000_000_000,
            Duration.ofSeconds(60));
}
