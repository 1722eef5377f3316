package org.aisconsole.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Tables {@code maintenance_policy} and {@code maintenance_step}. */
public final class MaintenanceRows {
    private final Store store;

    /** The tables of a store. */
    public MaintenanceRows(Store store) {
        this.store = store;
    }

    /** The policy of a server; empty if none was set. */
    public Optional<MaintenancePolicyRow> policy(String target) {
        return store.with(handle -> handle.createQuery("""
                        SELECT target, enabled, days, opens, closes, chores, delay_ms, changed_at, changed_by
                        FROM maintenance_policy WHERE target = :target
                        """)
                .bind("target", target)
                .map(ConstructorMapper.of(MaintenancePolicyRow.class))
                .findOne());
    }

    /** Sets the policy of a server. */
    public void put(MaintenancePolicyRow policy) {
        store.with(handle -> handle.createUpdate("""
                        INSERT INTO maintenance_policy
                            (target, enabled, days, opens, closes, chores, delay_ms, changed_at, changed_by)
                        VALUES (:target, :enabled, :days, :opens, :closes, :chores, :delayMs, :changedAt, :changedBy)
                        ON CONFLICT (target) DO UPDATE
                        SET enabled = excluded.enabled, days = excluded.days, opens = excluded.opens,
                            closes = excluded.closes, chores = excluded.chores, delay_ms = excluded.delay_ms,
                            changed_at = excluded.changed_at, changed_by = excluded.changed_by
                        """)
                .bindMethods(policy)
                .execute());
    }

    /** Adds what was done. */
    public void add(MaintenanceStepRow step) {
        store.with(handle -> handle.createUpdate("""
                        INSERT INTO maintenance_step
                            (target, run, person, alone, chore, object, started_at, ended_at, outcome, bytes_before,
                             bytes_after, dead_before, dead_after, age_before, age_after, changed_before, changed_after)
                        VALUES (:target, :run, :person, :alone, :chore, :object, :startedAt, :endedAt, :outcome, :bytesBefore,
                                :bytesAfter, :deadBefore, :deadAfter, :ageBefore, :ageAfter, :changedBefore, :changedAfter)
                        """)
                .bindMethods(step)
                .bindMethods(step.figures())
                .execute());
    }

    /** What was done last on a server, the youngest first. */
    public List<MaintenanceStepRow> latest(String target, int most) {
        return store.with(handle -> handle.createQuery("""
                        SELECT target, run, person, alone, chore, object, started_at, ended_at, outcome, bytes_before,
                               bytes_after, dead_before, dead_after, age_before, age_after, changed_before, changed_after
                        FROM maintenance_step WHERE target = :target ORDER BY id DESC LIMIT :most
                        """)
                .bind("target", target)
                .bind("most", most)
                .map(ConstructorMapper.of(MaintenanceStepRow.class))
                .list());
    }

    /** When a policy last did something on a server; empty if it never did. */
    public Optional<Instant> lastAlone(String target) {
        return store.with(handle -> handle.createQuery(
                        "SELECT max(started_at) FROM maintenance_step WHERE target = :target AND alone")
                .bind("target", target)
                .mapTo(Instant.class)
                .findOne());
    }
}
