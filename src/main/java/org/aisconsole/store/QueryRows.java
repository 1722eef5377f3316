package org.aisconsole.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aisconsole.base.metric.StatementKey;
import org.aisconsole.base.metric.StatementWork;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Tables of sampled statements: written by the sampler of a server, see {@link QueryHistory} for what is read. */
public final class QueryRows {
    private final Store store;

    /** The tables of a store. */
    public QueryRows(Store store) {
        this.store = store;
    }

    /**
     * Takes or keeps the right to sample a server.
     *
     * @param console which console asks
     * @param until when the right ends unless it is asked for again
     * @return whether this console has it
     */
    public boolean mayTake(String target, UUID console, Instant until) {
        return store.with(handle -> handle.createUpdate("""
                        INSERT INTO query_sampler AS s (target, console, until) VALUES (:target, :console, :until)
                        ON CONFLICT (target) DO UPDATE SET console = excluded.console, until = excluded.until
                        WHERE s.console = excluded.console OR s.until < :now
                        """)
                .bind("target", target)
                .bind("console", console)
                .bind("until", until)
                .bind("now", store.clock().instant())
                .execute()) > 0;
    }

    /** Gives the right up at once. */
    public void giveUp(String target, UUID console) {
        store.with(handle -> handle.createUpdate("DELETE FROM query_sampler WHERE target = :target AND console = :console")
                .bind("target", target)
                .bind("console", console)
                .execute());
    }

    /** Numbers of the statements that are known of a server. */
    public Map<StatementKey, Long> known(String target) {
        return store.with(handle -> handle.createQuery("""
                        SELECT id, database_name, role_name, query_id, toplevel, statement, cut, first_seen, last_seen
                        FROM query_text WHERE target = :target
                        """)
                .bind("target", target)
                .map(ConstructorMapper.of(QueryText.class))
                .stream()
                .collect(Collectors.toMap(QueryText::key, QueryText::id)));
    }

    /** A statement with its text. */
    public Optional<QueryText> find(long id) {
        return store.with(handle -> handle.createQuery("""
                        SELECT id, database_name, role_name, query_id, toplevel, statement, cut, first_seen, last_seen
                        FROM query_text WHERE id = :id
                        """)
                .bind("id", id)
                .map(ConstructorMapper.of(QueryText.class))
                .findOne());
    }

    /** Adds a statement, or its text if that was not known; returns its number. */
    public long add(String target, StatementKey key, String statement, boolean cut, Instant at) {
        return store.with(handle -> handle.createQuery("""
                        INSERT INTO query_text AS q
                            (target, database_name, role_name, query_id, toplevel, statement, cut, first_seen, last_seen)
                        VALUES (:target, :databaseName, :roleName, :queryId, :toplevel, :statement, :cut, :at, :at)
                        ON CONFLICT (target, database_name, role_name, query_id, toplevel) DO UPDATE
                        SET statement = CASE WHEN q.statement = '' THEN excluded.statement ELSE q.statement END,
                            cut = CASE WHEN q.statement = '' THEN excluded.cut ELSE q.cut END
                        RETURNING id
                        """)
                .bind("target", target)
                .bindMethods(key)
                .bind("statement", statement)
                .bind("cut", cut)
                .bind("at", at)
                .mapTo(Long.class)
                .one());
    }

    /**
     * Writes a sample, all of it or nothing.
     *
     * @param at when it was taken
     * @param span how far it looks back
     * @param evicted how many statements the server dropped from its list meanwhile
     * @param works by the number of the statement; 0 for all others
     */
    public void write(String target, Instant at, Duration span, long evicted, Map<Long, StatementWork> works) {
        store.with(handle -> {
            handle.createUpdate("""
                            INSERT INTO query_span (target, at, seconds, evicted) VALUES (:target, :at, :seconds, :evicted)
                            """)
                    .bind("target", target)
                    .bind("at", at)
                    .bind("seconds", span.toNanos() / 1e9)
                    .bind("evicted", evicted)
                    .execute();
            handle.createUpdate("UPDATE query_text SET last_seen = :at WHERE id = ANY (:ids)")
                    .bind("at", at)
                    .bindArray("ids", Long.class, works.keySet())
                    .execute();
            return insert(handle, target, at, works);
        });
    }

    private static int insert(Handle handle, String target, Instant at, Map<Long, StatementWork> works) {
        if (works.isEmpty()) {
            return 0;
        }
        PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO query_minute (target, at, query, calls, exec_ms, spread, plans, plan_ms, rows, hit, read, dirtied,
                                          written, temp, io_ms, wal_bytes, jit_ms)
                VALUES (:target, :at, :query, :calls, :execMs, :spread, :plans, :planMs, :rows, :hit, :read, :dirtied,
                        :written, :temp, :ioMs, :walBytes, :jitMs)
                """);
        works.forEach((query, work) -> batch.bind("target", target)
                .bind("at", at)
                .bind("query", query)
                .bindMethods(work)
                .add());
        return batch.execute().length;
    }
}
