package org.aisconsole.engine.database.upkeep;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.identity.Doorkeeper;
import org.aisconsole.base.identity.Permission;
import org.aisconsole.base.job.Cancellation;
import org.aisconsole.base.job.Progress;
import org.aisconsole.base.plan.Plan;
import org.aisconsole.base.text.Message;
import org.aisconsole.engine.audit.Act;
import org.aisconsole.engine.audit.AuditAction;
import org.aisconsole.engine.audit.Recorder;
import org.aisconsole.engine.change.Changes;
import org.aisconsole.engine.database.bloat.BloatReview;
import org.aisconsole.engine.database.catalog.Catalog;
import org.aisconsole.engine.database.catalog.CatalogReader;
import org.aisconsole.store.MaintenancePolicyRow;
import org.aisconsole.store.MaintenanceRows;
import org.aisconsole.store.MaintenanceStepRow;
import org.aisconsole.target.postgres.PostgresTarget;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The upkeep of a server's tables: what they need, done on demand or by a policy, each as a plan that is recorded like any
 * other change, and measured afterwards. It stops at the first surprise.
 */
public final class Maintenance {
    private static final Logger LOG = LoggerFactory.getLogger(Maintenance.class);
    private static final int MOST_SHOWN = 200;

    private final PostgresTarget target;
    private final CatalogReader reader;
    private final Changes changes;
    private final MaintenanceRows rows;
    private final Doorkeeper doorkeeper;
    private final Recorder recorder;
    private final InstantSource clock;
    private final ZoneId zone;

    /**
     * The upkeep of a server.
     *
     * @param changes through which everything is done
     * @param rows where policy and history are
     * @param zone whose hours the policy's window means
     */
    public Maintenance(
            PostgresTarget target,
            Changes changes,
            MaintenanceRows rows,
            Doorkeeper doorkeeper,
            Recorder recorder,
            InstantSource clock,
            ZoneId zone) {
        this.target = target;
        this.reader = new CatalogReader(target, clock);
        this.changes = changes;
        this.rows = rows;
        this.doorkeeper = doorkeeper;
        this.recorder = recorder;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * What is known of the upkeep.
     *
     * @param needs what is due, the most urgent first
     * @param advice tables that autovacuum comes too late for
     * @param policy what may be done alone
     * @param done what was done last, the youngest first
     */
    public record Overview(
            List<Need> needs, List<AutovacuumAdvice> advice, MaintenancePolicy policy, List<Done> done) {}

    /**
     * Reads the catalogue and the history.
     *
     * @throws FailureException {@code postgres…} if the server or the store cannot be reached
     */
    public Overview look(Cancellation cancellation) {
        doorkeeper.require(recorder.actor(), Permission.LOOK);
        Catalog catalog = reader.read(cancellation);
        return new Overview(
                Needs.of(catalog, BloatReview.of(catalog)), AutovacuumAdvice.of(catalog), policy(), done());
    }

    /** What may be done alone; nothing, until somebody says otherwise. */
    public MaintenancePolicy policy() {
        return rows.policy(target.profile().id()).map(MaintenancePolicy::of).orElseGet(MaintenancePolicy::usual);
    }

    private List<Done> done() {
        return rows.latest(target.profile().id(), MOST_SHOWN).stream().map(Done::of).toList();
    }

    /**
     * Says what may be done alone from now on.
     *
     * @throws FailureException {@code maintenance.policy} if that cannot be held; {@code identity…} if who is here may not;
     *     {@code audit.unwritable} or {@code postgres…} if the store is away, and all stays as it was
     */
    public void set(MaintenancePolicy policy) {
        MaintenancePolicy checked = policy.checked();
        doorkeeper.require(recorder.actor(), Permission.CHANGE_SERVERS);
        String id = target.profile().id();
        Act act = Act.of(AuditAction.MAINTENANCE_POLICY, id, target.profile().environment());
        boolean ignored = recorder.record(act, () -> {
            rows.put(new MaintenancePolicyRow(
                    id,
                    checked.enabled(),
                    checked.window().bits(),
                    checked.window().opens(),
                    checked.window().closes(),
                    checked.words(),
                    checked.delayMs(),
                    clock.instant(),
                    recorder.actor().name()));
            return true;
        });
    }

    /** A plan that does what a table or an index needs. */
    public Plan plan(Need need) {
        Message title = Message.of("maintenance.do." + need.chore().word(), need.object());
        return Plan.of(target.profile().id(), title, List.of(), List.of(need.step(policy().delayMs())), List.of());
    }

    /** A plan that lets autovacuum come sooner. */
    public Plan plan(AutovacuumAdvice advice) {
        Message title = Message.of("maintenance.autovacuum.do", advice.table().shown());
        return Plan.of(target.profile().id(), title, List.of(), List.of(advice.step()), List.of());
    }

    /**
     * Does what is needed, one after the other, and measures what came of it.
     *
     * @param needs what to do, in this order
     * @param until when to begin nothing more
     * @param progress told how far it is
     * @return what was done; the last is a surprise if there was one
     * @throws FailureException as {@link Changes#apply}, if nothing could be begun
     */
    public List<Done> carryOut(List<Need> needs, Instant until, Cancellation cancellation, Progress progress) {
        return carryOut(needs, until, false, cancellation, progress);
    }

    /**
     * Does what the policy lets it do, if its window is open and nothing was done in it yet.
     *
     * @return what was done; empty if nothing was to be
     * @throws FailureException as {@link #carryOut}
     */
    public List<Done> carryOutAlone(Cancellation cancellation, Progress progress) {
        MaintenancePolicy policy = policy();
        Instant now = clock.instant();
        Optional<Instant> opened = policy.window().openedAt(now, zone);
        Optional<Instant> last = rows.lastAlone(target.profile().id());
        boolean wasDone = opened.isPresent() && last.isPresent() && !last.get().isBefore(opened.get());
        if (!policy.enabled() || opened.isEmpty() || wasDone) {
            return List.of();
        }
        List<Need> needs = look(cancellation).needs().stream()
                .filter(need -> policy.alone().contains(need.chore()))
                .toList();
        Instant closes = policy.window().closesAt(now, zone).orElse(now);
        return carryOut(needs, closes, true, cancellation, progress);
    }

    private List<Done> carryOut(
            List<Need> needs, Instant until, boolean alone, Cancellation cancellation, Progress progress) {
        UUID run = UUID.randomUUID();
        List<Done> done = new ArrayList<>();
        for (Need need : needs) {
            if (!clock.instant().isBefore(until)) {
                break;
            }
            cancellation.check();
            progress.message(Message.of("maintenance.doing." + need.chore().word(), need.object()));
            progress.fraction((double) done.size() / needs.size());
            Done step = carryOut(need, run, alone, cancellation);
            done.add(step);
            if (!step.outcome().equals(Done.DONE) && !step.outcome().equals(Done.BUSY)) {
                break;
            }
        }
        return done;
    }

    private Done carryOut(Need need, UUID run, boolean alone, Cancellation cancellation) {
        Instant began = clock.instant();
        String outcome = Done.DONE;
        try {
            String reason = alone ? "maintenance policy" : "maintenance";
            var _ = changes.apply(plan(need), reason, cancellation);
        } catch (FailureException failed) {
            outcome = outcome(failed);
        }
        Figures before = Figures.of(need);
        Figures after = after(need, cancellation);
        if (outcome.equals(Done.DONE) && !before.better(need.chore(), after)) {
            outcome = Done.HELD;
        }
        MaintenanceStepRow row = new MaintenanceStepRow(
                target.profile().id(),
                run,
                recorder.actor().name(),
                alone,
                need.chore().name(),
                need.object(),
                began,
                clock.instant(),
                outcome,
                new MaintenanceStepRow.Figures(
                        before.bytes(), after.bytes(), before.dead(), after.dead(),
                        before.age(), after.age(), before.changed(), after.changed()));
        rows.add(row);
        return Done.of(row);
    }

    /** The figures afterwards; those of before where the server cannot be asked. */
    private Figures after(Need need, Cancellation cancellation) {
        try {
            return Figures.now(need, reader.read(cancellation));
        } catch (FailureException away) {
            LOG.info("not measured after {}: {}", need.chore(), away.getMessage());
            return Figures.of(need);
        }
    }

    /** Others that use the table are no surprise; everything else is. */
    private static String outcome(FailureException failed) {
        String code = failed.failure().code();
        return code.equals("postgres.locked") ? Done.BUSY : code;
    }
}
