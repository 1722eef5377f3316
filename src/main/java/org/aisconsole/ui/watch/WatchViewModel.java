package org.aisconsole.ui.watch;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.aisconsole.base.failure.Failure;
import org.aisconsole.base.identity.Actor;
import org.aisconsole.base.identity.Doorkeeper;
import org.aisconsole.base.identity.Permission;
import org.aisconsole.base.job.Job;
import org.aisconsole.base.text.Message;
import org.aisconsole.engine.watch.AddressBlock;
import org.aisconsole.engine.watch.AllowedNetwork;
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
    private final ObservableList<AllowedNetwork> allowed = FXCollections.observableArrayList();
    private final StringProperty allowNetwork = new SimpleStringProperty("");
    private final StringProperty allowReason = new SimpleStringProperty("");
    private final RulesViewModel rules;
    private final ObjectProperty<Duration> back = new SimpleObjectProperty<>(FIRST);
    private final StringProperty network = new SimpleStringProperty("");
    private final StringProperty reason = new SimpleStringProperty("");
    private final ObjectProperty<Duration> time = new SimpleObjectProperty<>(Watch.BLOCK);
    private final ObjectProperty<@Nullable AddressBlock> selected = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<@Nullable Failure> failure = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Failure> obstacle = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper read = new ReadOnlyBooleanWrapper();

    /**
     * Reads what the watch knows.
     *
     * @param actor who is at the console
     */
    public WatchViewModel(WatchEngines engines, Supplier<Actor> actor, UiContext context) {
        this.engines = engines;
        this.actor = actor;
        this.context = context;
        this.rules = new RulesViewModel(engines, actor, context, this::refresh);
        back.addListener((property, before, now) -> refresh());
        refresh();
    }

    /** Reads it again. */
    public void refresh() {
        askWhetherTheyMay();
        Duration far = back.get();
        context.jobs()
                .start(Job.named(Message.of("watch.reading"))
                        .work(job -> engines.watch().picture(actor.get(), far))
                        .onSuccess(this::show)
                        .onFailure(failure::set)
                        .latest("watch")
                        .quiet());
    }

    /** Whoever may not look any more does not go on to see what was read before. */
    private void askWhetherTheyMay() {
        obstacle.set(Doorkeeper.obstacle(actor, Permission.PROTECT).orElse(null));
        if (obstacle.get() != null) {
            List.of(suspicions, seen, blocks, allowed).forEach(List::clear);
        }
    }

    private void show(WatchPicture picture) {
        failure.set(null);
        read.set(true);
        replace(suspicions, picture.suspicions());
        replace(seen, picture.seen());
        replace(blocks, picture.blocks());
        replace(allowed, picture.allowed());
        rules.show(picture.rules().all());
    }

    /** What has not changed stays, or what is selected in it would be let go of. */
    private static <T> void replace(ObservableList<T> shown, List<T> read) {
        if (!shown.equals(read)) {
            shown.setAll(read);
        }
    }

    /**
     * Reads it again if that worked before, or if whoever is here may look now: who may not must not be refused, and told of,
     * again and again.
     */
    public void look() {
        boolean refused = obstacle.get() != null;
        askWhetherTheyMay();
        if (failure.get() == null || (refused && obstacle.get() == null)) {
            refresh();
        }
    }

    /** Keeps the network out that is typed. */
    public void block() {
        String where = network.get();
        String why = reason.get();
        Duration howLong = time.get();
        start("watch.blocking", where, () -> engines.watch().block(actor.get(), where, why, howLong), network, reason);
    }

    /** Lets the selected network in again. */
    public void lift() {
        AddressBlock block = selected.get();
        if (block != null) {
            start("watch.lifting", block.network(), () -> engines.watch().lift(actor.get(), block.network()));
        }
    }

    /** Always lets the network in that is typed. */
    public void allow() {
        String where = allowNetwork.get();
        String why = allowReason.get();
        start("watch.allowing", where, () -> engines.allowed().add(actor.get(), where, why), allowNetwork, allowReason);
    }

    /** Takes a network off the list of those that are always let in; nothing happens without one. */
    public void disallow(@Nullable AllowedNetwork network) {
        if (network != null) {
            String where = network.network();
            start("watch.disallowing", where, () -> engines.allowed().remove(actor.get(), where));
        }
    }

    /** Ends the sessions of the person of a suspicion; nothing happens without one. */
    public void endSessions(@Nullable Suspicion suspicion) {
        if (suspicion == null || !suspicion.rule().knowsPerson()) {
            return;
        }
        String person = suspicion.subject();
        context.jobs()
                .start(Job.named(Message.of("watch.ending", person))
                        .work(job -> engines.watch().endSessions(actor.get(), person))
                        .onSuccess(found -> context.outcomes()
                                .succeeded(Message.of(found ? "watch.ended" : "watch.nobody", person)))
                        .onFailure(context.outcomes()::failed));
    }

    private void start(String title, String where, Runnable act, StringProperty... typed) {
        context.jobs()
                .start(Job.named(Message.of(title, where))
                        .work(job -> {
                            act.run();
                            return where;
                        })
                        .onSuccess(done -> {
                            List.of(typed).forEach(field -> field.set(""));
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

    /** Which networks are never kept out. */
    public ObservableList<AllowedNetwork> allowed() {
        return allowed;
    }

    /** The rules. */
    public RulesViewModel rules() {
        return rules;
    }

    /** The network to let in always. */
    public StringProperty allowNetworkProperty() {
        return allowNetwork;
    }

    /** Why. */
    public StringProperty allowReasonProperty() {
        return allowReason;
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

    /** Whether what is shown was read; false at first. */
    public ReadOnlyBooleanProperty readProperty() {
        return read.getReadOnlyProperty();
    }

    /** Why whoever is here may change nothing; null if they may. */
    public ReadOnlyObjectProperty<@Nullable Failure> obstacleProperty() {
        return obstacle.getReadOnlyProperty();
    }

    /** Why nothing can be shown, if so. */
    public ReadOnlyObjectProperty<@Nullable Failure> failureProperty() {
        return failure.getReadOnlyProperty();
    }
}
