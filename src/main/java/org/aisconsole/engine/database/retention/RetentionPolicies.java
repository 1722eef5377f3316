package org.aisconsole.engine.database.retention;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.aisconsole.base.failure.Failure;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.identity.Doorkeeper;
import org.aisconsole.base.identity.Permission;
import org.aisconsole.engine.audit.Act;
import org.aisconsole.engine.audit.AuditAction;
import org.aisconsole.engine.audit.Recorder;
import org.aisconsole.store.RetentionPolicyRow;
import org.aisconsole.store.RetentionRows;
import org.aisconsole.store.RetentionRunRow;
import org.aisconsole.store.RetentionRunRows;

/** The policies that are set, each with its latest run. */
public final class RetentionPolicies {
    private final RetentionRows rows;
    private final RetentionRunRows runs;
    private final Doorkeeper doorkeeper;
    private final Recorder recorder;
    private final InstantSource clock;

    /**
     * The policies of a store.
     *
     * @param recorder where each change is written down before it is made; knows who is at the console
     */
    public RetentionPolicies(
            RetentionRows rows, RetentionRunRows runs, Doorkeeper doorkeeper, Recorder recorder, InstantSource clock) {
        this.rows = rows;
        this.runs = runs;
        this.doorkeeper = doorkeeper;
        this.recorder = recorder;
        this.clock = clock;
    }

    /**
     * A policy and how its latest run stands.
     *
     * @param policy the policy
     * @param latest empty if it never ran
     */
    public record Standing(RetentionPolicy policy, Optional<RetentionRun> latest) {}

    /**
     * All of them, by name.
     *
     * @throws FailureException {@code identity…} if they may not look; {@code postgres…} if the store is away
     */
    public List<Standing> all() {
        doorkeeper.require(recorder.actor(), Permission.LOOK);
        List<RetentionRunRow> latest = runs.latest();
        return rows.all().stream()
                .map(RetentionPolicy::of)
                .map(policy -> new Standing(
                        policy,
                        latest.stream().filter(run -> run.policyId() == policy.id()).findFirst().map(RetentionRun::of)))
                .toList();
    }

    /**
     * The policy of a name.
     *
     * @throws FailureException {@code retention.unknown} if there is none
     */
    public RetentionPolicy named(String name) {
        return all().stream()
                .map(Standing::policy)
                .filter(policy -> policy.name().equals(name))
                .findFirst()
                .orElseThrow(() -> FailureException.expected("retention.unknown", name));
    }

    /** Why whoever is here may not set policies or run them; empty if they may. */
    public Optional<Failure.Expected> obstacle() {
        return Doorkeeper.obstacle(recorder::actor, Permission.CHANGE_SERVERS);
    }

    /**
     * Adds a policy, or sets one otherwise that is there.
     *
     * @return the policy as it is stored
     * @throws FailureException {@code identity…} if they may not; {@code retention.taken_name} if another has its name; {@code
     *     retention.unknown} if it is not there any more; {@code audit.unwritable} or {@code postgres…} if the store is away
     */
    public RetentionPolicy save(RetentionPolicy policy) {
        doorkeeper.require(recorder.actor(), Permission.CHANGE_SERVERS);
        return recorder.record(Act.of(AuditAction.RETENTION_SET, policy.target()), () -> store(policy));
    }

    private RetentionPolicy store(RetentionPolicy policy) {
        RetentionPolicyRow row = policy.row(clock.instant(), recorder.actor().name());
        if (policy.id() == 0) {
            long id = rows.add(row);
            if (id == 0) {
                throw FailureException.expected("retention.double", policy.name());
            }
            return policy.withId(id);
        }
        if (!rows.change(row)) {
            boolean known = rows.all().stream().anyMatch(other -> other.id() == policy.id());
            throw FailureException.expected(known ? "retention.double" : "retention.unknown", policy.name());
        }
        return policy;
    }

    /**
     * Removes a policy and what is known of its runs; archives stay where they are.
     *
     * @throws FailureException {@code identity…} if they may not; {@code audit.unwritable} or {@code postgres…} if the store is
     *     away
     */
    public void remove(RetentionPolicy policy) {
        doorkeeper.require(recorder.actor(), Permission.CHANGE_SERVERS);
        recorder.record(Act.of(AuditAction.RETENTION_REMOVE, policy.target()), () -> rows.remove(policy.id()));
    }
}
