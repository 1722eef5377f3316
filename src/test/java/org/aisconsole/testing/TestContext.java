package org.aisconsole.testing;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.concurrent.Executor;
import org.aisconsole.base.event.ConsoleEvent;
import org.aisconsole.base.event.Port;
import org.aisconsole.base.job.JobRunner;
import org.aisconsole.base.settings.SettingsFile;
import org.aisconsole.base.text.Texts;
import org.aisconsole.ui.shell.Outcomes;
import org.aisconsole.ui.shell.UiContext;

/** A window's context for tests and their pictures: in UTC, and what a view-model reads is read where the window is. */
public final class TestContext {
    private TestContext() {}

    /**
     * A context.
     *
     * @param jobs where work is started
     * @param ui the window's thread, or what stands for it
     * @param events where the end of a job is told
     */
    public static UiContext of(
            Locale locale,
            JobRunner jobs,
            SettingsFile settings,
            Executor ui,
            InstantSource clock,
            Port<ConsoleEvent> events) {
        return new UiContext(
                new Texts(locale), jobs, settings, ui, ui, clock, ZoneOffset.UTC, new Outcomes(events, clock));
    }
}
