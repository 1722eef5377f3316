package org.aisconsole.store;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Table {@code audit_subject}: the only one of the audit log's tables whose rows may go. */
public final class AuditSubjects {
    private final Store store;

    /** The table of a store. */
    public AuditSubjects(Store store) {
        this.store = store;
    }

    /** Adds a subject unless its label is known; returns what is there then. */
    public AuditSubject addOrFind(AuditSubject subject) {
        return store.with(handle -> {
            handle.createUpdate("""
                            INSERT INTO audit_subject (handle, label, key, since) VALUES (:handle, :label, :key, :since)
                            ON CONFLICT (label) DO NOTHING
                            """)
                    .bindMethods(subject)
                    .execute();
            return handle.createQuery("SELECT * FROM audit_subject WHERE label = :label")
                    .bind("label", subject.label())
                    .map(ConstructorMapper.of(AuditSubject.class))
                    .one();
        });
    }

    /** The subject of a label. */
    public Optional<AuditSubject> find(String label) {
        return store.with(handle -> handle.createQuery("SELECT * FROM audit_subject WHERE label = :label")
                .bind("label", label)
                .map(ConstructorMapper.of(AuditSubject.class))
                .findOne());
    }

    /** All subjects that are still known, by label. */
    public List<AuditSubject> all() {
        return store.with(handle -> handle.createQuery("SELECT * FROM audit_subject ORDER BY label")
                .map(ConstructorMapper.of(AuditSubject.class))
                .list());
    }

    /** Forgets a subject; returns whether it was known. Nothing in the log changes. */
    public boolean erase(String label) {
        return store.with(handle -> handle.createUpdate("DELETE FROM audit_subject WHERE label = :label")
                .bind("label", label)
                .execute())
                == 1;
    }
}
