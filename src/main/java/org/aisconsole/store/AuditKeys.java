package org.aisconsole.store;

import java.util.List;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Table {@code audit_key}: added and read. */
public final class AuditKeys {
    private final Store store;

    /** The table of a store. */
    public AuditKeys(Store store) {
        this.store = store;
    }

    /** Registers a key; returns whether it is new. */
    public boolean add(AuditKey key) {
        return store.with(handle -> handle.createUpdate("""
                        INSERT INTO audit_key (id, verifier, since) VALUES (:id, :verifier, :since)
                        ON CONFLICT DO NOTHING
                        """)
                .bindMethods(key)
                .execute())
                == 1;
    }

    /** All keys, the oldest first. */
    public List<AuditKey> all() {
        return store.with(handle -> handle.createQuery("SELECT * FROM audit_key ORDER BY since, id")
                .map(ConstructorMapper.of(AuditKey.class))
                .list());
    }
}
