package org.aisconsole.ui.watch;

import java.time.Duration;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.aisconsole.base.failure.Failure;
import org.aisconsole.base.identity.Actor;
import org.aisconsole.base.job.Job;
import org.aisconsole.base.text.Message;
import org.aisconsole.engine.watch.AddressBlock;
import org.aisconsole.engine.watch.Sighting;
import org.aisconsole.engine.watch.Suspicion;
import org.aisconsole.engine.watch.Watch;
import org.aisconsole.engine.watch.WatchPicture;
import org.aisconsole.ui.shell.UiContext;
import org.jspecify.annotations.Nullable;

/** What the watch knows of the last days, and the block that is being made. */
public final class WatchViewModel {
    private static final Duration FIRST = Duration.ofDays(7);

    private final WatchEngines engines;
    private final Supplier<Actor> actor;
    private final UiContext context;
    private final ObservableList<Suspicion> suspicions = FXCollections.observableArrayList();
    private final ObservableList<Sighting> seen = FXCollections.observableArrayList();
    private final ObservableList<AddressBlock> blocks = FXCollections.observableArrayList();
    private final ObjectProperty<Duration> back = new SimpleObjectProperty<>(FIRST);
    private final StringProperty network = new SimpleStringProperty("");
    private final StringProperty reason = new SimpleStringProperty("");
    private final ObjectProperty<Duration> time = new SimpleObjectProperty<>(Watch.BLOCK);
    private final ObjectProperty<@Nullable AddressBlock> selected = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<@Nullable Failure> failure = new ReadOnlyObjectWrapper<>();

    /**
     * Reads what the watch knows.
     *
     * @param actor who is at the console
     */
    public WatchViewModel(WatchEngines engines, Supplier<Actor> actor, UiContext context) {
        this.engines = engines;
        this.actor = actor;
        this.context = context;
        back.addListener((property, before, now) -> refresh());
        refresh();
    }

    /** Reads it again. */
    public void refresh() {
        Duration far = back.get();
        context.jobs()
                .start(Job.named(Message.of("watch.reading"))
                        .work(job -> engines.watch().picture(actor.get(), far))
                        .onSuccess(this::show)
                        .onFailure(failure::set)
                        .latest("watch")
                        .quiet());
    }

    private void show(WatchPicture picture) {
        failure.set(null);
        suspicions.setAll(picture.suspicions());
        seen.setAll(picture.seen());
        blocks.setAll(picture.blocks());
        selected.set(null);
    }

    /** Keeps the network out that is typed. */
    public void block() {
        String where = network.get();
        String why = reason.get();
        Duration howLong = time.get();
        start("watch.blocking", where, () -> engines.watch().block(actor.get(), where, why, howLong));
    }

    /** Lets the selected network in again. */
    public void lift() {
        AddressBlock block = selected.get();
        if (block != null) {
            start("watch.lifting", block.network(), () -> engines.watch().lift(actor.get(), block.network()));
        }
    }

    private void start(String title, String where, Runnable act) {
        context.jobs()
                .start(Job.named(Message.of(title, where))
                        .work(job -> {
                            act.run();
                            return where;
                        })
                        .onSuccess(done -> {
                            network.set("");
                            reason.set("");
                            refresh();
                        })
                        .onFailure(context.outcomes()::failed));
    }

    /** What looks like an attack, the youngest first. */
    public ObservableList<Suspicion> suspicions() {
        return suspicions;
    }

    /** What guards saw, the youngest first. */
    public ObservableList<Sighting> seen() {
        return seen;
    }

    /** Which networks are kept out. */
    public ObservableList<AddressBlock> blocks() {
        return blocks;
    }

    /** How far back. */
    public ObjectProperty<Duration> backProperty() {
        return back;
    }

    /** The network to keep out. */
    public StringProperty networkProperty() {
        return network;
    }

    /** Why. */
    public StringProperty reasonProperty() {
        return reason;
    }

    /** How long. */
    public ObjectProperty<Duration> timeProperty() {
        return time;
    }

    /** The block to lift. */
    public ObjectProperty<@Nullable AddressBlock> selectedProperty() {
        return selected;
    }

    /** Why nothing can be shown, if so. */
    public ReadOnlyObjectProperty<@Nullable Failure> failureProperty() {
        return failure.getReadOnlyProperty();
    }
}
