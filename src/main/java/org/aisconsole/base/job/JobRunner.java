package org.aisconsole.base.job;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * Starts jobs and tells watchers about them. The two executors are its ports: in the window work runs on virtual
 * threads and outcomes are delivered on the JavaFX thread; a test passes {@code Runnable::run} for both, and a job is
 * over when {@link #start} returns.
 */
public final class JobRunner {
    private final Executor workers;
    private final Executor delivery;
    private final InstantSource clock;
    private final AtomicLong ids = new AtomicLong();
    private final Map<Long, RunningJob<?>> running = new ConcurrentSkipListMap<>();
    private final Map<String, RunningJob<?>> latest = new ConcurrentHashMap<>();
    private final List<Consumer<JobStatus>> watchers = new CopyOnWriteArrayList<>();

    /** A runner that works on one executor and delivers on the other. */
    public JobRunner(Executor workers, Executor delivery, InstantSource clock) {
        this.workers = workers;
        this.delivery = delivery;
        this.clock = clock;
    }

    /** A runner with a virtual thread per job. */
    public static JobRunner onVirtualThreads(Executor delivery, InstantSource clock) {
        return new JobRunner(work -> Thread.ofVirtual().name("job").start(work), delivery, clock);
    }

    /** Starts a job. If it has a key, an earlier one of that key is cancelled and its outcome dropped. */
    public <T> JobHandle start(Job<T> job) {
        RunningJob<T> started = new RunningJob<>(ids.incrementAndGet(), job, clock, delivery, this::changed);
        String key = job.key();
        if (key != null) {
            RunningJob<?> earlier = latest.put(key, started);
            if (earlier != null) {
                earlier.supersede();
            }
        }
        running.put(started.id(), started);
        changed(started);
        workers.execute(started);
        return started;
    }

    /** The jobs under way, oldest first. */
    public List<JobStatus> running() {
        return running.values().stream().map(RunningJob::status).toList();
    }

    /** Asks the job of that number to stop; nothing happens if it is over. */
    public void cancel(long id) {
        RunningJob<?> job = running.get(id);
        if (job != null) {
            job.cancel();
        }
    }

    /**
     * Cancels everything under way and waits until it is over.
     *
     * @return whether all was over in time
     */
    public boolean cancelAll(Duration limit) throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        List<RunningJob<?>> jobs = List.copyOf(running.values());
        jobs.forEach(RunningJob::cancel);
        boolean over = true;
        for (RunningJob<?> job : jobs) {
            over &= job.await(Duration.ofNanos(Math.max(0, deadline - System.nanoTime())));
        }
        return over;
    }

    /** Calls the watcher, on the delivery executor, whenever a job starts, moves or ends. */
    public Cancellation.Registration watch(Consumer<JobStatus> watcher) {
        watchers.add(watcher);
        return () -> watchers.remove(watcher);
    }

    private void changed(RunningJob<?> job) {
        JobStatus status = job.status();
        if (status.state().isOver()) {
            running.remove(job.id());
            job.key().ifPresent(key -> latest.remove(key, job));
        }
        if (!watchers.isEmpty()) {
            delivery.execute(() -> watchers.forEach(watcher -> watcher.accept(status)));
        }
    }
}
