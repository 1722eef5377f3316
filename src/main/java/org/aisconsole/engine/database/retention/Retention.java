package org.aisconsole.engine.database.retention;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.aisconsole.base.failure.Failure;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.identity.Actor;
import org.aisconsole.base.identity.Doorkeeper;
import org.aisconsole.base.identity.Permission;
import org.aisconsole.base.identity.SecurityEvent;
import org.aisconsole.base.job.Cancellation;
import org.aisconsole.base.job.Progress;
import org.aisconsole.base.validation.FreeText;
import org.aisconsole.engine.audit.Act;
import org.aisconsole.engine.audit.AuditAction;
import org.aisconsole.engine.audit.Recorder;
import org.aisconsole.store.RetentionPartRow;
import org.aisconsole.store.RetentionRunRow;
import org.aisconsole.store.RetentionRunRows;
import org.aisconsole.target.postgres.PostgresTarget;
import org.aisconsole.target.postgres.SessionLimits;
import org.jspecify.annotations.Nullable;

/**
 * Previews policies and runs them on a server. A run keeps the cut-off that was previewed; one that stopped, or whose console was
 * killed, is gone on with by the next one.
 */
public final class Retention {
    private static final int LONGEST_REASON = 500;

    private final PostgresTarget target;
    private final RetentionPolicies policies;
    private final RetentionRunRows runs;
    private final Doorkeeper doorkeeper;
    private final Recorder recorder;
    private final InstantSource clock;

    /**
     * Policies on a server.
     *
     * @param recorder where each run is written down before it begins; knows who is at the console
     */
    public Retention(
            PostgresTarget target,
            RetentionPolicies policies,
            RetentionRunRows runs,
            Doorkeeper doorkeeper,
            Recorder recorder,
            InstantSource clock) {
        this.target = target;
        this.policies = policies;
        this.runs = runs;
        this.doorkeeper = doorkeeper;
        this.recorder = recorder;
        this.clock = clock;
    }

    /** The server. */
    public PostgresTarget target() {
        return target;
    }

    /** The policies, of this server and of others. */
    public RetentionPolicies policies() {
        return policies;
    }

    /**
     * What a run of a policy would do now. Changes nothing; counts every row that is due, so it may take a while.
     *
     * @throws FailureException {@code identity…} if they may not look; {@code retention…} if the policy cannot be run; {@code
     *     postgres…}
     */
    public RetentionPreview preview(RetentionPolicy policy, Cancellation cancellation) {
        doorkeeper.require(recorder.actor(), Permission.LOOK);
        requireHere(policy);
        Optional<RetentionRunRow> open = runs.unfinished(policy.id()).filter(run -> goesOn(run, policy));
        Instant cutOff = open.map(RetentionRunRow::cutOff).orElseGet(() -> policy.cutOff(clock.instant()));
        Look look = new Look(policy, cutOff, target.profile().user());
        return target.read(cancellation, SessionLimits.LONG, session -> look.at(session, open.isPresent()));
    }

    private void requireHere(RetentionPolicy policy) {
        if (!policy.target().equals(target.profile().id())) {
            throw FailureException.expected("retention.elsewhere", policy.name(), policy.target());
        }
    }

    /** Whether the policy is still such that a run may be gone on with: it keeps no longer, and is of the same. */
    private boolean goesOn(RetentionRunRow run, RetentionPolicy policy) {
        return run.scope().equals(policy.scope().text()) && !run.cutOff().isAfter(policy.cutOff(clock.instant()));
    }

    /**
     * Does what was previewed, in small transactions.
     *
     * @param preview what whoever is here has seen and approved
     * @param reason why, in the user's words; may be empty
     * @return how the run ended
     * @throws FailureException {@code identity…} if they may not; {@code target.locked} if the server is locked; {@code
     *     retention.changed} if the policy is another now; {@code audit.unwritable} if it could not be written down, and nothing
     *     was done; {@code retention.archive}, {@code postgres…} and others if the run stopped: the next one goes on with it
     * @throws CancellationException if it was cancelled; the next run goes on with it
     */
    public RetentionRun run(RetentionPreview preview, String reason, Cancellation cancellation, Progress progress) {
        RetentionPolicy policy = preview.policy();
        requireHere(policy);
        Actor who = recorder.actor();
        doorkeeper.require(who, Permission.CHANGE_SERVERS);
        if (!policies.named(policy.name()).equals(policy)) {
            throw FailureException.expected("retention.changed", policy.name());
        }
        Act act = Act.of(AuditAction.RETENTION_RUN, policy.target(), target.gate().environment()).by(preview.hash());
        return recorder.record(act, () -> {
            target.gate().require(target.profile().title());
            return carryOut(preview, reason, who, cancellation, progress);
        });
    }

    private RetentionRun carryOut(
            RetentionPreview preview, String reason, Actor who, Cancellation cancellation, Progress progress) {
        doorkeeper.tellApproved(who, preview.policy().target());
        Errand errand = begin(preview, reason, who, cancellation, progress);
        long before = errand.journal().run().removed();
        try {
            sweep(errand);
            errand.journal().end(RetentionRun.State.FINISHED, "");
        } catch (RuntimeException stopped) {
            stop(errand.journal(), stopped);
            throw stopped;
        } finally {
            note(errand.journal().run(), who, preview.policy(), before);
        }
        return RetentionRun.of(errand.journal().run());
    }

    private static void sweep(Errand errand) {
        if (errand.policy().action() == RetentionAction.DROP_PARTITIONS) {
            new PartitionDrop(errand).run();
        } else {
            new Sweep(errand).run();
        }
        Archive archive = errand.archive();
        if (archive != null) {
            errand.journal().close(archive);
        }
    }

    /** Whoever goes on with it finds out what became of the last batch, if that cannot be found out now. */
    private static void stop(Journal journal, RuntimeException why) {
        String code = why instanceof CancellationException
                ? "cancelled"
                : Failure.of(why) instanceof Failure.Expected expected ? expected.code() : "bug";
        try {
            journal.settle(Cancellation.never());
            journal.end(RetentionRun.State.STOPPED, code);
        } catch (FailureException away) {
            why.addSuppressed(away);
        }
    }

    /** What the ledger and the watch get to know of what is gone, however the run ended. */
    private void note(RetentionRunRow run, Actor who, RetentionPolicy policy, long before) {
        recorder.note(Act.of(
                AuditAction.RETENTION_COUNT,
                "%s retention:%d run:%d removed=%d batches=%d kept=%d skipped=%d".formatted(
                        policy.target(), policy.id(), run.id(), run.removed(), run.batches(), run.keptBack(), run.skipped()),
                target.gate().environment()));
        if (run.removed() > before) {
            doorkeeper.tell(new SecurityEvent.Deleted(clock.instant(), who, policy.target(), 1));
        }
    }

    /** Goes on with the run that is unfinished, or begins another. */
    private Errand begin(
            RetentionPreview preview, String reason, Actor who, Cancellation cancellation, Progress progress) {
        RetentionPolicy policy = preview.policy();
        Optional<Journal> open = runs.unfinished(policy.id())
                .flatMap(run -> runs.claim(run.id(), claim()))
                .map(this::journal);
        open.ifPresent(journal -> {
            journal.settle(cancellation);
            if (!goesOn(journal.run(), policy)) {
                journal.end(RetentionRun.State.ABANDONED, "");
            }
        });
        Journal journal = open.filter(found -> goesOn(found.run(), policy))
                .orElseGet(() -> journal(begun(preview, reason, who)));
        Archive archive = archive(journal.run());
        if (archive != null) {
            archive.prepare(journal.recorded().stream().map(RetentionPartRow::file).toList());
        }
        return new Errand(target, policy, journal.run().cutOff(), journal, archive, cancellation, progress);
    }

    private static String claim() {
        return UUID.randomUUID().toString();
    }

    private Journal journal(RetentionRunRow run) {
        return new Journal(runs, target, clock, archive(run), run);
    }

    private static @Nullable Archive archive(RetentionRunRow run) {
        Scope scope = Scope.of(run.scope());
        return scope.action() == RetentionAction.ARCHIVE ? Archive.of(scope, run.id()) : null;
    }

    private RetentionRunRow begun(RetentionPreview preview, String reason, Actor who) {
        RetentionRunRow run = new RetentionRunRow(
                0,
                preview.policy().id(),
                preview.policy().scope().text(),
                preview.cutOff(),
                FreeText.cut(reason, LONGEST_REASON),
                claim(),
                clock.instant(),
                who.name(),
                null,
                RetentionRun.State.RUNNING.name(),
                "",
                0,
                0,
                0,
                0,
                "",
                "");
        long id = runs.begin(run);
        if (id == 0) {
            throw FailureException.expected("retention.taken");
        }
        return run.withId(id);
    }
}
