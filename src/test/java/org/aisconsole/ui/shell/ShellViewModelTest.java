package org.aisconsole.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.collections.ListChangeListener;
import org.aisconsole.base.event.ConsoleEvent;
import org.aisconsole.base.event.Port;
import org.aisconsole.base.job.Job;
import org.aisconsole.base.job.JobRunner;
import org.aisconsole.base.job.JobState;
import org.aisconsole.base.job.JobStatus;
import org.aisconsole.base.text.Message;
import org.aisconsole.testing.Eventually;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** No toolkit is started here: a view-model needs none. */
@Timeout(20)
class ShellViewModelTest {
    private final Port<ConsoleEvent> events = new Port<>();

    private static Job<Integer> job(String name, Job.Work<Integer> work) {
        return Job.named(Message.of(name)).work(work).onSuccess(done -> {}).onFailure(failed -> {});
    }

    @Test
    void aJobIsShownWhileItRuns() {
        List<JobState> seen = new ArrayList<>();
        JobRunner runner = new JobRunner(Runnable::run, Runnable::run, InstantSource.system());
        ShellViewModel model = new ShellViewModel(runner, events, Runnable::run);
        runner.start(job("base.one", context -> {
            model.jobs().forEach(status -> seen.add(status.state()));
            return 1;
        }));
        assertThat(seen).containsExactly(JobState.RUNNING);
        assertThat(model.jobs()).isEmpty();
    }

    @Test
    void aQuietJobIsNotShown() {
        List<JobStatus> seen = new ArrayList<>();
        JobRunner runner = new JobRunner(Runnable::run, Runnable::run, InstantSource.system());
        ShellViewModel model = new ShellViewModel(runner, events, Runnable::run);
        runner.start(job("base.one", context -> {
                    seen.addAll(model.jobs());
                    return 1;
                })
                .quiet());
        assertThat(seen).isEmpty();
    }

    @Test
    void cancelReachesTheJob() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        JobRunner runner = JobRunner.onVirtualThreads(Runnable::run, InstantSource.system());
        ShellViewModel model = new ShellViewModel(runner, events, Runnable::run);
        runner.start(job("base.one", context -> {
            begun.countDown();
            Thread.sleep(60_000);
            return 1;
        }));
        begun.await();
        model.cancel(model.jobs().getFirst());
        Eventually.holds("it is gone", () -> model.jobs().isEmpty());
    }

    /** A listener holds the list that it listens to, so that it does not fall silent with the next collection. */
    @Test
    void whoListensGoesOnHearing() {
        JobRunner runner = new JobRunner(Runnable::run, Runnable::run, InstantSource.system());
        ShellViewModel model = new ShellViewModel(runner, events, Runnable::run);
        assertThat(model.notices()).isSameAs(model.notices());
        assertThat(model.jobs()).isSameAs(model.jobs());
    }

    @Test
    void whoFollowsTheListsGoesOnFollowingThem() {
        JobRunner runner = new JobRunner(Runnable::run, Runnable::run, InstantSource.system());
        ShellViewModel model = new ShellViewModel(runner, events, Runnable::run);
        List<Integer> sizes = new ArrayList<>();
        model.jobs().addListener((ListChangeListener<JobStatus>) change -> sizes.add(change.getList().size()));
        System.gc();
        runner.start(job("base.one", context -> 1));
        assertThat(sizes).startsWith(1).endsWith(0);
    }

    @Test
    void noticesAreKeptYoungestFirstAndCountedUntilSeen() throws Exception {
        JobRunner runner = new JobRunner(Runnable::run, Runnable::run, InstantSource.system());
        ShellViewModel model = new ShellViewModel(runner, events, Runnable::run);
        for (int i = 0; i < 250; i++) {
            events.publish(new ConsoleEvent(
                    Instant.ofEpochSecond(i), ConsoleEvent.Level.INFO, "test", Message.of("base.n", i)));
            int expected = i + 1;
            Eventually.holds("it arrives", () -> model.unreadProperty().get() == expected);
        }
        assertThat(model.notices()).hasSize(200);
        assertThat(model.notices().getFirst().at()).isEqualTo(Instant.ofEpochSecond(249));
        model.noticesSeen();
        assertThat(model.unreadProperty().get()).isZero();
    }
}
