package org.aisconsole.base.job;

import java.util.function.Consumer;
import org.aisconsole.base.failure.Failure;
import org.aisconsole.base.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * Work to be done off the window's thread, and what becomes of its outcome. Built in steps so that a job without a
 * failure handler does not compile:
 *
 * <pre>{@code
 * runner.start(Job.named(title)
 *         .work(context -> engine.load(context))
 *         .onSuccess(this::show)
 *         .onFailure(this::showFailure));
 * }</pre>
 *
 * Handlers run on the runner's delivery executor (in the window: the JavaFX thread).
 *
 * @param <T> the outcome
 */
public final class Job<T> {
    private final Message title;
    private final Work<? extends T> work;
    private final Consumer<? super T> onSuccess;
    private final Consumer<? super Failure> onFailure;
    private final Runnable onCancelled;
    private final @Nullable String key;
    private final boolean quiet;

    private Job(
            Message title,
            Work<? extends T> work,
            Consumer<? super T> onSuccess,
            Consumer<? super Failure> onFailure,
            Runnable onCancelled,
            @Nullable String key,
            boolean quiet) {
        this.title = title;
        this.work = work;
        this.onSuccess = onSuccess;
        this.onFailure = onFailure;
        this.onCancelled = onCancelled;
        this.key = key;
        this.quiet = quiet;
    }

    /** Begins a job; the title names the act and its target, as the job bar shows it. */
    public static Named named(Message title) {
        return new Named(title);
    }

    /** The same job, latest wins: starting another of this key cancels it and drops its outcome. */
    public Job<T> latest(String newKey) {
        return new Job<>(title, work, onSuccess, onFailure, onCancelled, newKey, quiet);
    }

    /** The same job, not shown in the job bar: for refreshes that nobody asked for. */
    public Job<T> quiet() {
        return new Job<>(title, work, onSuccess, onFailure, onCancelled, key, true);
    }

    /** The same job, with what to do when it was cancelled (by default nothing). */
    public Job<T> onCancelled(Runnable action) {
        return new Job<>(title, work, onSuccess, onFailure, action, key, quiet);
    }

    Message title() {
        return title;
    }

    @Nullable String key() {
        return key;
    }

    boolean isQuiet() {
        return quiet;
    }

    T run(JobContext context) throws Exception {
        return work.run(context);
    }

    void succeeded(T outcome) {
        onSuccess.accept(outcome);
    }

    void failed(Failure failure) {
        onFailure.accept(failure);
    }

    void cancelled() {
        onCancelled.run();
    }

    /** The work itself; it may throw anything, the runner types the failure. */
    @FunctionalInterface
    public interface Work<T> {
        /** Does the work on a thread of its own and returns its outcome. */
        T run(JobContext context) throws Exception;
    }

    /** A job that has a title. */
    public record Named(Message title) {
        /** What to do. */
        public <T> Working<T> work(Work<T> work) {
            return new Working<>(title, work);
        }
    }

    /** A job that has its work. */
    public record Working<T>(Message title, Work<T> work) {
        /** What to do with the outcome. */
        public Succeeding<T> onSuccess(Consumer<? super T> handler) {
            return new Succeeding<>(title, work, handler);
        }
    }

    /** A job that lacks only its failure handler. */
    public record Succeeding<T>(Message title, Work<T> work, Consumer<? super T> onSuccess) {
        /** What to do with a failure; completes the job. */
        public Job<T> onFailure(Consumer<? super Failure> handler) {
            return new Job<>(title, work, onSuccess, handler, () -> {}, null, false);
        }
    }
}
