package org.aisconsole.ui.settings;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.aisconsole.base.failure.Failure;
import org.aisconsole.base.job.Job;
import org.aisconsole.base.job.JobRunner;
import org.aisconsole.base.secret.Secret;
import org.aisconsole.base.secret.SecretPlace;
import org.aisconsole.base.secret.SecretPlaces;
import org.aisconsole.base.secret.Secrets;
import org.aisconsole.base.text.Message;
import org.aisconsole.engine.audit.Act;
import org.aisconsole.engine.audit.AuditAction;
import org.aisconsole.engine.audit.Recorder;
import org.aisconsole.ui.shell.Outcomes;
import org.jspecify.annotations.Nullable;

/** What the card of secrets shows: which places answer, and the form for what is being done with the vault. */
public final class SecretsViewModel {
    private final Secrets secrets;
    private final Recorder recorder;
    private final JobRunner jobs;
    private final Outcomes outcomes;
    private final ReadOnlyObjectWrapper<@Nullable SecretPlaces> places = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Form> form = new SimpleObjectProperty<>(Form.NONE);
    private final ReadOnlyObjectWrapper<@Nullable Failure> failure = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    /** What the user is about to do with the vault. */
    public enum Form {
        /** Nothing. */
        NONE,
        /** Make it. */
        CREATE,
        /** Open it. */
        UNLOCK,
        /** Put it under another passphrase. */
        CHANGE
    }

    /** Over the secrets of this console; what is done is told as a notice, and what changes something is on the record. */
    public SecretsViewModel(Secrets secrets, Recorder recorder, JobRunner jobs, Outcomes outcomes) {
        this.secrets = secrets;
        this.recorder = recorder;
        this.jobs = jobs;
        this.outcomes = outcomes;
        form.addListener((property, before, now) -> failure.set(null));
    }

    /** Asks all places anew. */
    public void probe() {
        places.set(null);
        jobs.start(Job.named(Message.of("settings.secrets.probing"))
                .work(job -> secrets.probe())
                .onSuccess(places::set)
                .onFailure(outcomes::failed)
                .latest("settings.secrets.probing")
                .quiet());
    }

    /** Keeps secrets there from now on; a vault that is not there or not open yet gets its form at once. */
    public void choose(SettingField<SecretPlace> place, SecretPlace which) {
        place.valueProperty().set(which);
        SecretPlaces known = places.get();
        if (which == SecretPlace.VAULT && known != null) {
            form.set(switch (known.vault()) {
                case ABSENT -> Form.CREATE;
                case LOCKED -> Form.UNLOCK;
                case UNLOCKED -> Form.NONE;
            });
        }
    }

    /** Makes the vault, if both passphrases are the same. Wipes them. */
    public void create(Secret passphrase, Secret again) {
        if (same(passphrase, again)) {
            start("settings.vault.create", "settings.vault.created", () -> recorded(() -> secrets.vault().create(passphrase)), passphrase, again);
        }
    }

    /** Opens the vault. Wipes the passphrase. */
    public void unlock(Secret passphrase) {
        start("settings.vault.unlock", "settings.vault.unlocked", () -> secrets.vault().unlock(passphrase), passphrase);
    }

    /** Puts the vault under another passphrase, if both of the new ones are the same. Wipes them. */
    public void change(Secret old, Secret passphrase, Secret again) {
        if (same(passphrase, again)) {
            start(
                    "settings.vault.change",
                    "settings.vault.changed",
                    () -> recorded(() -> secrets.vault().changePassphrase(old, passphrase)),
                    old,
                    passphrase,
                    again);
        }
    }

    /** Locks the vault. */
    public void lock() {
        start("settings.vault.lock", "settings.vault.locked", () -> secrets.vault().lock());
    }

    private void recorded(Runnable act) {
        recorder.record(Act.of(AuditAction.SECRETS_PLACE, "vault"), act);
    }

    private boolean same(Secret passphrase, Secret again) {
        boolean same = passphrase.equals(again);
        failure.set(same ? null : Failure.expected("settings.passphrase.differs"));
        return same;
    }

    private void start(String title, String done, Runnable act, Secret... used) {
        busy.set(true);
        failure.set(null);
        jobs.start(Job.named(Message.of(title))
                .work(job -> {
                    act.run();
                    return Message.of(done);
                })
                .onSuccess(told -> {
                    over(used);
                    form.set(Form.NONE);
                    outcomes.succeeded(told);
                    probe();
                })
                .onFailure(failed -> {
                    over(used);
                    failure.set(failed);
                })
                .onCancelled(() -> over(used)));
    }

    private void over(Secret... used) {
        busy.set(false);
        for (Secret secret : used) {
            secret.wipe();
        }
    }

    /** Which places answer; null while they are being asked. */
    public ReadOnlyObjectProperty<@Nullable SecretPlaces> placesProperty() {
        return places.getReadOnlyProperty();
    }

    /** What the user is about to do. */
    public ObjectProperty<Form> formProperty() {
        return form;
    }

    /** Why the last act did not work, if so. */
    public ReadOnlyObjectProperty<@Nullable Failure> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** Whether something is being done: a passphrase takes a moment to check. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }
}
