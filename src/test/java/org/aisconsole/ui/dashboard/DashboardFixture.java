package org.aisconsole.ui.dashboard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.aisconsole.base.event.Port;
import org.aisconsole.base.job.JobRunner;
import org.aisconsole.base.job.JobStatus;
import org.aisconsole.base.settings.SettingsFile;
import org.aisconsole.engine.monitor.HealthCheck;
import org.aisconsole.testing.FakeHistory;
import org.aisconsole.testing.FakeMetrics;
import org.aisconsole.testing.TestContext;
import org.aisconsole.ui.shell.UiContext;

/** A dashboard's model on made-up figures, without a toolkit: what is to happen waits until it is let happen. */
final class DashboardFixture {
    final FakeMetrics metrics = FakeMetrics.busy();
    final FakeHistory history = new FakeHistory();
    final HealthCheck health = new HealthCheck(metrics);
    final Deque<Runnable> ui = new ArrayDeque<>();
    final Deque<Runnable> work = new ArrayDeque<>();
    final List<JobStatus> jobs = new ArrayList<>();
    final SettingsFile settings;
    final UiContext context;
    final DashboardViewModel model;
    Instant now = FakeMetrics.NOW;

    DashboardFixture() {
        try {
            Path folder = Files.createTempDirectory("dashboard");
            InstantSource clock = () -> now;
            settings = SettingsFile.open(folder.resolve("settings.json"), Map.of(), clock);
            JobRunner runner = new JobRunner(work::add, ui::add, clock);
            runner.watch(jobs::add);
            context = TestContext.of(Locale.ENGLISH, runner, settings, ui::add, clock, new Port<>());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        model = new DashboardViewModel(
                context, new DashboardEngines(metrics, history, health), FakeMetrics.SUITE);
    }

    /** What is shown once everything asked for has happened. */
    DashboardData data() {
        while (!ui.isEmpty() || !work.isEmpty()) {
            settle();
            if (!work.isEmpty()) {
                work.remove().run();
            }
        }
        return model.dataProperty().get();
    }

    /** Lets happen all but jobs. */
    DashboardData settle() {
        while (!ui.isEmpty()) {
            ui.remove().run();
        }
        return model.dataProperty().get();
    }

    /** Lets time go by and the monitor tick. */
    DashboardData later(Duration time) {
        now = now.plus(time);
        metrics.tick("host");
        return data();
    }
}
