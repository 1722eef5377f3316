package org.aisconsole.base.job;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.aisconsole.base.failure.Failure;
import org.aisconsole.base.text.Message;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One job under way. Its state moves RUNNING → (CANCELLING) → one of the three ends, each by compare-and-set, so that
 * exactly one end wins however cancel and completion race.
 */
final class RunningJob<T> implements Runnable, JobContext, JobHandle {
    private static final Logger LOG = LoggerFactory.getLogger(RunningJob.class);
    /** Watchers hear of a moved fraction at most this often; messages and ends are always told. */
    private static final Duration TELL_EVERY = Duration.ofMillis(50);

    private final long id;
    private final Job<T> job;
    private final InstantSource clock;
    private final Executor delivery;
    private final Consumer<RunningJob<?>> changed;
    private final Instant started;
    private final AtomicReference<JobState> state = new AtomicReference<>(JobState.RUNNING);
    private final List<Runnable> cancelActions = new CopyOnWriteArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile @Nullable Thread thread;
    private volatile boolean superseded;
    private volatile double fraction = -1;
    private volatile @Nullable Message message;
    private volatile @Nullable Failure failure;
    private volatile Instant told;

    RunningJob(long id, Job<T> job, InstantSource clock, Executor delivery, Consumer<RunningJob<?>> changed) {
        this.id = id;
        this.job = job;
        this.clock = clock;
        this.delivery = delivery;
        this.changed = changed;
        this.started = clock.instant();
        this.told = started;
    }

    @Override
    public void run() {
        thread = Thread.currentThread();
        try {
            check();
            T outcome = job.run(this);
            end(JobState.SUCCEEDED, () -> job.succeeded(outcome));
        } catch (Throwable thrown) {
            endWith(thrown);
        } finally {
            thread = null;
            Thread.interrupted(); // a late cancel must not leak into whoever runs on this thread next
            over.countDown();
        }
    }

    private void endWith(Throwable thrown) {
        if (requested() || thrown instanceof CancellationException) {
            LOG.debug("job {} cancelled", job.title().key(), thrown);
            end(JobState.CANCELLED, job::cancelled);
            return;
        }
        Failure why = Failure.of(thrown);
        failure = why;
        end(JobState.FAILED, () -> job.failed(why));
        if (why instanceof Failure.Bug) {
            LOG.error("job {} failed", job.title().key(), thrown);
        } else {
            LOG.info("job {} failed: {}", job.title().key(), thrown.getMessage());
        }
    }

    private void end(JobState end, Runnable handler) {
        JobState before = state.getAndUpdate(now -> now.isOver() ? now : end);
        if (before.isOver()) {
            return;
        }
        changed.accept(this);
        delivery.execute(() -> {
            if (!superseded) {
                handler.run();
            }
        });
    }

    @Override
    public void cancel() {
        if (!state.compareAndSet(JobState.RUNNING, JobState.CANCELLING)) {
            return;
        }
        changed.accept(this);
        Thread.ofVirtual().name("cancel").start(this::reachTheWork); // it may wait on a server that does not answer
    }

    private void reachTheWork() {
        cancelActions.forEach(RunningJob::runCancelAction);
        Thread worker = thread;
        if (worker != null) {
            worker.interrupt();
        }
    }

    private static void runCancelAction(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException broken) {
            LOG.warn("cancelling did not reach the server", broken);
        }
    }

    void supersede() {
        superseded = true;
        cancel();
    }

    @Override
    public boolean requested() {
        return state.get() == JobState.CANCELLING;
    }

    @Override
    public Registration onCancel(Runnable action) {
        cancelActions.add(action);
        if (requested()) {
            runCancelAction(action);
        }
        return () -> cancelActions.remove(action);
    }

    @Override
    public void fraction(double done) {
        fraction = Math.min(done, 1);
        Instant now = clock.instant();
        if (Duration.between(told, now).compareTo(TELL_EVERY) >= 0) {
            told = now;
            changed.accept(this);
        }
    }

    @Override
    public void message(Message text) {
        message = text;
        changed.accept(this);
    }

    @Override
    public long id() {
        return id;
    }

    Optional<String> key() {
        return Optional.ofNullable(job.key());
    }

    @Override
    public JobStatus status() {
        return new JobStatus(
                id, job.title(), state.get(), fraction, message, started, clock.instant(), job.isQuiet(), failure);
    }

    @Override
    public boolean await(Duration limit) throws InterruptedException {
        return over.await(limit.toNanos(), TimeUnit.NANOSECONDS);
    }
}
