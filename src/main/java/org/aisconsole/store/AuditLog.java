package org.aisconsole.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.aisconsole.base.job.Cancellation;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Table {@code audit_log}: entries are added and read; the database refuses everything else. */
public final class AuditLog {
    private static final int FETCH = 5_000;
    private static final Duration LONG = Duration.ofHours(1);

    private final Store store;

    /** The table of a store. */
    public AuditLog(Store store) {
        this.store = store;
    }

    /**
     * Where the next entry goes.
     *
     * @param id its place
     * @param last time of the entry before it; the epoch if there is none
     * @param now time of the store's clock
     */
    public record Place(long id, Instant last, Instant now) {}

    /**
     * Adds entries at the end. Only one console at a time is at it, so places have no gap; when this returns, the entries are
     * on the disk.
     *
     * @param writer makes the entries for the place that it is told, and the ones after it
     * @return what was added
     */
    public List<AuditEntry> append(Function<Place, List<AuditEntry>> writer) {
        return store.with(handle -> {
            handle.execute("SELECT pg_advisory_xact_lock(hashtext('ais_console.audit_log'))");
            List<AuditEntry> entries = writer.apply(next(handle));
            insert(handle, entries);
            return entries;
        });
    }

    /** A statement of its own: it must see what was committed while this session waited for the lock. */
    private static Place next(Handle handle) {
        return handle.createQuery("""
                        SELECT coalesce(last.id + 1, 0) AS id, coalesce(last.at, 'epoch') AS at, clock_timestamp() AS now
                        FROM (SELECT 1) one LEFT JOIN (SELECT id, at FROM audit_log ORDER BY id DESC LIMIT 1) last ON true
                        """)
                .map((row, context) -> new Place(row.getLong("id"), instant(row, "at"), instant(row, "now")))
                .one();
    }

    private static void insert(Handle handle, List<AuditEntry> entries) {
        PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO audit_log
                    (id, at, actor, door, action, target, environment, plan_hash, outcome, failure, subjects,
                     correlation_id, canonical, leaf_hash)
                VALUES (:id, :at, :actor, :door, :action, :target, :environment, :planHash, :outcome, :failure,
                        :persons, :correlationId, :canonical, :leafHash)
                """);
        for (AuditEntry entry : entries) {
            batch.bindMethods(entry)
                    .bindArray("persons", String.class, entry.subjects())
                    .add();
        }
        batch.execute();
    }

    /**
     * Hands over all entries in the order of the log, as they were at one moment. Holds a few thousand in memory.
     *
     * @param from first place
     * @param cancellation ends the reading on the server
     */
    public void forEach(long from, Cancellation cancellation, Consumer<AuditEntry> each) {
        store.read(cancellation, LONG, handle -> {
            handle.createQuery("SELECT * FROM audit_log WHERE id >= :from ORDER BY id")
                    .bind("from", from)
                    .setFetchSize(FETCH)
                    .map((row, context) -> entry(row))
                    .forEach(each);
            return true;
        });
    }

    /** Hands over the hashes from one place, inclusive, to another, exclusive. */
    public void forEachLeaf(long from, long to, Consumer<byte[]> each) {
        store.read(Cancellation.never(), LONG, handle -> {
            handle.createQuery("SELECT leaf_hash FROM audit_log WHERE id >= :from AND id < :to ORDER BY id")
                    .bind("from", from)
                    .bind("to", to)
                    .setFetchSize(FETCH)
                    .map((row, context) -> row.getBytes(1))
                    .forEach(each);
            return true;
        });
    }

    /** Number of entries. */
    public long size() {
        return store.with(handle -> handle.createQuery("SELECT coalesce(max(id) + 1, 0) FROM audit_log")
                .mapTo(Long.class)
                .one());
    }

    /**
     * A page of the entries that fit, youngest first.
     *
     * @param filter which
     * @param before only entries before this place
     * @param most how many at most
     */
    public List<AuditEntry> page(AuditFilter filter, long before, int most) {
        return store.with(handle -> handle.createQuery("""
                        SELECT * FROM audit_log
                        WHERE id < :before
                          AND at >= :from AND at < :to
                          AND (:actor = '' OR actor = :actor)
                          AND (:action = '' OR action = :action)
                          AND (:outcome = '' OR outcome = :outcome)
                          AND (:target = '' OR position(lower(:target) IN lower(target)) > 0)
                          AND (CAST(:correlation AS uuid) IS NULL OR correlation_id = CAST(:correlation AS uuid))
                        ORDER BY id DESC LIMIT :most
                        """)
                .bindMethods(filter)
                .bind("before", before)
                .bind("most", most)
                .map((row, context) -> entry(row))
                .list());
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getLong("id"),
                instant(row, "at"),
                row.getString("actor"),
                row.getString("door"),
                row.getString("action"),
                row.getString("target"),
                row.getString("environment"),
                row.getBytes("plan_hash"),
                row.getString("outcome"),
                row.getString("failure"),
                Arrays.asList((String[]) row.getArray("subjects").getArray()),
                row.getObject("correlation_id", UUID.class),
                row.getBytes("canonical"),
                row.getBytes("leaf_hash"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /**
     * Which entries.
     *
     * @param from earliest time
     * @param to latest time, exclusive
     * @param actor commitment to who did it; empty for anybody
     * @param action what was done; empty for anything
     * @param outcome how it ended; empty for anyhow
     * @param target part of the target's name; empty for any
     * @param correlation the act; null for any
     */
    public record AuditFilter(
            Instant from,
            Instant to,
            String actor,
            String action,
            String outcome,
            String target,
            @Nullable UUID correlation) {}
}
