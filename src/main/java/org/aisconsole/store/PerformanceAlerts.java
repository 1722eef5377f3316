package org.aisconsole.store;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Table {@code performance_alert}. */
public final class PerformanceAlerts {
    private final Store store;

    /** The table of a store. */
    public PerformanceAlerts(Store store) {
        this.store = store;
    }

    /** Stores an alert that has been raised; returns its number. */
    public long raise(PerformanceAlert alert) {
        return store.with(handle -> handle.createUpdate("""
                        INSERT INTO performance_alert (source, rule, level, raised_at, message, evidence)
                        VALUES (:source, :rule, :level, :raisedAt, :message, :evidence::jsonb)
                        """)
                .bindMethods(alert)
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one());
    }

    /**
     * Notes that an alert no longer holds.
     *
     * @return whether it was open until now
     */
    public boolean clear(long id, Instant at) {
        return store.with(handle -> handle.createUpdate(
                                "UPDATE performance_alert SET cleared_at = :at WHERE id = :id AND cleared_at IS NULL")
                        .bind("id", id)
                        .bind("at", at)
                        .execute()
                == 1);
    }

    /** The alerts that hold, youngest first. */
    public List<PerformanceAlert> open() {
        return store.with(handle -> handle.createQuery(
                        "SELECT * FROM performance_alert WHERE cleared_at IS NULL ORDER BY raised_at DESC, id DESC")
                .map(ConstructorMapper.of(PerformanceAlert.class))
                .list());
    }
}
