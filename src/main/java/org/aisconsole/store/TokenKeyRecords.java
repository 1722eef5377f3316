package org.aisconsole.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Table {@code token_key}. */
public final class TokenKeyRecords {
    /** Any number that nobody else uses for a lock on this database. */
    private static final long LOCK = 0x4149_5354_4f4b_4521L;

    private final Store store;

    /** The table of a store. */
    public TokenKeyRecords(Store store) {
        this.store = store;
    }

    /** All keys, the youngest first. */
    public List<TokenKeyRecord> all() {
        return store.with(handle -> handle.createQuery("SELECT * FROM token_key ORDER BY created_at DESC, id")
                .map(ConstructorMapper.of(TokenKeyRecord.class))
                .list());
    }

    /** The key of an id. */
    public Optional<TokenKeyRecord> find(String id) {
        return store.with(handle -> handle.createQuery("SELECT * FROM token_key WHERE id = :id")
                .bind("id", id)
                .map(ConstructorMapper.of(TokenKeyRecord.class))
                .findOne());
    }

    /**
     * The current key; if there is none that is young enough, makes one and the current one that.
     *
     * @param since when the current one must have been made
     * @param make makes the next one; called while other consoles wait
     */
    public TokenKeyRecord currentOr(Instant since, Supplier<TokenKeyRecord> make) {
        return store.with(handle -> {
            handle.createQuery("SELECT 1 FROM (SELECT pg_advisory_xact_lock(:lock)) AS held")
                    .bind("lock", LOCK)
                    .mapTo(Integer.class)
                    .one();
            return handle.createQuery("SELECT * FROM token_key WHERE is_current AND created_at >= :since")
                    .bind("since", since)
                    .map(ConstructorMapper.of(TokenKeyRecord.class))
                    .findOne()
                    .orElseGet(() -> replace(handle, make.get()));
        });
    }

    private static TokenKeyRecord replace(Handle handle, TokenKeyRecord next) {
        handle.execute("UPDATE token_key SET is_current = false WHERE is_current");
        handle.createUpdate("""
                        INSERT INTO token_key (id, public_key, private_key, created_at, is_current)
                        VALUES (:id, :publicKey, :privateKey, :createdAt, :isCurrent)
                        """)
                .bindMethods(next)
                .execute();
        return next;
    }

    /** Drops keys that do not sign any more and whose last token has expired. */
    public int forget(Instant madeBefore) {
        return store.with(handle -> handle.createUpdate(
                        "DELETE FROM token_key WHERE NOT is_current AND created_at < :before")
                .bind("before", madeBefore)
                .execute());
    }
}
