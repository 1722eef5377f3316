package org.aisconsole.ui.tuning;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.job.Job;
import org.aisconsole.base.text.Message;
import org.aisconsole.engine.database.tuning.Advice;
import org.aisconsole.engine.database.tuning.MachineEntry;
import org.aisconsole.engine.database.tuning.Proposal;
import org.aisconsole.engine.database.tuning.SettingsAdvisor;
import org.aisconsole.ui.change.ChangeFlow;
import org.aisconsole.ui.shell.Reading;
import org.aisconsole.ui.shell.UiContext;
import org.jspecify.annotations.Nullable;

/** What is proposed for a server's settings, the machine that it rests on, and the way to set it. */
public final class TuningViewModel {
    private final SettingsAdvisor advisor;
    private final ChangeFlow flow;
    private final UiContext context;
    private final Reading<Advice> advice;
    private final MachineDraft machine;
    private final ObservableList<Proposal> rows = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Proposal> selected = new SimpleObjectProperty<>();

    /**
     * Reads the settings, and again after each change that was tried.
     *
     * @param flow through which settings are set
     */
    public TuningViewModel(SettingsAdvisor advisor, ChangeFlow flow, UiContext context) {
        this.advisor = advisor;
        this.flow = flow;
        this.context = context;
        this.machine = new MachineDraft(context.texts().locale());
        this.advice = new Reading<>(context, Message.of("tuning.reading"), advisor::look);
        advice.valueProperty().subscribe(this::fill);
        flow.watch(advice::refresh);
        advice.refresh();
    }

    private void fill(@Nullable Advice read) {
        if (read == null) {
            return;
        }
        machine.show(read.machine());
        Proposal before = selected.get();
        rows.setAll(read.proposals());
        selected.set(rows.stream()
                .filter(row -> before != null && row.isAbout(before))
                .findFirst()
                .orElse(rows.isEmpty() ? null : rows.getFirst()));
    }

    /** Proposes the selected setting. */
    public void proposeSelected() {
        Proposal chosen = selected.get();
        if (chosen != null && chosen.isApplicable()) {
            propose(List.of(chosen));
        }
    }

    /** Proposes all that can be set from here. */
    public void proposeAll() {
        propose(rows.stream().filter(Proposal::isApplicable).toList());
    }

    private void propose(List<Proposal> chosen) {
        Advice read = advice.valueProperty().get();
        if (read == null || chosen.isEmpty()) {
            return;
        }
        try {
            flow.propose(advisor.plan(read, chosen));
        } catch (FailureException apart) {
            context.outcomes().failed(apart.failure());
        }
    }

    /** Remembers what was entered of the machine, and judges anew. */
    public void useMachine() {
        machine.entry().ifPresent(this::remember);
    }

    /** Forgets what was entered of the machine but the load, and judges anew. */
    public void measureMachine() {
        remember(new MachineEntry(null, null, MachineEntry.NOTHING.disk(), machine.workload.get()));
    }

    private void remember(MachineEntry entry) {
        context.jobs()
                .start(Job.named(Message.of("tuning.reading"))
                        .work(job -> {
                            advisor.remember(entry);
                            return entry;
                        })
                        .onSuccess(done -> advice.refresh())
                        .onFailure(context.outcomes()::failed)
                        .quiet());
    }

    /** All proposals as lines of a configuration file. */
    public String lines() {
        return SettingsAdvisor.lines(rows);
    }

    /** What is read. */
    public Reading<Advice> advice() {
        return advice;
    }

    /** The machine as it is being entered. */
    public MachineDraft machine() {
        return machine;
    }

    /** The proposals, those that matter most first. */
    public ObservableList<Proposal> rows() {
        return rows;
    }

    /** The proposal whose details are shown. */
    public ObjectProperty<@Nullable Proposal> selectedProperty() {
        return selected;
    }
}
