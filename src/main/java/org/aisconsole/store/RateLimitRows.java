package org.aisconsole.store;

import java.util.List;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Table {@code rate_limit_rule}. */
public final class RateLimitRows {
    private final Store store;

    /** The table of a store. */
    public RateLimitRows(Store store) {
        this.store = store;
    }

    /** All that somebody has set. */
    public List<RateLimitRow> all() {
        return store.with(handle -> handle.createQuery("SELECT * FROM rate_limit_rule ORDER BY endpoint, subject")
                .map(ConstructorMapper.of(RateLimitRow.class))
                .list());
    }

    /** Sets one, in place of what was set before. */
    public void put(RateLimitRow row) {
        store.with(handle -> handle.createUpdate("""
                        INSERT INTO rate_limit_rule
                            (endpoint, subject, per_minute, per_hour, per_day, shadow, away, changed_at, changed_by)
                        VALUES (:endpoint, :subject, :perMinute, :perHour, :perDay, :shadow, :away, :changedAt, :changedBy)
                        ON CONFLICT (endpoint, subject) DO UPDATE SET
                            per_minute = excluded.per_minute, per_hour = excluded.per_hour, per_day = excluded.per_day,
                            shadow = excluded.shadow, away = excluded.away,
                            changed_at = excluded.changed_at, changed_by = excluded.changed_by
                        """)
                .bindMethods(row)
                .execute());
    }

    /** Forgets what was set, so that what the console comes with holds again. */
    public void remove(String endpoint, String subject) {
        store.with(handle -> handle.createUpdate(
                        "DELETE FROM rate_limit_rule WHERE endpoint = :endpoint AND subject = :subject")
                .bind("endpoint", endpoint)
                .bind("subject", subject)
                .execute());
    }
}
