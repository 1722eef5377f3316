package org.aisconsole.store;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Table {@code audit_checkpoint}: added and read. */
public final class AuditCheckpoints {
    private final Store store;

    /** The table of a store. */
    public AuditCheckpoints(Store store) {
        this.store = store;
    }

    /** Adds a checkpoint; one of the same size and key is there already and stays. */
    public void add(AuditCheckpoint checkpoint) {
        store.with(handle -> handle.createUpdate("""
                        INSERT INTO audit_checkpoint (size, key_id, at, note, subtrees)
                        VALUES (:size, :keyId, :at, :note, :subtrees)
                        ON CONFLICT DO NOTHING
                        """)
                .bindMethods(checkpoint)
                .execute());
    }

    /** The one that covers most. */
    public Optional<AuditCheckpoint> latest() {
        return store.with(handle -> handle.createQuery("SELECT * FROM audit_checkpoint ORDER BY size DESC, at DESC LIMIT 1")
                .map(ConstructorMapper.of(AuditCheckpoint.class))
                .findOne());
    }

    /** All of them, the smallest first. */
    public List<AuditCheckpoint> all() {
        return store.with(handle -> handle.createQuery("SELECT * FROM audit_checkpoint ORDER BY size, at")
                .map(ConstructorMapper.of(AuditCheckpoint.class))
                .list());
    }
}
