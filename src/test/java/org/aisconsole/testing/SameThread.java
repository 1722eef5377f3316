package org.aisconsole.testing;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Locale;
import org.aisconsole.base.event.Port;
import org.aisconsole.base.job.JobRunner;
import org.aisconsole.base.settings.SettingsFile;
import org.aisconsole.base.text.Texts;
import org.aisconsole.ui.shell.Outcomes;
import org.aisconsole.ui.shell.UiContext;

/** A window's context without a toolkit: a job is over when it was started. */
public final class SameThread {
    private SameThread() {}

    /** The context over some settings; its notices are heard by nobody. */
    public static UiContext context(SettingsFile settings) {
        InstantSource clock = InstantSource.system();
        return new UiContext(
                new Texts(Locale.ENGLISH),
                new JobRunner(Runnable::run, Runnable::run, clock),
                settings,
                Runnable::run,
                Runnable::run,
                clock,
                ZoneOffset.UTC,
                new Outcomes(new Port<>(), clock));
    }
}
