package org.aisconsole.ui.key;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.aisconsole.base.failure.Failure;
import org.aisconsole.base.identity.Doorkeeper;
import org.aisconsole.base.identity.Permission;
import org.aisconsole.base.job.Job;
import org.aisconsole.base.job.JobContext;
import org.aisconsole.base.text.Message;
import org.aisconsole.engine.identity.Session;
import org.aisconsole.engine.security.KeyRoom;
import org.aisconsole.engine.security.Reencryption;
import org.aisconsole.ui.shell.UiContext;
import org.jspecify.annotations.Nullable;

/** The keys, how many values are under an earlier one, and the run that changes that. */
public final class KeysViewModel {
    private final KeyRoom room;
    private final Session session;
    private final UiContext context;
    private final ObservableList<KeyRoom.Key> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Reencryption.@Nullable Standing> standing = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Failure.@Nullable Expected> obstacle = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Failure> failure = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();

    /**
     * Reads the keys, and follows who is signed in.
     *
     * @param session who is here
     */
    public KeysViewModel(KeyRoom room, Session session, UiContext context) {
        this.room = room;
        this.session = session;
        this.context = context;
        session.watch(now -> context.ui().execute(this::ask));
        ask();
        refresh();
    }

    /** Asks whether whoever is here may rotate. */
    private void ask() {
        obstacle.set(Doorkeeper.obstacle(session::actor, Permission.MANAGE_KEYS).orElse(null));
    }

    /** Reads all again. */
    public void refresh() {
        context.jobs()
                .start(Job.named(Message.of("keyring.reading"))
                        .work(job -> room.look())
                        .onSuccess(this::show)
                        .onFailure(failure::set)
                        .latest("keys")
                        .quiet());
    }

    private void show(KeyRoom.Picture picture) {
        failure.set(null);
        rows.setAll(picture.keys());
        standing.set(picture.values());
    }

    /** Lets new keys encrypt and sign, and encrypts everything anew. */
    public void rotate() {
        start("keyring.rotating", "keyring.rotated", job -> room.rotate(session.actor(), job, job));
    }

    /** Encrypts anew what an earlier run has left under an earlier key. */
    public void renew() {
        start("keyring.renewing", "keyring.renewed", job -> room.renew(session.actor(), job, job));
    }

    /** What is done with the keys. */
    private interface Run {
        Reencryption.Outcome with(JobContext job);
    }

    private void start(String title, String done, Run run) {
        running.set(true);
        context.jobs()
                .start(Job.named(Message.of(title))
                        .work(run::with)
                        .onSuccess(outcome -> {
                            over();
                            context.outcomes().succeeded(Message.of(done, outcome.renewed(), outcome.unreadable()));
                        })
                        .onFailure(failed -> {
                            over();
                            context.outcomes().failed(failed);
                        })
                        .onCancelled(this::over));
    }

    /** However it ended, some values may be under another key now. */
    private void over() {
        running.set(false);
        refresh();
    }

    /** The keys: those that encrypt, then those that sign, the youngest of each first. */
    public ObservableList<KeyRoom.Key> rows() {
        return rows;
    }

    /** How values stand that are under an earlier key; null until it was read. */
    public ReadOnlyObjectProperty<Reencryption.@Nullable Standing> standingProperty() {
        return standing.getReadOnlyProperty();
    }

    /** Why whoever is here may not rotate; null if they may. */
    public ReadOnlyObjectProperty<Failure.@Nullable Expected> obstacleProperty() {
        return obstacle.getReadOnlyProperty();
    }

    /** Why the keys cannot be read, if so. */
    public ReadOnlyObjectProperty<@Nullable Failure> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** Whether a run is under way. */
    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }
}
