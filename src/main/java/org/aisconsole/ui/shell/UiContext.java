package org.aisconsole.ui.shell;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.aisconsole.base.event.ConsoleEvent;
import org.aisconsole.base.event.Port;
import org.aisconsole.base.job.JobRunner;
import org.aisconsole.base.settings.SettingsFile;
import org.aisconsole.base.text.Texts;

/**
 * What every screen may use.
 *
 * @param texts the user's language
 * @param jobs where long work is started
 * @param settings what the user has set
 * @param background where a view-model reads what it shows next; waits a moment, so that what comes together is read once
 * @param ui the window's thread
 * @param clock the time
 * @param zone the user's time zone
 * @param outcomes where the end of a job is told
 */
public record UiContext(
        Texts texts,
        JobRunner jobs,
        SettingsFile settings,
        Executor background,
        Executor ui,
        InstantSource clock,
        ZoneId zone,
        Outcomes outcomes) {

    private static final Duration MOMENT = Duration.ofMillis(50);

    /** A moment as people of the user's language write it, with date and minute. */
    public String moment(Instant at) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(texts.locale())
                .withZone(zone)
                .format(at);
    }

    /**
     * For a window of this machine: JavaFX's thread, the system's time zone, background work after a twentieth of a second.
     *
     * @param events where the end of a job is told
     */
    public static UiContext ofWindow(
            Texts texts, SettingsFile settings, InstantSource clock, Port<ConsoleEvent> events) {
        FxExecutor ui = new FxExecutor();
        Executor background = CompletableFuture.delayedExecutor(
                MOMENT.toMillis(), TimeUnit.MILLISECONDS, work -> Thread.ofVirtual().name("reading").start(work));
        JobRunner jobs = JobRunner.onVirtualThreads(ui, clock);
        return new UiContext(
                texts, jobs, settings, background, ui, clock, ZoneId.systemDefault(), new Outcomes(events, clock));
    }
}
