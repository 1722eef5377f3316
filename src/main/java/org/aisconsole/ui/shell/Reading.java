package org.aisconsole.ui.shell;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.aisconsole.base.failure.Failure;
import org.aisconsole.base.job.Job;
import org.aisconsole.base.job.JobContext;
import org.aisconsole.base.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * Something that a screen reads as a job and shows: not yet there, there, or not to be had. What was there stays while it is
 * read again.
 *
 * @param <T> what is read
 */
public final class Reading<T> {
    private final UiContext context;
    private final Message name;
    private final Function<JobContext, T> work;
    private final ReadOnlyObjectWrapper<@Nullable T> value = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Failure> failure = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();

    /**
     * Something that is not read yet.
     *
     * @param name of the job, and what makes a later reading replace an earlier one
     * @param work reads it
     */
    public Reading(UiContext context, Message name, Function<JobContext, T> work) {
        this.context = context;
        this.name = name;
        this.work = work;
    }

    /** Reads it, again if it was read. */
    public void refresh() {
        running.set(true);
        context.jobs()
                .start(Job.named(name)
                        .work(work::apply)
                        .onSuccess(this::show)
                        .onFailure(this::fail)
                        .latest(name.key())
                        .quiet());
    }

    private void show(T read) {
        running.set(false);
        failure.set(null);
        value.set(read);
    }

    private void fail(Failure why) {
        running.set(false);
        failure.set(why);
    }

    /** What was read last; null before the first time. */
    public ReadOnlyObjectProperty<@Nullable T> valueProperty() {
        return value.getReadOnlyProperty();
    }

    /** Why it cannot be had; null while nothing is wrong. */
    public ReadOnlyObjectProperty<@Nullable Failure> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** Whether it is being read. */
    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }
}
