package org.aisconsole.testing;

import java.time.InstantSource;
import java.util.Locale;
import org.aisconsole.base.event.ConsoleEvent;
import org.aisconsole.base.event.Port;
import org.aisconsole.base.job.JobRunner;
import org.aisconsole.base.settings.SettingsFile;
import org.aisconsole.ui.shell.UiContext;

/** A window's context without a toolkit: a job is over when it was started. */
public final class SameThread {
    private SameThread() {}

    /** The context over some settings; its notices are heard by nobody. */
    public static UiContext context(SettingsFile settings) {
        return context(settings, InstantSource.system(), new Port<>());
    }

    /** The same at a time of the test, with notices that somebody hears. */
    public static UiContext context(SettingsFile settings, InstantSource clock, Port<ConsoleEvent> events) {
        JobRunner jobs = new JobRunner(Runnable::run, Runnable::run, clock);
        return TestContext.of(Locale.ENGLISH, jobs, settings, Runnable::run, clock, events);
    }
}
