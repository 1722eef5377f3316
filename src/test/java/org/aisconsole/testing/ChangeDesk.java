package org.aisconsole.testing;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aisconsole.base.breaker.Breakers;
import org.aisconsole.base.event.Port;
import org.aisconsole.base.identity.Actor;
import org.aisconsole.base.identity.Door;
import org.aisconsole.base.identity.Doorkeeper;
import org.aisconsole.base.plan.Plan;
import org.aisconsole.base.settings.SettingsFile;
import org.aisconsole.engine.audit.Ledger;
import org.aisconsole.engine.audit.LedgerKey;
import org.aisconsole.engine.audit.Recorder;
import org.aisconsole.engine.change.Change;
import org.aisconsole.engine.change.Changes;
import org.aisconsole.engine.connection.Connections;
import org.aisconsole.engine.connection.OpenConnection;
import org.aisconsole.store.ChangeRecords;
import org.aisconsole.store.Store;
import org.aisconsole.target.Environment;
import org.aisconsole.target.WriteGate;
import org.aisconsole.target.postgres.PostgresProfile;
import org.aisconsole.target.postgres.PostgresTarget;
import org.aisconsole.ui.change.ChangeFlow;
import org.aisconsole.ui.shell.UiContext;

/**
 * A window's way to change a database, without a toolkit: what is proposed is previewed on the real server and then applied at
 * once, recorded in a store of the same database.
 */
public final class ChangeDesk implements AutoCloseable {
    private static final InstantSource CLOCK = InstantSource.system();

    private final Connections connections;
    private final Store store;
    private final PostgresTarget target;
    private final UiContext context;
    private final Changes changes;
    private final ChangeFlow flow;
    private final Recorder recorder;
    private final List<Plan> applied = new ArrayList<>();

    /**
     * A way to a database.
     *
     * @param folder for settings
     */
    public ChangeDesk(PostgresProfile database, Path folder) {
        Breakers breakers = new Breakers();
        WriteGate gate = new WriteGate(Environment.LOCAL, CLOCK);
        this.target = new PostgresTarget(database, breakers, gate);
        this.connections = new Connections(breakers, (profile, role) -> Optional.empty(), CLOCK);
        connections.adopt(new OpenConnection("test", "Test", gate, target, List.of(), null));
        this.store = Store.open(database, breakers, CLOCK);
        Ledger ledger = Ledger.open(store, LedgerKey.fresh(), List.of(), new Port<>(), CLOCK);
        this.recorder = Recorder.of(ledger, () -> Actor.solo("amy", Door.WINDOW));
        this.changes = new Changes(
                connections,
                new ChangeRecords(store),
                new Doorkeeper(new Port<>(), CLOCK),
                recorder,
                CLOCK);
        this.context = SameThread.context(SettingsFile.open(folder.resolve("settings.json"), Map.of(), CLOCK));
        this.flow = new ChangeFlow(changes, context, (preview, choice) -> {
            applied.add(preview.plan());
            choice.apply("a test");
        });
    }

    /** Where everything is recorded. */
    public Store store() {
        return store;
    }

    /** Writes what is done, as done by Amy. */
    public Recorder recorder() {
        return recorder;
    }

    /** Through which plans are applied. */
    public Changes changes() {
        return changes;
    }

    /** The window's context. */
    public UiContext context() {
        return context;
    }

    /** The database. */
    public PostgresTarget target() {
        return target;
    }

    /** Through which changes go. */
    public ChangeFlow flow() {
        return flow;
    }

    /** What was proposed and tried, in order. */
    public List<Plan> applied() {
        return List.copyOf(applied);
    }

    /** The latest change as it is recorded. */
    public Change latest() {
        return changes.latest(1).getFirst();
    }

    @Override
    public void close() {
        store.close();
        connections.close();
    }
}
