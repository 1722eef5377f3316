package org.aisconsole.store;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** Tables {@code retention_run} and {@code retention_part}. */
public final class RetentionRunRows {
    private final Store store;

    /** The tables of a store. */
    public RetentionRunRows(Store store) {
        this.store = store;
    }

    /** The latest run of each policy. */
    public List<RetentionRunRow> latest() {
        return store.with(handle -> handle.createQuery(
                        "SELECT DISTINCT ON (policy_id) * FROM retention_run ORDER BY policy_id, id DESC")
                .map(ConstructorMapper.of(RetentionRunRow.class))
                .list());
    }

    /** The run of a policy that is not at its end. */
    public Optional<RetentionRunRow> unfinished(long policy) {
        return store.with(handle -> handle.createQuery(
                        "SELECT * FROM retention_run WHERE policy_id = :policy AND state IN ('RUNNING', 'STOPPED')")
                .bind("policy", policy)
                .map(ConstructorMapper.of(RetentionRunRow.class))
                .findOne());
    }

    /**
     * Begins a run.
     *
     * @return its number; 0 if the policy has an unfinished one
     */
    public long begin(RetentionRunRow row) {
        return store.with(handle -> handle.createQuery("""
                        INSERT INTO retention_run (policy_id, scope, cut_off, reason, claim, started_at, started_by, ended_at,
                            state, outcome, removed, batches, kept_back, skipped, position, pending)
                        VALUES (:policyId, :scope, :cutOff, :reason, :claim, :startedAt, :startedBy, :endedAt,
                            :state, :outcome, :removed, :batches, :keptBack, :skipped, :position, :pending)
                        ON CONFLICT DO NOTHING RETURNING id
                        """)
                .bindMethods(row)
                .mapTo(Long.class)
                .findOne()
                .orElse(0L));
    }

    /**
     * Takes an unfinished run over from whoever was at it.
     *
     * @return the run as it is then; empty if it is unfinished no more
     */
    public Optional<RetentionRunRow> claim(long id, String claim) {
        return store.with(handle -> handle.createQuery("""
                        UPDATE retention_run SET claim = :claim, state = 'RUNNING', ended_at = NULL, outcome = ''
                        WHERE id = :id AND state IN ('RUNNING', 'STOPPED') RETURNING *
                        """)
                .bind("id", id)
                .bind("claim", claim)
                .map(ConstructorMapper.of(RetentionRunRow.class))
                .findOne());
    }

    /**
     * Writes how a run stands, and with it a part of its archive.
     *
     * @param part null for none
     * @return false if somebody else has taken the run over, and nothing was written
     */
    public boolean save(RetentionRunRow row, @Nullable RetentionPartRow part) {
        return store.with(handle -> {
            boolean ours = handle.createUpdate("""
                            UPDATE retention_run SET ended_at = :endedAt, state = :state, outcome = :outcome, removed = :removed,
                                batches = :batches, kept_back = :keptBack, skipped = :skipped, position = :position,
                                pending = :pending
                            WHERE id = :id AND claim = :claim
                            """)
                    .bindMethods(row)
                    .execute() > 0;
            if (ours && part != null) {
                add(handle, part);
            }
            return ours;
        });
    }

    private static void add(Handle handle, RetentionPartRow part) {
        handle.createUpdate("""
                        INSERT INTO retention_part (run_id, number, file, held, bytes, sha256)
                        VALUES (:runId, :number, :file, :held, :bytes, :sha256)
                        """)
                .bindMethods(part)
                .execute();
    }

    /** The parts of a run's archive, in order. */
    public List<RetentionPartRow> parts(long run) {
        return store.with(handle -> handle.createQuery("SELECT * FROM retention_part WHERE run_id = :run ORDER BY number")
                .bind("run", run)
                .map(ConstructorMapper.of(RetentionPartRow.class))
                .list());
    }
}
