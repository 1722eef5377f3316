package org.aisconsole.app;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CancellationException;
import org.aisconsole.base.event.Port;
import org.aisconsole.base.identity.Door;
import org.aisconsole.base.job.Cancellation;
import org.aisconsole.base.job.Progress;
import org.aisconsole.base.settings.SettingsFile;
import org.aisconsole.cli.LaunchOptions;
import org.aisconsole.engine.monitor.HealthReport;

/** Starts the embedded suite, measures everything twice (rates need two readings), judges, and ends it. */
final class CheckProgram {
    private static final Duration INTERVAL = Duration.ofMillis(250);

    private CheckProgram() {}

    static HealthReport run(LaunchOptions options, Home home, Progress progress) {
        InstantSource clock = InstantSource.system();
        SettingsFile file = home.settings(System.getenv(), clock);
        Desk desk = home.desk(file, System.getenv(), clock);
        BenchPlan plan = home.plan(
                        options, file.current(), System.getenv(), desk.unattended(System.getenv()), desk.secrets())
                .measuredEvery(INTERVAL)
                .withoutTraffic();
        try (Workbench bench =
                Workbench.start(plan, new Port<>(), clock, progress, Cancellation.never())) {
            Thread.sleep(INTERVAL.multipliedBy(4));
            return new HealthReport(clock.instant(), bench.health());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }
}
