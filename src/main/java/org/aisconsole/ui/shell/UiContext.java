package org.aisconsole.ui.shell;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.concurrent.Executor;
import org.aisconsole.base.job.JobRunner;
import org.aisconsole.base.settings.SettingsFile;
import org.aisconsole.base.text.Texts;

/**
 * What every screen may use.
 *
 * @param texts the user's language
 * @param jobs where long work is started
 * @param settings what the user has set
 * @param ui the window's thread
 * @param clock the time
 * @param zone the user's time zone
 * @param outcomes where the end of a job is told
 */
public record UiContext(
        Texts texts,
        JobRunner jobs,
        SettingsFile settings,
        Executor ui,
        InstantSource clock,
        ZoneId zone,
        Outcomes outcomes) {}
