package org.aisconsole.ui.shell;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.aisconsole.base.failure.Failure;
import org.aisconsole.base.job.Job;
import org.aisconsole.base.text.Message;
import org.aisconsole.engine.connection.Connections;
import org.aisconsole.engine.connection.OpenConnection;
import org.aisconsole.engine.connection.ProductionLock;
import org.aisconsole.engine.monitor.LiveMetrics;
import org.aisconsole.engine.monitor.SourceState;
import org.aisconsole.target.WriteGate;

/** Which connections are open, which of them the window shows, and whether its servers are locked. */
public final class OpenConnectionsViewModel {
    private final Connections connections;
    private final LiveMetrics metrics;
    private final UiContext context;
    private final ProductionLock lock;
    private final Executor ui;
    private final ObservableList<Connection> open = FXCollections.observableArrayList();
    /** Held, because a view of a list that nobody holds is collected with its listeners. */
    private final ObservableList<Connection> shown = FXCollections.unmodifiableObservableList(open);
    private final ReadOnlyObjectWrapper<Connection> current = new ReadOnlyObjectWrapper<>(Connection.NONE);

    /**
     * Follows what is opened and closed.
     *
     * @param lock unlocks production for those who may
     * @param metrics knows the servers' versions
     */
    public OpenConnectionsViewModel(
            Connections connections, ProductionLock lock, LiveMetrics metrics, UiContext context) {
        this.connections = connections;
        this.lock = lock;
        this.metrics = metrics;
        this.context = context;
        this.ui = context.ui();
        connections.watch(new Connections.Watcher() {
            @Override
            public void opened(OpenConnection connection) {
                connection.gate().watch(gate -> ui.execute(OpenConnectionsViewModel.this::refresh));
                ui.execute(OpenConnectionsViewModel.this::refresh);
            }

            @Override
            public void closed(OpenConnection connection) {
                ui.execute(() -> gone(connection.id()));
            }
        });
        connections.all().forEach(connection -> connection.gate().watch(gate -> ui.execute(this::refresh)));
        metrics.watch(source -> ui.execute(this::refresh));
        refresh();
    }

    /** Looks again at all of them; what stayed the same is left alone. */
    public void refresh() {
        List<Connection> now = connections.all().stream().map(this::describe).toList();
        if (!now.equals(open)) {
            open.setAll(now);
        }
        show(current.get().isOpen() ? current.get().id() : "");
    }

    private void gone(String id) {
        open.removeIf(connection -> connection.id().equals(id));
        show(current.get().id());
    }

    private void show(String id) {
        current.set(open.stream()
                .filter(connection -> connection.id().equals(id))
                .findFirst()
                .orElse(open.isEmpty() ? Connection.NONE : open.getFirst()));
    }

    private Connection describe(OpenConnection connection) {
        return new Connection(
                connection.id(),
                connection.title(),
                versions(connection),
                connection.environment(),
                lock(connection.gate()));
    }

    private String versions(OpenConnection connection) {
        List<String> sources = connection.sources();
        return metrics.sources().stream()
                .filter(source -> sources.contains(source.id()))
                .map(SourceState::version)
                .filter(version -> !version.isEmpty())
                .distinct()
                .collect(Collectors.joining(" · "));
    }

    private static Connection.Lock lock(WriteGate gate) {
        return new Connection.Lock(
                gate.guards(), gate.unlocked().map(WriteGate.Unlock::until).orElse(null));
    }

    /** Those that are open, in the order in which they were opened. */
    public ObservableList<Connection> open() {
        return shown;
    }

    /** The one that the window shows; {@link Connection#NONE} if none is open. */
    public ReadOnlyObjectProperty<Connection> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /** Shows another one; nothing happens if it is not open. */
    public void choose(String id) {
        refresh();
        if (open.stream().anyMatch(connection -> connection.id().equals(id))) {
            show(id);
        }
    }

    /** Closes one, which may take the time of a goodbye to its servers. */
    public void close(Connection connection) {
        context.jobs()
                .start(Job.named(Message.of("ui.connection.closing", connection.title()))
                        .work(job -> {
                            connections.close(connection.id());
                            return connection;
                        })
                        .onSuccess(done -> {})
                        .onFailure(context.outcomes()::failed)
                        .quiet());
    }

    /**
     * Unlocks the servers of the connection that is shown. Without a reason, or where they may not, it is refused, which is
     * told.
     */
    public void unlock(Duration time, String reason) {
        Connection now = current.get();
        run(now, "ui.lock.unlocking", connection -> {
            WriteGate.Unlock unlock = lock.unlock(connection, time, reason);
            return Message.of("ui.lock.unlocked", now.title(), time.toMinutes(), unlock.reason());
        });
    }

    /** Why whoever is here may not unlock; empty if they may. */
    public Optional<Failure.Expected> unlockObstacle() {
        return lock.obstacle();
    }

    /** Locks them again. */
    public void lock() {
        Connection now = current.get();
        run(now, "ui.lock.locking", connection -> {
            lock.lock(connection);
            return Message.of("ui.lock.locked", now.title());
        });
    }

    /** It is written into the ledger first, which is not for the window's thread. */
    private void run(Connection shown, String title, Function<OpenConnection, Message> act) {
        context.jobs()
                .start(Job.named(Message.of(title, shown.title()))
                        .work(job -> act.apply(connections.find(shown.id()).orElseThrow()))
                        .onSuccess(context.outcomes()::succeeded)
                        .onFailure(context.outcomes()::failed)
                        .quiet());
    }
}
