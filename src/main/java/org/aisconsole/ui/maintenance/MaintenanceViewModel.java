package org.aisconsole.ui.maintenance;

import java.time.Duration;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.aisconsole.base.job.Job;
import org.aisconsole.base.text.Message;
import org.aisconsole.engine.database.upkeep.AutovacuumAdvice;
import org.aisconsole.engine.database.upkeep.Done;
import org.aisconsole.engine.database.upkeep.Maintenance;
import org.aisconsole.engine.database.upkeep.MaintenancePolicy;
import org.aisconsole.engine.database.upkeep.Need;
import org.aisconsole.ui.change.ChangeFlow;
import org.aisconsole.ui.shell.Reading;
import org.aisconsole.ui.shell.UiContext;
import org.jspecify.annotations.Nullable;

/** What tables and indexes need, what may be done alone, and what was done. */
public final class MaintenanceViewModel {
    /** Whoever is there can stop it; a whole day is no bound that anybody meets. */
    private static final Duration ATTENDED = Duration.ofDays(1);

    private final Maintenance maintenance;
    private final ChangeFlow flow;
    private final UiContext context;
    private final Reading<Maintenance.Overview> overview;
    private final ObservableList<Need> needs = FXCollections.observableArrayList();
    private final ObservableList<AutovacuumAdvice> advice = FXCollections.observableArrayList();
    private final ObservableList<Done> done = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Need> selected = new SimpleObjectProperty<>();
    private final PolicyDraft draft = new PolicyDraft();

    /**
     * Reads what is due, and again after each change that was tried.
     *
     * @param flow through which autovacuum is set
     */
    public MaintenanceViewModel(Maintenance maintenance, ChangeFlow flow, UiContext context) {
        this.maintenance = maintenance;
        this.flow = flow;
        this.context = context;
        this.overview = new Reading<>(context, Message.of("maintenance.reading"), maintenance::look);
        overview.valueProperty().subscribe(this::fill);
        flow.watch(overview::refresh);
        overview.refresh();
    }

    private void fill(Maintenance.@Nullable Overview read) {
        if (read == null) {
            return;
        }
        Need before = selected.get();
        needs.setAll(read.needs());
        advice.setAll(read.advice());
        done.setAll(read.done());
        draft.read(read.policy());
        selected.set(needs.stream()
                .filter(need -> before != null && need.isSame(before))
                .findFirst()
                .orElse(needs.isEmpty() ? null : needs.getFirst()));
    }

    /** Does what the selected table or index needs; whoever calls this has asked the user. */
    public void carryOutSelected() {
        Need need = selected.get();
        if (need != null) {
            carryOut(List.of(need));
        }
    }

    /** Does all that is due; whoever calls this has asked the user. */
    public void carryOutAll() {
        carryOut(List.copyOf(needs));
    }

    private void carryOut(List<Need> wanted) {
        context.jobs()
                .start(Job.named(Message.of("maintenance.running", wanted.size()))
                        .work(job -> maintenance.carryOut(wanted, context.clock().instant().plus(ATTENDED), job, job))
                        .onSuccess(this::tell)
                        .onFailure(failure -> {
                            context.outcomes().failed(failure);
                            overview.refresh();
                        })
                        .onCancelled(overview::refresh));
    }

    private void tell(List<Done> outcome) {
        long well = outcome.stream().filter(step -> step.outcome().equals(Done.DONE)).count();
        context.outcomes().succeeded(Message.of("maintenance.ran", well, outcome.size()));
        overview.refresh();
    }

    /** Shows what would let autovacuum come in time, and lets the user decide. */
    public void propose(AutovacuumAdvice wanted) {
        flow.propose(maintenance.plan(wanted));
    }

    /** Lets the policy hold as it was edited. */
    public void save() {
        MaintenancePolicy edited = draft.editedProperty().getValue();
        if (edited == null) {
            return;
        }
        context.jobs()
                .start(Job.named(Message.of("maintenance.saving"))
                        .work(job -> {
                            maintenance.set(edited);
                            return edited;
                        })
                        .onSuccess(saved -> {
                            draft.saved(saved);
                            context.outcomes().succeeded(Message.of("maintenance.saved"));
                        })
                        .onFailure(context.outcomes()::failed));
    }

    /** How long vacuum pauses, in milliseconds, as the policy has it. */
    public int delayMs() {
        Maintenance.Overview read = overview.valueProperty().get();
        return read == null ? 0 : read.policy().delayMs();
    }

    /** What is read. */
    public Reading<Maintenance.Overview> overview() {
        return overview;
    }

    /** What is due, the most urgent first. */
    public ObservableList<Need> needs() {
        return needs;
    }

    /** Tables that autovacuum comes too late for. */
    public ObservableList<AutovacuumAdvice> advice() {
        return advice;
    }

    /** What was done, the youngest first. */
    public ObservableList<Done> done() {
        return done;
    }

    /** What is due and selected. */
    public ObjectProperty<@Nullable Need> selectedProperty() {
        return selected;
    }

    /** The policy, to be edited. */
    public PolicyDraft draft() {
        return draft;
    }
}
