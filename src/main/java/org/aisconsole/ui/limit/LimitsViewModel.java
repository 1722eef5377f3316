package org.aisconsole.ui.limit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.aisconsole.base.failure.Failure;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.job.Job;
import org.aisconsole.base.text.Message;
import org.aisconsole.engine.limit.Consumption;
import org.aisconsole.engine.limit.Decision;
import org.aisconsole.engine.limit.LimitRule;
import org.aisconsole.engine.limit.Limits;
import org.aisconsole.engine.limit.Refusal;
import org.aisconsole.ui.shell.UiContext;
import org.jspecify.annotations.Nullable;

/** Who used how much of the rate limits, what was refused, and the rules while one of them is edited. */
public final class LimitsViewModel {
    private static final Duration RECENT = Duration.ofHours(1);

    private final Limits limits;
    private final UiContext context;
    private final ObservableList<Decision.Answer> subjects = FXCollections.observableArrayList();
    private final ObservableList<Refusal> refusals = FXCollections.observableArrayList();
    private final ObservableList<LimitRule> rules = FXCollections.observableArrayList();
    private final RuleDraft draft = new RuleDraft();
    private final ReadOnlyObjectWrapper<@Nullable Consumption> consumption = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Failure> storeFailure = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Failure> obstacle = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Failure> failure = new ReadOnlyObjectWrapper<>();

    /** Reads the limits for the first time. */
    public LimitsViewModel(Limits limits, UiContext context) {
        this.limits = limits;
        this.context = context;
        refresh();
    }

    /** Reads all again. */
    public void refresh() {
        context.jobs()
                .start(Job.named(Message.of("limits.title"))
                        .work(job -> read())
                        .onSuccess(this::show)
                        .onFailure(failure::set)
                        .latest("limits")
                        .quiet());
    }

    /** Counts are there without the store, where only the rules are. */
    private Read read() {
        Consumption consumed = limits.consumption();
        try {
            return new Read(consumed, limits.readRules(), null);
        } catch (FailureException away) {
            return new Read(consumed, limits.rules(), away.failure());
        }
    }

    private void show(Read read) {
        failure.set(null);
        subjects.setAll(read.consumption.answers());
        refusals.setAll(read.consumption.refusals());
        if (!rules.equals(read.rules)) { // else what is selected would be let go of
            rules.setAll(read.rules);
        }
        storeFailure.set(read.storeFailure);
        obstacle.set(limits.obstacle().orElse(null));
        consumption.set(read.consumption);
    }

    /** Begins to edit a rule; null for none. */
    public void select(@Nullable LimitRule rule) {
        draft.read(rule);
    }

    /** Sets the edited rule as it was edited; nothing happens while something is wrong with it. */
    public void save() {
        if (draft.ruleProperty().get() != null && draft.problemProperty().getValue() == null) {
            set(draft.edited());
        }
    }

    /** Sets the edited rule as the console came with it. */
    public void reset() {
        LimitRule rule = draft.ruleProperty().get();
        if (rule != null) {
            set(LimitRule.usual(rule.endpoint(), rule.kind()));
        }
    }

    private void set(LimitRule rule) {
        Message name = Message.of("limits.endpoint." + rule.endpoint().key());
        Message kind = Message.of("limits.kind." + rule.kind().key());
        context.jobs()
                .start(Job.named(Message.of("limits.setting", name, kind))
                        .work(job -> {
                            limits.set(rule);
                            return rule;
                        })
                        .onSuccess(done -> {
                            draft.read(done);
                            context.outcomes().succeeded(Message.of("limits.set", name, kind));
                            refresh();
                        })
                        .onFailure(context.outcomes()::failed));
    }

    /** Who used how much, the fullest first. */
    public ObservableList<Decision.Answer> subjects() {
        return subjects;
    }

    /** What was refused or would have been, the youngest first. */
    public ObservableList<Refusal> refusals() {
        return refusals;
    }

    /** The rules, by class and kind. */
    public ObservableList<LimitRule> rules() {
        return rules;
    }

    /** What was read last; null until something was. */
    public ReadOnlyObjectProperty<@Nullable Consumption> consumptionProperty() {
        return consumption.getReadOnlyProperty();
    }

    /** Why the rules may be out of date, if so. */
    public ReadOnlyObjectProperty<@Nullable Failure> storeFailureProperty() {
        return storeFailure.getReadOnlyProperty();
    }

    /** Why whoever is here may not change rules, if so. */
    public ReadOnlyObjectProperty<@Nullable Failure> obstacleProperty() {
        return obstacle.getReadOnlyProperty();
    }

    /** Why nothing can be read, if so. */
    public ReadOnlyObjectProperty<@Nullable Failure> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** Refusals of the last hour, as far as they are kept. */
    public List<Refusal> recentRefusals() {
        Instant from = context.clock().instant().minus(RECENT);
        return refusals.stream().filter(refusal -> refusal.at().isAfter(from)).toList();
    }

    RuleDraft draft() {
        return draft;
    }

    private record Read(Consumption consumption, List<LimitRule> rules, @Nullable Failure storeFailure) {}
}
