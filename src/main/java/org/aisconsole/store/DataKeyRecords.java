package org.aisconsole.store;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Table {@code data_key}. */
public final class DataKeyRecords {
    /** Any number that nobody else uses for a lock on this database. */
    private static final long LOCK = 0x4149_534b_4559_5321L;

    private final Store store;

    /** The table of a store. */
    public DataKeyRecords(Store store) {
        this.store = store;
    }

    /** All keys, the youngest first. */
    public List<DataKeyRecord> all() {
        return store.with(handle -> handle.createQuery("SELECT * FROM data_key ORDER BY created_at DESC, id")
                .map(ConstructorMapper.of(DataKeyRecord.class))
                .list());
    }

    /** The key of an id. */
    public Optional<DataKeyRecord> find(String id) {
        return store.with(handle -> handle.createQuery("SELECT * FROM data_key WHERE id = :id")
                .bind("id", id)
                .map(ConstructorMapper.of(DataKeyRecord.class))
                .findOne());
    }

    /**
     * Counts values for the current key before they are encrypted.
     *
     * @param values how many, at least 1
     * @param most values that a key may encrypt
     * @return the key; empty if there is none, or it may not encrypt so many more
     */
    public Optional<DataKeyRecord> reserve(long values, long most) {
        return store.with(handle -> handle.createQuery("""
                        UPDATE data_key SET messages = messages + :values
                        WHERE is_current AND messages + :values <= :most
                        RETURNING *
                        """)
                .bind("values", values)
                .bind("most", most)
                .map(ConstructorMapper.of(DataKeyRecord.class))
                .findOne());
    }

    /**
     * The current key; makes one if there is none. Of several consoles at once, one makes it and the others get it.
     *
     * @param make makes the first one; called while the others wait
     */
    public DataKeyRecord currentOr(Supplier<DataKeyRecord> make) {
        return store.with(handle -> {
            lock(handle);
            return current(handle).orElseGet(() -> insert(handle, make.get()));
        });
    }

    /** Makes another key the current one. */
    public void rotate(DataKeyRecord next) {
        store.with(handle -> {
            lock(handle);
            handle.execute("UPDATE data_key SET is_current = false WHERE is_current");
            return insert(handle, next);
        });
    }

    private static void lock(Handle handle) {
        handle.createQuery("SELECT 1 FROM (SELECT pg_advisory_xact_lock(:lock)) AS held")
                .bind("lock", LOCK)
                .mapTo(Integer.class)
                .one();
    }

    private static Optional<DataKeyRecord> current(Handle handle) {
        return handle.createQuery("SELECT * FROM data_key WHERE is_current")
                .map(ConstructorMapper.of(DataKeyRecord.class))
                .findOne();
    }

    private static DataKeyRecord insert(Handle handle, DataKeyRecord key) {
        handle.createUpdate("""
                        INSERT INTO data_key (id, wrapped, created_at, messages, is_current)
                        VALUES (:id, :wrapped, :createdAt, :messages, :isCurrent)
                        """)
                .bindMethods(key)
                .execute();
        return key;
    }
}
