package org.aisconsole.ui.watch;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.aisconsole.base.failure.Failure;
import org.aisconsole.base.identity.Actor;
import org.aisconsole.base.job.Job;
import org.aisconsole.base.text.Message;
import org.aisconsole.engine.watch.RuleSetting;
import org.aisconsole.engine.watch.Suspicion;
import org.aisconsole.ui.shell.UiContext;
import org.jspecify.annotations.Nullable;

/** The rules, the one that is edited, and what it would have found. */
public final class RulesViewModel {
    private static final int TYPING_MILLIS = 250;

    private final WatchEngines engines;
    private final Supplier<Actor> actor;
    private final UiContext context;
    private final Runnable after;
    private final ObservableList<RuleSetting> rules = FXCollections.observableArrayList();
    private final RuleDraft draft = new RuleDraft();
    private final ReadOnlyObjectWrapper<@Nullable List<Suspicion>> would = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Failure> unknown = new ReadOnlyObjectWrapper<>();

    /**
     * The rules of a watch.
     *
     * @param after reads the screen again after a rule was set
     */
    RulesViewModel(WatchEngines engines, Supplier<Actor> actor, UiContext context, Runnable after) {
        this.engines = engines;
        this.actor = actor;
        this.context = context;
        this.after = after;
        draft.editedProperty().subscribe(this::ask);
    }

    /** Shows how the rules are set now; what is being edited stays. */
    void show(List<RuleSetting> read) {
        if (!rules.equals(read)) { // else what is selected would be let go of
            rules.setAll(read);
        }
    }

    /** Begins to edit a rule; null for none. */
    public void select(@Nullable RuleSetting rule) {
        draft.read(rule);
    }

    /** The latest question wins: one that still waits when the next is typed is never asked. */
    private void ask(@Nullable RuleSetting edited) {
        would.set(null);
        unknown.set(null);
        if (edited != null) {
            context.jobs()
                    .start(Job.named(Message.of("watch.asking"))
                            .work(job -> asked(edited))
                            .onSuccess(found -> answered(edited, found))
                            .onFailure(unknown::set)
                            .latest("watch-would")
                            .quiet());
        }
    }

    private List<Suspicion> asked(RuleSetting edited) throws InterruptedException {
        Thread.sleep(TYPING_MILLIS); // the next letter cancels this one
        return engines.watch().wouldHaveFound(actor.get(), edited);
    }

    private void answered(RuleSetting asked, List<Suspicion> found) {
        if (asked.equals(draft.editedProperty().getValue())) {
            would.set(found);
        }
    }

    /** Sets the edited rule as it was edited; nothing happens while something is wrong with it. */
    public void save() {
        RuleSetting edited = draft.editedProperty().getValue();
        if (edited != null) {
            set(edited);
        }
    }

    /** Sets the edited rule as the console came with it. */
    public void reset() {
        RuleSetting base = draft.baseProperty().getValue();
        if (base != null) {
            set(base.rule().usual());
        }
    }

    private void set(RuleSetting setting) {
        Message name = Message.of("watch.rule." + setting.rule().word());
        context.jobs()
                .start(Job.named(Message.of("watch.setting", name))
                        .work(job -> {
                            engines.rules().set(actor.get(), setting);
                            return setting;
                        })
                        .onSuccess(done -> {
                            draft.read(done);
                            context.outcomes().succeeded(Message.of("watch.set", name));
                            after.run();
                        })
                        .onFailure(context.outcomes()::failed));
    }

    /** How the rules are set. */
    public ObservableList<RuleSetting> rules() {
        return rules;
    }

    /** The rule that is edited. */
    RuleDraft draft() {
        return draft;
    }

    /** What the edited rule would have found; null while that is not known. */
    public ReadOnlyObjectProperty<@Nullable List<Suspicion>> wouldProperty() {
        return would.getReadOnlyProperty();
    }

    /** Why it cannot be known, if so. */
    public ReadOnlyObjectProperty<@Nullable Failure> unknownProperty() {
        return unknown.getReadOnlyProperty();
    }
}
