package org.aisconsole.store;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Table {@code change_record}. */
public final class ChangeRecords {
    private final Store store;

    /** The table of a store. */
    public ChangeRecords(Store store) {
        this.store = store;
    }

    /**
     * Writes that a change begins.
     *
     * @return its number; empty if a change of this plan was begun before and did not fail, or the one that it takes back
     *     was taken back already
     */
    public Optional<Long> begin(ChangeRecord change) {
        return store.with(handle -> handle.createUpdate("""
                        INSERT INTO change_record
                            (plan_hash, plan, target, environment, actor, reason, started_at, state, steps_done, outcome,
                             takes_back)
                        VALUES (:planHash, :plan, :target, :environment, :actor, :reason, :startedAt, :state, 0, '',
                                :takesBack)
                        ON CONFLICT DO NOTHING
                        """)
                .bindMethods(change)
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .findOne());
    }

    /** Writes how a change ended. */
    public void end(ChangeRecord change) {
        store.with(handle -> handle.createUpdate("""
                        UPDATE change_record
                        SET ended_at = :endedAt, state = :state, steps_done = :stepsDone, outcome = :outcome
                        WHERE id = :id AND state = 'STARTED'
                        """)
                .bindMethods(change)
                .execute());
    }

    /** The latest changes, youngest first. */
    public List<ChangeRecord> latest(int most) {
        return store.with(handle -> handle.createQuery("SELECT * FROM change_record ORDER BY id DESC LIMIT :most")
                .bind("most", most)
                .map(ConstructorMapper.of(ChangeRecord.class))
                .list());
    }

    /** The change of a number. */
    public Optional<ChangeRecord> find(long id) {
        return store.with(handle -> handle.createQuery("SELECT * FROM change_record WHERE id = :id")
                .bind("id", id)
                .map(ConstructorMapper.of(ChangeRecord.class))
                .findOne());
    }
}
