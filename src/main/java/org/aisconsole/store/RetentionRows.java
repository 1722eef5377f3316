package org.aisconsole.store;

import java.util.List;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Table {@code retention_policy}. */
public final class RetentionRows {
    private final Store store;

    /** The table of a store. */
    public RetentionRows(Store store) {
        this.store = store;
    }

    /** All policies, by name. */
    public List<RetentionPolicyRow> all() {
        return store.with(handle -> handle.createQuery("SELECT * FROM retention_policy ORDER BY name")
                .map(ConstructorMapper.of(RetentionPolicyRow.class))
                .list());
    }

    /**
     * Adds a policy.
     *
     * @return its number; 0 if there is one of this name
     */
    public long add(RetentionPolicyRow row) {
        return store.with(handle -> handle.createQuery("""
                        INSERT INTO retention_policy (name, target, schema_name, table_name, column_name, keep_days,
                            minimum_days, action, batch_rows, pause_millis, folder, changed_at, changed_by)
                        VALUES (:name, :target, :schemaName, :tableName, :columnName, :keepDays,
                            :minimumDays, :action, :batchRows, :pauseMillis, :folder, :changedAt, :changedBy)
                        ON CONFLICT (name) DO NOTHING RETURNING id
                        """)
                .bindMethods(row)
                .mapTo(Long.class)
                .findOne()
                .orElse(0L));
    }

    /**
     * Sets a policy that is there otherwise.
     *
     * @return whether it was there, and no other has its name
     */
    public boolean change(RetentionPolicyRow row) {
        return store.with(handle -> handle.createUpdate("""
                        UPDATE retention_policy SET name = :name, target = :target, schema_name = :schemaName,
                            table_name = :tableName, column_name = :columnName, keep_days = :keepDays,
                            minimum_days = :minimumDays, action = :action, batch_rows = :batchRows,
                            pause_millis = :pauseMillis, folder = :folder, changed_at = :changedAt, changed_by = :changedBy
                        WHERE id = :id AND NOT EXISTS (SELECT FROM retention_policy WHERE name = :name AND id <> :id)
                        """)
                .bindMethods(row)
                .execute()) > 0;
    }

    /** Removes a policy and what is known of its runs; archives stay. */
    public void remove(long id) {
        store.with(handle -> handle.createUpdate("DELETE FROM retention_policy WHERE id = :id").bind("id", id).execute());
    }
}
