package org.aisconsole.ui.change;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.aisconsole.base.failure.Failure;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.job.Job;
import org.aisconsole.base.job.JobContext;
import org.aisconsole.base.plan.Plan;
import org.aisconsole.base.plan.PlanJson;
import org.aisconsole.base.text.Message;
import org.aisconsole.engine.change.Change;
import org.aisconsole.engine.change.Changes;
import org.aisconsole.engine.change.Preview;
import org.aisconsole.ui.shell.UiContext;

/** The way of a change through the window: proposed, previewed, and then applied, saved, or dropped. Every screen goes it. */
public final class ChangeFlow {
    private final Changes changes;
    private final UiContext context;
    private final Previewer previewer;
    private final List<Runnable> watchers = new CopyOnWriteArrayList<>();

    /**
     * A flow.
     *
     * @param previewer shows previews to the user
     */
    public ChangeFlow(Changes changes, UiContext context, Previewer previewer) {
        this.changes = changes;
        this.context = context;
        this.previewer = previewer;
    }

    /** Shows what a plan would do, and lets the user decide. */
    public void propose(Plan plan) {
        preview(plan, (reason, job) -> changes.apply(plan, reason, job));
    }

    /** Shows what would take a change back, and lets the user decide. */
    public void takeBack(Change change) {
        try {
            preview(change.wayBack(), (reason, job) -> changes.takeBack(change, reason, job));
        } catch (FailureException none) {
            context.outcomes().failed(none.failure());
        }
    }

    /** Reads a saved plan and shows what it would do. */
    public void proposeSaved(Path file) {
        context.jobs()
                .start(Job.named(Message.of("changes.reading", file.toString()))
                        .work(job -> PlanJson.load(file))
                        .onSuccess(this::propose)
                        .onFailure(context.outcomes()::failed));
    }

    private void preview(Plan plan, Apply apply) {
        context.jobs()
                .start(Job.named(Message.of("changes.previewing", plan.title()))
                        .work(job -> changes.preview(plan, job))
                        .onSuccess(preview -> previewer.show(preview, new Choice(plan, apply)))
                        .onFailure(context.outcomes()::failed));
    }

    /** Calls the watcher, on the window's thread, after each change that was tried. */
    public void watch(Runnable watcher) {
        watchers.add(watcher);
    }

    private void tried() {
        watchers.forEach(Runnable::run);
    }

    /** Shows a preview to the user. */
    @FunctionalInterface
    public interface Previewer {
        /** Shows it; the user's choice is carried out by what is given. */
        void show(Preview preview, Choice choice);
    }

    /** Carries a plan out. */
    @FunctionalInterface
    interface Apply {
        Change apply(String reason, JobContext job);
    }

    /** What the user can do with a preview. */
    public final class Choice {
        private final Plan plan;
        private final Apply apply;

        private Choice(Plan plan, Apply apply) {
            this.plan = plan;
            this.apply = apply;
        }

        /** Why whoever is here may not apply it; empty if they may. */
        public Optional<Failure.Expected> obstacle() {
            return changes.obstacle();
        }

        /**
         * Applies it, as a job that can be cancelled.
         *
         * @param reason why, in the user's words; may be empty
         */
        public void apply(String reason) {
            context.jobs()
                    .start(Job.named(plan.title())
                            .work(job -> apply.apply(reason, job))
                            .onSuccess(done -> {
                                context.outcomes().succeeded(Message.of("changes.done", plan.title()));
                                tried();
                            })
                            .onFailure(failure -> {
                                context.outcomes().failed(failure);
                                tried();
                            })
                            .onCancelled(ChangeFlow.this::tried));
        }

        /** Saves it with its hash, to be applied later, here or by the command {@code apply}. */
        public void save(Path file) {
            context.jobs()
                    .start(Job.named(Message.of("changes.saving", file.toString()))
                            .work(job -> {
                                PlanJson.save(plan, file);
                                return plan.hash();
                            })
                            .onSuccess(hash -> context.outcomes()
                                    .succeeded(Message.of("changes.saved", file.toString(), hash.substring(0, 12))))
                            .onFailure(context.outcomes()::failed));
        }
    }
}
