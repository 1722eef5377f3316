package org.aisconsole.ui.settings;

import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.aisconsole.base.failure.Failure;
import org.aisconsole.base.job.Job;
import org.aisconsole.base.settings.Settings;
import org.aisconsole.base.settings.SettingsFile;
import org.aisconsole.base.text.Message;
import org.aisconsole.engine.audit.Act;
import org.aisconsole.engine.audit.AuditAction;
import org.aisconsole.engine.audit.Recorder;
import org.aisconsole.ui.shell.UiContext;

/**
 * Changes settings as jobs, since a file is forced to the disk; those that concern safety, or what is kept, on the record.
 *
 * @param context whose settings
 * @param recorder where changes are written
 */
public record SettingsKeeper(UiContext context, Recorder recorder) {
    /** The first part of the names of settings that are on the record. */
    private static final Set<String> RECORDED = Set.of("store", "secrets", "audit", "identity", "limits");

    SettingsFile settings() {
        return context.settings();
    }

    /**
     * Changes a setting.
     *
     * @param name its name, such as {@code store.url}
     * @param done is called when it is changed
     * @param failed is told why it is not
     */
    void change(String name, UnaryOperator<Settings> change, Runnable done, Consumer<Failure> failed) {
        context.jobs()
                .start(Job.named(Message.of("settings.saving", name))
                        .work(job -> {
                            apply(name, change);
                            return name;
                        })
                        .onSuccess(changed -> done.run())
                        .onFailure(failed)
                        .quiet());
    }

    private void apply(String name, UnaryOperator<Settings> change) {
        if (RECORDED.contains(name.substring(0, name.indexOf('.')))) {
            recorder.record(Act.of(AuditAction.SETTING_CHANGE, name), () -> settings().change(change));
        } else {
            settings().change(change);
        }
    }
}
