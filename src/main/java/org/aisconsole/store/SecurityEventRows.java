package org.aisconsole.store;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Table {@code security_event}. */
public final class SecurityEventRows {
    private final Store store;

    /** The table of a store. */
    public SecurityEventRows(Store store) {
        this.store = store;
    }

    /** Adds an event; returns its number. */
    public long add(SecurityEventRow event) {
        return store.with(handle -> handle.createUpdate("""
                        INSERT INTO security_event (at, kind, person, address, detail, amount)
                        VALUES (:at, :kind, :person, :address, :detail, :amount)
                        """)
                .bindMethods(event)
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one());
    }

    /** The latest events since a time, the oldest first. */
    public List<SecurityEventRow> since(Instant from, int most) {
        return store.with(handle -> handle.createQuery("""
                        SELECT * FROM (
                            SELECT * FROM security_event WHERE at >= :from ORDER BY at DESC, id DESC LIMIT :most
                        ) latest ORDER BY at, id
                        """)
                .bind("from", from)
                .bind("most", most)
                .map(ConstructorMapper.of(SecurityEventRow.class))
                .list());
    }

    /** Drops events before a time. */
    public void forget(Instant before) {
        store.with(handle -> handle.createUpdate("DELETE FROM security_event WHERE at < :before")
                .bind("before", before)
                .execute());
    }
}
