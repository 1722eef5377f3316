package org.aisconsole.engine.database.pool;

import java.time.Instant;
import org.aisconsole.store.PoolMinuteRow;

/** A pool's minute while it is being sampled. */
final class Minute {
    private final PoolKey key;
    private final Instant at;
    private int samples;
    private double connections;
    private int connectionsMost;
    private double active;
    private int activeMost;
    private double inTransaction;
    private int inTransactionMost;
    private double oldest;
    private double idle;
    private double arrivals;
    private int rates;

    Minute(PoolKey key, Instant at) {
        this.key = key;
        this.at = at;
    }

    /** Counts a look; the rate is negative while there was none before to compare with. */
    void add(PoolSample sample, double rate) {
        samples++;
        connections += sample.connections();
        connectionsMost = Math.max(connectionsMost, sample.connections());
        active += sample.active();
        activeMost = Math.max(activeMost, sample.active());
        inTransaction += sample.idleInTransaction();
        inTransactionMost = Math.max(inTransactionMost, sample.idleInTransaction());
        oldest = Math.max(oldest, sample.oldestTransaction());
        idle = Math.max(idle, sample.longestIdle());
        if (rate >= 0) {
            arrivals += rate;
            rates++;
        }
    }

    PoolMinuteRow row(String target) {
        return new PoolMinuteRow(
                target,
                key.application(),
                key.role(),
                key.database(),
                key.client(),
                at,
                samples,
                connections / samples,
                connectionsMost,
                active / samples,
                activeMost,
                inTransaction / samples,
                inTransactionMost,
                oldest,
                idle,
                rates == 0 ? 0 : arrivals / rates);
    }
}
