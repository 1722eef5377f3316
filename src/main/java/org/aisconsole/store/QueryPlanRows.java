package org.aisconsole.store;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Table {@code query_plan}. */
public final class QueryPlanRows {
    private final Store store;

    /** The table of a store. */
    public QueryPlanRows(Store store) {
        this.store = store;
    }

    /**
     * Adds a plan; returns its number.
     *
     * @param plan the plan itself, packed
     */
    public long add(QueryPlanRow row, byte[] plan) {
        return store.with(handle -> handle.createUpdate("""
                        INSERT INTO query_plan
                            (target, database_name, fingerprint, statement, cut, taken_at, options, ran, cost, milliseconds, plan)
                        VALUES (:target, :databaseName, :fingerprint, :statement, :cut, :takenAt, :options, :ran, :cost,
                                :milliseconds, :plan)
                        """)
                .bindMethods(row)
                .bind("plan", plan)
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one());
    }

    /** Keeps so many of a server, the youngest. */
    public void trim(String target, int most) {
        store.with(handle -> handle.createUpdate("""
                        DELETE FROM query_plan
                        WHERE target = :target
                          AND id <= (SELECT id FROM query_plan WHERE target = :target ORDER BY id DESC OFFSET :most LIMIT 1)
                        """)
                .bind("target", target)
                .bind("most", most)
                .execute());
    }

    /** The latest of a server, youngest first. */
    public List<QueryPlanRow> latest(String target, int most) {
        return store.with(handle -> handle.createQuery("""
                        SELECT id, target, database_name, fingerprint, statement, cut, taken_at, options, ran, cost, milliseconds
                        FROM query_plan WHERE target = :target ORDER BY id DESC LIMIT :most
                        """)
                .bind("target", target)
                .bind("most", most)
                .map(ConstructorMapper.of(QueryPlanRow.class))
                .list());
    }

    /** The plan itself, packed; empty if it is no longer there. */
    public Optional<byte[]> plan(long id) {
        return store.with(handle -> handle.createQuery("SELECT plan FROM query_plan WHERE id = :id")
                .bind("id", id)
                .mapTo(byte[].class)
                .findOne());
    }
}
