package org.aisconsole.base.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.aisconsole.base.failure.Failure;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.text.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class JobRunnerTest {
    private static final Message TITLE = Message.of("base.test");
    private static final Duration SOON = Duration.ofSeconds(5);

    private final List<Object> outcomes = new ArrayList<>();
    private final ConcurrentLinkedQueue<Runnable> delivered = new ConcurrentLinkedQueue<>();
    private final JobRunner sameThread = new JobRunner(Runnable::run, Runnable::run, InstantSource.system());
    private final JobRunner runner = JobRunner.onVirtualThreads(delivered::add, InstantSource.system());

    private <T> Job<T> job(Job.Work<T> work) {
        return Job.named(TITLE).work(work).onSuccess(outcomes::add).onFailure(outcomes::add);
    }

    private void deliver() {
        for (Runnable next = delivered.poll(); next != null; next = delivered.poll()) {
            next.run();
        }
    }

    @Test
    void anOutcomeReachesItsHandler() {
        sameThread.start(job(context -> 42));
        assertThat(outcomes).containsExactly(42);
        assertThat(sameThread.running()).isEmpty();
    }

    @Test
    void anExpectedFailureKeepsItsCode() {
        sameThread.start(job(context -> {
            throw FailureException.expected("base.breaker.open", "it");
        }));
        assertThat(outcomes).singleElement().isInstanceOfSatisfying(Failure.Expected.class, failure -> assertThat(
                        failure.code())
                .isEqualTo("base.breaker.open"));
    }

    @Test
    void anyOtherExceptionIsABug() {
        sameThread.start(job(context -> {
            throw new IllegalStateException("oops");
        }));
        assertThat(outcomes).singleElement().isInstanceOf(Failure.Bug.class);
    }

    @Test
    void cancellingReachesTheServerAndTheThread() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        AtomicBoolean serverTold = new AtomicBoolean();
        AtomicBoolean cancelled = new AtomicBoolean();
        JobHandle handle = runner.start(job(context -> {
                    try (var _ = context.onCancel(() -> serverTold.set(true))) {
                        begun.countDown();
                        Thread.sleep(Duration.ofMinutes(1));
                    }
                    return 1;
                })
                .onCancelled(() -> cancelled.set(true)));
        assertThat(begun.await(5, TimeUnit.SECONDS)).isTrue();
        handle.cancel();
        assertThat(handle.await(SOON)).isTrue();
        deliver();
        assertThat(serverTold).isTrue();
        assertThat(cancelled).isTrue();
        assertThat(outcomes).isEmpty();
        assertThat(handle.status().state()).isEqualTo(JobState.CANCELLED);
    }

    @Test
    void aCancelActionRegisteredTooLateRunsAtOnce() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch cancelled = new CountDownLatch(1);
        AtomicBoolean told = new AtomicBoolean();
        JobHandle handle = runner.start(job(context -> {
            begun.countDown();
            boolean interrupted = false;
            while (!context.requested()) {
                interrupted |= Thread.interrupted();
                Thread.onSpinWait();
            }
            try (var _ = context.onCancel(() -> told.set(true))) {
                cancelled.countDown();
            }
            context.check();
            return interrupted;
        }));
        assertThat(begun.await(5, TimeUnit.SECONDS)).isTrue();
        handle.cancel();
        assertThat(cancelled.await(5, TimeUnit.SECONDS)).isTrue();
        assertThat(handle.await(SOON)).isTrue();
        assertThat(told).isTrue();
    }

    @Test
    void aClosedRegistrationIsNotCalled() throws InterruptedException {
        CountDownLatch closed = new CountDownLatch(1);
        AtomicBoolean hit = new AtomicBoolean();
        JobHandle handle = runner.start(job(context -> {
            context.onCancel(() -> hit.set(true)).close();
            closed.countDown();
            Thread.sleep(Duration.ofMinutes(1));
            return 1;
        }));
        assertThat(closed.await(5, TimeUnit.SECONDS)).isTrue();
        handle.cancel();
        assertThat(handle.await(SOON)).isTrue();
        assertThat(hit).isFalse();
    }

    @Test
    void theLatestOfAKeyWins() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        JobHandle first = runner.start(job(context -> {
                    begun.countDown();
                    Thread.sleep(Duration.ofMinutes(1));
                    return "first";
                })
                .latest("filter"));
        assertThat(begun.await(5, TimeUnit.SECONDS)).isTrue();
        JobHandle second = runner.start(job(context -> "second").latest("filter"));
        assertThat(first.await(SOON)).isTrue();
        assertThat(second.await(SOON)).isTrue();
        deliver();
        assertThat(outcomes).containsExactly("second");
    }

    @Test
    void anOutcomeAlreadyOnItsWayIsDroppedWhenSuperseded() throws InterruptedException {
        JobHandle first = runner.start(job(context -> "first").latest("filter"));
        assertThat(first.await(SOON)).isTrue();
        JobHandle second = runner.start(job(context -> "second").latest("filter"));
        assertThat(second.await(SOON)).isTrue();
        deliver();
        assertThat(outcomes).endsWith("second");
    }

    @Test
    void watchersSeeStartProgressAndEnd() {
        List<JobStatus> seen = new ArrayList<>();
        Consumer<JobStatus> watcher = seen::add;
        try (var _ = sameThread.watch(watcher)) {
            sameThread.start(job(context -> {
                context.message(Message.of("base.step"));
                return 1;
            }));
        }
        sameThread.start(job(context -> 2));
        assertThat(seen).extracting(JobStatus::state).startsWith(JobState.RUNNING).endsWith(JobState.SUCCEEDED);
        assertThat(seen).extracting(JobStatus::message).contains(Message.of("base.step"));
        assertThat(seen).allMatch(status -> status.id() == 1);
    }

    @Test
    void cancelAllWaitsForEveryJob() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(3);
        for (int i = 0; i < 3; i++) {
            runner.start(job(context -> {
                begun.countDown();
                Thread.sleep(Duration.ofMinutes(1));
                return 1;
            }));
        }
        assertThat(begun.await(5, TimeUnit.SECONDS)).isTrue();
        assertThat(runner.cancelAll(SOON)).isTrue();
        assertThat(runner.running()).isEmpty();
    }

    @Test
    void handlersRunOnlyOnTheDeliveryExecutor() throws InterruptedException {
        Executor never = work -> {};
        JobHandle handle = JobRunner.onVirtualThreads(never, InstantSource.system()).start(job(context -> 1));
        assertThat(handle.await(SOON)).isTrue();
        assertThat(outcomes).isEmpty();
    }
}
