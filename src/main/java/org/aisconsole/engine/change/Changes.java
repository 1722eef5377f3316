package org.aisconsole.engine.change;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.aisconsole.base.failure.Failure;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.identity.Actor;
import org.aisconsole.base.identity.Doorkeeper;
import org.aisconsole.base.identity.Permission;
import org.aisconsole.base.identity.SecurityEvent;
import org.aisconsole.base.job.Cancellation;
import org.aisconsole.base.job.JobContext;
import org.aisconsole.base.job.Progress;
import org.aisconsole.base.plan.Plan;
import org.aisconsole.base.plan.PlanJson;
import org.aisconsole.base.validation.FreeText;
import org.aisconsole.engine.audit.Act;
import org.aisconsole.engine.audit.AuditAction;
import org.aisconsole.engine.audit.Recorder;
import org.aisconsole.engine.change.Change.State;
import org.aisconsole.engine.connection.Connections;
import org.aisconsole.store.ChangeRecord;
import org.aisconsole.store.ChangeRecords;
import org.jspecify.annotations.Nullable;

/**
 * Previews, applies and takes back plans. What is applied is written down before its first statement runs; where that cannot
 * be written, nothing is changed.
 */
public final class Changes {
    private static final int LONGEST_REASON = 500;

    private final ChangeTargets targets;
    private final ChangeRecords records;
    private final Doorkeeper doorkeeper;
    private final Recorder recorder;
    private final InstantSource clock;

    /**
     * Changes to open connections.
     *
     * @param doorkeeper asks whether they may change servers
     * @param recorder where each is written down before it is made; knows who is at the console
     */
    public Changes(
            Connections connections,
            ChangeRecords records,
            Doorkeeper doorkeeper,
            Recorder recorder,
            InstantSource clock) {
        this.targets = new ChangeTargets(connections);
        this.records = records;
        this.doorkeeper = doorkeeper;
        this.recorder = recorder;
        this.clock = clock;
    }

    /**
     * What a plan would do, and whether it could be done now. Changes nothing.
     *
     * @throws FailureException {@code change.target} if its server is not open, {@code postgres…} or {@code redis…}
     */
    public Preview preview(Plan plan, Cancellation cancellation) {
        ChangeTargets.Target target = targets.find(plan.target());
        List<Preview.Unmet> unmet = target.executor().unmet(plan.before(), cancellation);
        return new Preview(plan, target.title(), target.gate(), unmet);
    }

    /** Why whoever is at the console may not change servers; empty if they may. */
    public Optional<Failure.Expected> obstacle() {
        return Doorkeeper.obstacle(recorder::actor, Permission.CHANGE_SERVERS);
    }

    /**
     * Applies a plan.
     *
     * @param reason why, in the user's words; may be empty
     * @return how it is recorded
     * @throws FailureException {@code identity…} if nobody is signed in or they may not; {@code target.locked} if the server is locked; {@code change.applied} if the plan was applied
     *     before; {@code change.stale} if the object has changed since the plan was made, and nothing was done; {@code
     *     change.unverified} or {@code change.unfinished} if something was done that needs a look; {@code audit.unwritable} if it could not be written down,
     *     and nothing was done; whatever the server says
     */
    public Change apply(Plan plan, String reason, Cancellation cancellation) {
        return apply(plan, reason, null, cancellation);
    }

    /**
     * Takes a change back.
     *
     * @throws FailureException {@code change.no_way_back} if there is none; as {@link #apply}
     */
    public Change takeBack(Change change, String reason, Cancellation cancellation) {
        return apply(change.wayBack(), reason, change.id(), cancellation);
    }

    private Change apply(Plan plan, String reason, @Nullable Long takesBack, Cancellation cancellation) {
        ChangeTargets.Target target = targets.find(plan.target());
        Actor who = recorder.actor();
        doorkeeper.require(who, Permission.CHANGE_SERVERS);
        AuditAction action = takesBack == null ? AuditAction.PLAN_APPLY : AuditAction.PLAN_TAKE_BACK;
        Act act = Act.of(action, plan.target(), target.gate().environment()).by(plan.hash());
        Change change = recorder.record(act, () -> carryOut(target, plan, who, reason, takesBack, cancellation));
        tell(plan, who);
        return change;
    }

    /** What the threat watch counts. */
    private void tell(Plan plan, Actor who) {
        doorkeeper.tellApproved(who, plan.target());
        if (plan.deletions() > 0) {
            doorkeeper.tell(new SecurityEvent.Deleted(clock.instant(), who, plan.target(), plan.deletions()));
        }
    }

    private Change carryOut(
            ChangeTargets.Target target,
            Plan plan,
            Actor who,
            String reason,
            @Nullable Long takesBack,
            Cancellation cancellation) {
        target.gate().require(target.title());
        ChangeRecord begun = begin(plan, who, target, reason, takesBack);
        AtomicInteger done = new AtomicInteger();
        try {
            target.executor().carryOut(plan, done::set, cancellation, progress(cancellation));
            return Change.of(end(begun, State.APPLIED, done.get(), ""));
        } catch (PlanExecutor.StaleException stale) {
            end(begun, State.FAILED, 0, "change.stale");
            throw FailureException.caused(
                    stale, "change.stale", plan.title(), stale.unmet().check().shown(), stale.unmet().found());
        } catch (PlanExecutor.UnverifiedException unverified) {
            throw unverified(begun, plan, done.get(), unverified);
        } catch (RuntimeException failed) {
            throw unfinished(begun, plan, done.get(), failed);
        }
    }

    /** A job that can be cancelled can be watched too. */
    private static Progress progress(Cancellation cancellation) {
        return cancellation instanceof JobContext job ? job : Progress.none();
    }

    private ChangeRecord begin(
            Plan plan, Actor who, ChangeTargets.Target target, String reason, @Nullable Long takesBack) {
        ChangeRecord change = new ChangeRecord(
                0,
                plan.hash(),
                PlanJson.canonical(plan),
                plan.target(),
                target.gate().environment().name(),
                who.name(),
                FreeText.cut(reason, LONGEST_REASON),
                clock.instant(),
                null,
                State.STARTED.name(),
                0,
                "",
                takesBack);
        long id = records.begin(change)
                .orElseThrow(() -> FailureException.expected(
                        takesBack == null ? "change.applied" : "change.taken_back", plan.title()));
        return change.withId(id);
    }

    private ChangeRecord end(ChangeRecord begun, State state, int done, String outcome) {
        ChangeRecord ended = begun.ended(clock.instant(), state.name(), done, outcome);
        records.end(ended);
        return ended;
    }

    /** Inside a transaction nothing is left of it; step by step it is all there. */
    private FailureException unverified(
            ChangeRecord begun, Plan plan, int done, PlanExecutor.UnverifiedException unverified) {
        end(begun, done == 0 ? State.FAILED : State.UNFINISHED, done, "change.unverified");
        return FailureException.caused(
                unverified,
                "change.unverified",
                plan.title(),
                unverified.unmet().check().shown(),
                unverified.unmet().found(),
                done);
    }

    private RuntimeException unfinished(ChangeRecord begun, Plan plan, int done, RuntimeException failed) {
        Failure failure = Failure.of(failed);
        String code = failure instanceof Failure.Expected expected ? expected.code() : "bug";
        end(begun, done == 0 ? State.FAILED : State.UNFINISHED, done, code);
        return done == 0 || failure instanceof Failure.Bug
                ? failed
                : FailureException.caused(
                        failed, "change.unfinished", plan.title(), done, plan.steps().size(), code);
    }

    /**
     * The latest changes, youngest first.
     *
     * @throws FailureException {@code identity…} if they may not look; {@code postgres…} if the store is away
     */
    public List<Change> latest(int most) {
        doorkeeper.require(recorder.actor(), Permission.LOOK);
        return records.latest(most).stream().map(Change::of).toList();
    }
}
