package org.aisconsole.ui.dashboard;

import java.util.function.UnaryOperator;
import org.aisconsole.base.job.Job;
import org.aisconsole.base.settings.Settings;
import org.aisconsole.base.text.Message;
import org.aisconsole.ui.shell.UiContext;

/**
 * Keeps what the user has set, off the window's thread: a settings file is forced to the disk, which may take its time.
 *
 * @param context whose settings
 */
record Saving(UiContext context) {
    static Saving of(UiContext context) {
        return new Saving(context);
    }

    void change(UnaryOperator<Settings> change) {
        context.jobs().start(Job.named(Message.of("dashboard.saving"))
                .<Boolean>work(job -> {
                    context.settings().change(change);
                    return true;
                })
                .onSuccess(kept -> {})
                .onFailure(context.outcomes()::failed)
                .quiet());
    }
}
