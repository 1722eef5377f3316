package org.aisconsole.ui.plans;

import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;
import org.aisconsole.base.failure.Failure;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.job.Job;
import org.aisconsole.base.text.Message;
import org.aisconsole.engine.database.explain.ExplainOption;
import org.aisconsole.engine.database.explain.ExplainParser;
import org.aisconsole.engine.database.explain.ExplainRequest.Run;
import org.aisconsole.engine.database.explain.ExplainRequest;
import org.aisconsole.engine.database.explain.Explained;
import org.aisconsole.engine.database.explain.Explainer;
import org.aisconsole.engine.database.explain.KeptPlan;
import org.aisconsole.engine.database.explain.PlanDiff;
import org.aisconsole.engine.database.explain.PlanHistory;
import org.aisconsole.engine.database.explain.PlanNode;
import org.aisconsole.ui.shell.UiContext;
import org.jspecify.annotations.Nullable;

/** A statement and its plan, the plans before it, and what has changed between two of them. */
public final class PlansViewModel {
    private static final int MOST_KEPT = 500;
    private static final long MOST_BYTES = 32L << 20;

    private final UiContext context;
    private final Optional<Explainer> explainer;
    private final PlanHistory history;
    private final StringProperty sql = new SimpleStringProperty("");
    private final BooleanProperty mayWrite = new SimpleBooleanProperty();
    private final ObservableSet<ExplainOption> options =
            FXCollections.observableSet(EnumSet.of(ExplainOption.BUFFERS, ExplainOption.SETTINGS));
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Failure> failure = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Failure.@Nullable Expected> obstacle = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable ShownPlan> shown = new ReadOnlyObjectWrapper<>();
    private final IntegerProperty selected = new SimpleIntegerProperty(-1);
    private final ObservableList<KeptPlan> kept = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Failure> historyFailure = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable PlanDiff> diff = new ReadOnlyObjectWrapper<>();

    /**
     * Reads what is kept.
     *
     * @param explainer asks the server; empty where the connection has no Postgres
     */
    public PlansViewModel(UiContext context, Optional<Explainer> explainer, PlanHistory history) {
        this.context = context;
        this.explainer = explainer;
        this.history = history;
        refresh();
    }

    /** Reads again what is kept, and whether who is here may run statements. */
    public void refresh() {
        explainer.ifPresent(asked -> {
            obstacle.set(asked.obstacle().orElse(null));
            context.jobs()
                    .start(Job.named(Message.of("plans.reading"))
                            .work(job -> history.latest(asked.target().profile().id(), MOST_KEPT))
                            .onSuccess(this::list)
                            .onFailure(historyFailure::set)
                            .latest("plans.history")
                            .quiet());
        });
    }

    /** Whoever comes back finds the latest plan open. */
    private void list(List<KeptPlan> plans) {
        historyFailure.set(null);
        boolean first = kept.isEmpty() && shown.get() == null && sql.get().isEmpty() && !running.get();
        kept.setAll(plans);
        if (first && !plans.isEmpty()) {
            reopen(plans.getFirst());
        }
    }

    /** Asks for the plan; nothing is run. */
    public void explain() {
        ask(Run.NO);
    }

    /** Runs the statement and shows what happened; whoever calls this has asked the user. */
    public void run() {
        ask(mayWrite.get() ? Run.TAKEN_BACK : Run.READING);
    }

    private void ask(Run run) {
        if (explainer.isEmpty() || running.get()) {
            return;
        }
        Explainer asked = explainer.get();
        ExplainRequest request = new ExplainRequest(sql.get(), options, run);
        begin();
        context.jobs()
                .start(Job.named(Message.of(run == Run.NO ? "plans.explaining" : "plans.running", asked.target().profile().title()))
                        .work(job -> {
                            Explained explained = asked.explain(request, job);
                            return new Answer(explained, ShownPlan.of(origin(explained), explained.generic(), explained.plan()));
                        })
                        .onSuccess(answer -> {
                            show(answer.shown);
                            keep(answer.explained);
                        })
                        .onFailure(this::failed)
                        .onCancelled(() -> running.set(false)));
    }

    /** A plan with what is shown of it. */
    private record Answer(Explained explained, ShownPlan shown) {}

    private String origin(Explained explained) {
        DateTimeFormatter time = DateTimeFormatter.ofPattern("HH:mm:ss", context.texts().locale()).withZone(context.zone());
        return context.texts().get("plans.origin.asked", explained.database(), time.format(explained.at()));
    }

    private void keep(Explained explained) {
        context.jobs()
                .start(Job.named(Message.of("plans.keeping"))
                        .work(job -> history.keep(explained))
                        .onSuccess(done -> refresh())
                        .onFailure(context.outcomes()::failed)
                        .quiet());
    }

    /** Shows a plan from elsewhere. */
    public void paste(String text) {
        read(job -> ShownPlan.of(context.texts().get("plans.origin.pasted"), false, ExplainParser.parse(text)));
    }

    /** Shows the plan of a file. */
    public void open(Path file) {
        read(job -> {
            if (Files.size(file) > MOST_BYTES) {
                throw FailureException.expected("plans.file", file.getFileName().toString());
            }
            try {
                String text = Files.readString(file);
                return ShownPlan.of(file.getFileName().toString(), false, ExplainParser.parse(text));
            } catch (MalformedInputException notText) {
                throw FailureException.caused(notText, "plans.file", file.getFileName().toString());
            }
        });
    }

    /** Shows a kept plan, with its statement for another question. */
    public void reopen(KeptPlan plan) {
        sql.set(plan.statement());
        read(job -> kept(plan));
    }

    private ShownPlan kept(KeptPlan plan) {
        return ShownPlan.of(words(plan), plan.options().startsWith("GENERIC_PLAN"), history.open(plan));
    }

    /** When a kept plan was explained, in the user's words. */
    public String words(KeptPlan plan) {
        DateTimeFormatter time = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", context.texts().locale()).withZone(context.zone());
        return context.texts().get("plans.origin.kept", plan.database(), time.format(plan.takenAt()));
    }

    private void read(Job.Work<ShownPlan> work) {
        begin();
        context.jobs()
                .start(Job.named(Message.of("plans.opening"))
                        .work(work)
                        .onSuccess(this::show)
                        .onFailure(this::failed)
                        .onCancelled(() -> running.set(false))
                        .latest("plans.open"));
    }

    private void begin() {
        running.set(true);
        failure.set(null);
    }

    private void failed(Failure why) {
        running.set(false);
        failure.set(why);
    }

    private void show(ShownPlan plan) {
        running.set(false);
        failure.set(null);
        diff.set(null);
        selected.set(-1);
        shown.set(plan);
        selected.set(plan.warnings().isEmpty() ? 0 : plan.warnings().getFirst().node());
    }

    /** Holds the plan that is shown against a kept one, which counts as the earlier. */
    public void compareWith(KeptPlan earlier) {
        ShownPlan now = shown.get();
        if (now != null) {
            context.jobs()
                    .start(Job.named(Message.of("plans.comparing"))
                            .work(job -> PlanDiff.of(history.open(earlier), now.plan()))
                            .onSuccess(diff::set)
                            .onFailure(this::failed)
                            .latest("plan-comparison"));
        }
    }

    /** Goes back to one plan. */
    public void endComparison() {
        diff.set(null);
    }

    /** The node that is selected, if there is one. */
    public Optional<PlanNode> selectedNode() {
        ShownPlan plan = shown.get();
        int number = selected.get();
        return plan == null || number < 0 || number >= plan.plan().nodes().size()
                ? Optional.empty()
                : Optional.of(plan.plan().nodes().get(number));
    }

    /** The server; empty where the connection has no Postgres. */
    public Optional<Explainer> explainer() {
        return explainer;
    }

    /** The statement. */
    public StringProperty sqlProperty() {
        return sql;
    }

    /** Whether a run may write what is then taken back. */
    public BooleanProperty mayWriteProperty() {
        return mayWrite;
    }

    /** What else is asked for. */
    public ObservableSet<ExplainOption> options() {
        return options;
    }

    /** Whether a plan is on its way. */
    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** Why there is no plan; null while nothing went wrong. */
    public ReadOnlyObjectProperty<@Nullable Failure> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** Why who is here may not run statements; null if they may. */
    public ReadOnlyObjectProperty<Failure.@Nullable Expected> obstacleProperty() {
        return obstacle.getReadOnlyProperty();
    }

    /** The plan that is shown; null for none. */
    public ReadOnlyObjectProperty<@Nullable ShownPlan> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Number of the selected node; -1 for none. */
    public IntegerProperty selectedProperty() {
        return selected;
    }

    /** The kept plans of the server, youngest first. */
    public ObservableList<KeptPlan> kept() {
        return kept;
    }

    /** Why kept plans cannot be read; null if they can. */
    public ReadOnlyObjectProperty<@Nullable Failure> historyFailureProperty() {
        return historyFailure.getReadOnlyProperty();
    }

    /** What has changed between two plans; null while one is shown. */
    public ReadOnlyObjectProperty<@Nullable PlanDiff> diffProperty() {
        return diff.getReadOnlyProperty();
    }
}
