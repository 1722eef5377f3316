package org.aisconsole.store;

import java.util.List;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Table {@code watch_rule}: the rules that somebody has changed. */
public final class WatchRuleRows {
    private final Store store;

    /** The table of a store. */
    public WatchRuleRows(Store store) {
        this.store = store;
    }

    /** All that somebody has set. */
    public List<WatchRuleRow> all() {
        return store.with(handle -> handle.createQuery("SELECT * FROM watch_rule ORDER BY rule")
                .map(ConstructorMapper.of(WatchRuleRow.class))
                .list());
    }

    /** Sets one, in place of what was set before. */
    public void put(WatchRuleRow row) {
        store.with(handle -> handle.createUpdate("""
                        INSERT INTO watch_rule (rule, enabled, threshold, minutes, block_minutes, ends_sessions,
                            opens, closes, changed_at, changed_by)
                        VALUES (:rule, :enabled, :threshold, :minutes, :blockMinutes, :endsSessions,
                            :opens, :closes, :changedAt, :changedBy)
                        ON CONFLICT (rule) DO UPDATE SET
                            enabled = excluded.enabled, threshold = excluded.threshold, minutes = excluded.minutes,
                            block_minutes = excluded.block_minutes, ends_sessions = excluded.ends_sessions,
                            opens = excluded.opens, closes = excluded.closes,
                            changed_at = excluded.changed_at, changed_by = excluded.changed_by
                        """)
                .bindMethods(row)
                .execute());
    }

    /** Forgets what was set, so that what the console comes with holds again. */
    public void remove(String rule) {
        store.with(handle -> handle.createUpdate("DELETE FROM watch_rule WHERE rule = :rule")
                .bind("rule", rule)
                .execute());
    }
}
