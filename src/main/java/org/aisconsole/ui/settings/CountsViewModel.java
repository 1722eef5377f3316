package org.aisconsole.ui.settings;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.aisconsole.base.failure.Failure;
import org.aisconsole.base.job.Job;
import org.aisconsole.base.job.JobRunner;
import org.aisconsole.base.secret.Secret;
import org.aisconsole.base.secret.Secrets;
import org.aisconsole.base.text.Message;
import org.aisconsole.engine.audit.Act;
import org.aisconsole.engine.audit.AuditAction;
import org.aisconsole.engine.audit.Recorder;
import org.aisconsole.engine.limit.CountingUser;
import org.aisconsole.ui.shell.Outcomes;
import org.jspecify.annotations.Nullable;

/** Keeps the password of the Redis that counts rate limits; it is never shown. */
public final class CountsViewModel {
    private final Secrets secrets;
    private final Recorder recorder;
    private final JobRunner jobs;
    private final Outcomes outcomes;
    private final ReadOnlyObjectWrapper<@Nullable Failure> failure = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    /** Over the secrets of this console; that a password was kept is on the record. */
    public CountsViewModel(Secrets secrets, Recorder recorder, JobRunner jobs, Outcomes outcomes) {
        this.secrets = secrets;
        this.recorder = recorder;
        this.jobs = jobs;
        this.outcomes = outcomes;
    }

    /** Keeps a password where secrets are kept. Wipes it. */
    public void keep(Secret password) {
        busy.set(true);
        failure.set(null);
        jobs.start(Job.named(Message.of("settings.limits.keeping"))
                .work(job -> {
                    recorder.record(
                            Act.of(AuditAction.PASSWORD_KEEP, "redis:limits"),
                            () -> secrets.put(CountingUser.PASSWORD, password, true));
                    return Message.of("settings.limits.kept");
                })
                .onSuccess(told -> {
                    over(password);
                    outcomes.succeeded(told);
                })
                .onFailure(failed -> {
                    over(password);
                    failure.set(failed);
                })
                .onCancelled(() -> over(password)));
    }

    private void over(Secret password) {
        busy.set(false);
        password.wipe();
    }

    /** Why the last password was not kept, if so. */
    public ReadOnlyObjectProperty<@Nullable Failure> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** Whether one is being kept. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }
}
