package org.aisconsole.store;

import java.util.List;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Table {@code audit_log}: entries are added and read; the database refuses everything else. */
public final class AuditLog {
    private final Store store;

    /** The table of a store. */
    public AuditLog(Store store) {
        this.store = store;
    }

    /** Adds an entry; returns its number. */
    public long append(AuditEntry entry) {
        return store.with(handle -> handle.createUpdate("""
                        INSERT INTO audit_log
                            (at, actor, door, action, target, environment, plan_hash, outcome, correlation_id, canonical,
                             leaf_hash)
                        VALUES (:at, :actor, :door, :action, :target, :environment, :planHash, :outcome,
                                :correlationId, :canonical, :leafHash)
                        """)
                .bindMethods(entry)
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one());
    }

    /** Entries after a number, oldest first. */
    public List<AuditEntry> after(long id, int most) {
        return store.with(handle -> handle.createQuery("SELECT * FROM audit_log WHERE id > :id ORDER BY id LIMIT :most")
                .bind("id", id)
                .bind("most", most)
                .map(ConstructorMapper.of(AuditEntry.class))
                .list());
    }
}
