package org.aisconsole.ui.dashboard;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.aisconsole.base.failure.Failure;
import org.aisconsole.base.job.Job;
import org.aisconsole.base.job.JobHandle;
import org.aisconsole.base.job.JobRunner;
import org.aisconsole.base.text.Message;
import org.aisconsole.engine.monitor.History;
import org.jspecify.annotations.Nullable;

/**
 * Reads the past in the background, the latest wish first, and keeps what was read until something newer is there. A store that
 * fails is asked again after a while, or at once when the user wishes. Lives on the window's thread.
 */
final class PastModel {
    private static final Duration RETRY = Duration.ofSeconds(30);

    private final History history;
    private final PastPlan plan;
    private final JobRunner jobs;
    private final InstantSource clock;
    private final String key = "dashboard.past." + UUID.randomUUID();
    private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Failure>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());
    private volatile Past past = Past.NONE;
    private Instant due = Instant.MIN;
    private long wishes;
    private @Nullable JobHandle underWay;

    PastModel(History history, PastPlan plan, JobRunner jobs, InstantSource clock) {
        this.history = history;
        this.plan = plan;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** What was read last; may be asked on any thread. */
    Past past() {
        return past;
    }

    /** Whether the store is being asked for something that is not yet shown. */
    ReadOnlyBooleanProperty loadingProperty() {
        return loading.getReadOnlyProperty();
    }

    /** Why the store could not be asked, if it was so the last time. */
    ReadOnlyObjectProperty<Optional<Failure>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Forgets what was read, which was of something else, and what is being read. */
    void forget() {
        wishes++;
        if (underWay != null) {
            underWay.cancel();
        }
        past = Past.NONE;
        loading.set(false);
        problem.set(Optional.empty());
    }

    /**
     * Prepares to show a view: reads what memory lacks of it, if anything.
     *
     * @param ready runs when it can be shown, whether or not the store could be read
     */
    void prepare(TimeView view, Runnable ready) {
        if (plan.needsStore(view, clock.instant())) {
            loading.set(true);
            load(view, true, ready);
        } else {
            forget();
            ready.run();
        }
    }

    /** Reads again what a shown view needs, if that has become old; {@code changed} runs when it has come. */
    void keepUp(TimeView view, Runnable changed) {
        Instant now = clock.instant();
        if (!loading.get() && !now.isBefore(due) && plan.needsStore(view, now)) {
            load(view, false, changed);
        }
    }

    /** Asks the store again now. */
    void retry(TimeView view, Runnable changed) {
        load(view, false, changed);
    }

    private void load(TimeView view, boolean other, Runnable done) {
        due = clock.instant().plus(PastPlan.pace(view, clock.instant())); // not once more while this is under way
        long wish = ++wishes;
        underWay = jobs.start(Job.named(Message.of("dashboard.reading", view.scope().title()))
                .work(job -> Past.read(history, plan.wanted(view, clock.instant()), job))
                .onSuccess(read -> end(wish, done, read, nextDue(view), Optional.empty()))
                .onFailure(failure -> end(
                        wish,
                        done,
                        other ? Past.NONE : past, // what was read for another view would be drawn at wrong times
                        clock.instant().plus(RETRY),
                        Optional.of(failure)))
                .latest(key)
                .quiet());
    }

    /** An answer that was already on its way when somebody wished for something else is dropped here. */
    private void end(long wish, Runnable done, Past read, Instant next, Optional<Failure> failure) {
        if (wish == wishes) {
            past = read;
            due = next;
            problem.set(failure);
            loading.set(false);
            done.run();
        }
    }

    /** A zoomed part that lies in the past does not change any more. */
    private Instant nextDue(TimeView view) {
        Instant now = clock.instant();
        boolean over = !view.isLive() && view.window(now).to() < now.toEpochMilli();
        return over ? Instant.MAX : now.plus(PastPlan.pace(view, now));
    }
}
