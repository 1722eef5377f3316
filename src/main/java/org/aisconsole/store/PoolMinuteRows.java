package org.aisconsole.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Table {@code pool_minute}. */
public final class PoolMinuteRows {
    private static final Duration KEPT = Duration.ofDays(14);

    private final Store store;

    /** The table of a store. */
    public PoolMinuteRows(Store store) {
        this.store = store;
    }

    /** Adds minutes; one that another console has written already stays as it is. */
    public void add(List<PoolMinuteRow> minutes) {
        if (minutes.isEmpty()) {
            return;
        }
        store.with(handle -> {
            PreparedBatch batch = handle.prepareBatch("""
                    INSERT INTO pool_minute (target, application, role_name, database_name, client, at, samples,
                        connections, connections_most, active, active_most, idle_in_transaction,
                        idle_in_transaction_most, oldest_transaction, longest_idle, arrivals)
                    VALUES (:target, :application, :roleName, :databaseName, :client, :at, :samples,
                        :connections, :connectionsMost, :active, :activeMost, :idleInTransaction,
                        :idleInTransactionMost, :oldestTransaction, :longestIdle, :arrivals)
                    ON CONFLICT DO NOTHING
                    """);
            minutes.forEach(minute -> batch.bindMethods(minute).add());
            return batch.execute();
        });
    }

    /** The minutes of a server since some moment, oldest first. */
    public List<PoolMinuteRow> since(String target, Instant from) {
        return store.with(handle -> handle.createQuery("SELECT * FROM pool_minute WHERE target = :target AND at >= :from ORDER BY at")
                .bind("target", target)
                .bind("from", from)
                .map(ConstructorMapper.of(PoolMinuteRow.class))
                .list());
    }

    /** Forgets what is older than fourteen days. */
    public void forget() {
        store.with(handle -> handle.createUpdate("DELETE FROM pool_minute WHERE at < :before")
                .bind("before", store.clock().instant().minus(KEPT))
                .execute());
    }
}
