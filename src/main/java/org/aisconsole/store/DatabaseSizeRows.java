package org.aisconsole.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Table {@code database_size}. */
public final class DatabaseSizeRows {
    private static final Duration KEPT = Duration.ofDays(366);

    private final Store store;

    /** The table of a store. */
    public DatabaseSizeRows(Store store) {
        this.store = store;
    }

    /**
     * How large all databases of a server were together.
     *
     * @param at the hour
     */
    public record Total(Instant at, long bytes) {}

    /** Adds the sizes of an hour; what another console has written already stays as it is. */
    public void add(String target, Instant hour, Map<String, Long> bytes) {
        store.with(handle -> {
            PreparedBatch batch = handle.prepareBatch("""
                    INSERT INTO database_size (target, database_name, at, bytes) VALUES (:target, :name, :at, :bytes)
                    ON CONFLICT DO NOTHING
                    """);
            bytes.forEach((name, size) ->
                    batch.bind("target", target).bind("name", name).bind("at", hour).bind("bytes", size).add());
            return bytes.isEmpty() ? new int[0] : batch.execute();
        });
    }

    /** The hours of a server, oldest first. */
    public List<Total> totals(String target) {
        return store.with(handle -> handle.createQuery("""
                        SELECT at, sum(bytes)::bigint AS bytes FROM database_size WHERE target = :target GROUP BY at ORDER BY at
                        """)
                .bind("target", target)
                .map(ConstructorMapper.of(Total.class))
                .list());
    }

    /** Forgets what is older than a year. */
    public void forget() {
        store.with(handle -> handle.createUpdate("DELETE FROM database_size WHERE at < :before")
                .bind("before", store.clock().instant().minus(KEPT))
                .execute());
    }
}
