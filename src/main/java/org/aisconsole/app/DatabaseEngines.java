package org.aisconsole.app;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.aisconsole.engine.audit.Recorder;
import org.aisconsole.engine.change.Changes;
import org.aisconsole.engine.connection.Connections;
import org.aisconsole.engine.database.explain.Explainer;
import org.aisconsole.engine.database.explain.PlanHistory;
import org.aisconsole.engine.database.pool.PoolBook;
import org.aisconsole.engine.database.pool.Pools;
import org.aisconsole.engine.database.query.QueryPlans;
import org.aisconsole.engine.database.query.QueryWatch;
import org.aisconsole.engine.database.query.SlowQueries;
import org.aisconsole.engine.database.tuning.Machines;
import org.aisconsole.engine.database.tuning.SettingsAdvisor;
import org.aisconsole.engine.database.upkeep.Maintenance;
import org.aisconsole.store.DatabaseSizeRows;
import org.aisconsole.store.MaintenanceRows;
import org.aisconsole.store.PoolMinuteRows;
import org.aisconsole.store.QueryHistory;
import org.aisconsole.store.QueryPlanRows;
import org.aisconsole.store.QueryRows;
import org.aisconsole.store.QueryUpkeep;
import org.aisconsole.store.ServerMachineRows;
import org.aisconsole.store.Store;
import org.aisconsole.target.host.HostMachine;
import org.aisconsole.target.postgres.PostgresTarget;

/**
 * Builds the engines of the database optimiser that keep something in the store or ask who is here.
 *
 * @param store where they keep what they know
 * @param watch samples statements
 * @param guards who is here, and what they may
 * @param recorder where acts are written down
 * @param changes through which servers are changed
 * @param books in which the pools of each server are being written down
 */
record DatabaseEngines(
        Store store,
        QueryWatch watch,
        Guards guards,
        Recorder recorder,
        Changes changes,
        InstantSource clock,
        Map<PostgresTarget, PoolBook> books)
        implements AutoCloseable {
    /** Engines that sample what is opened from now on, and keep their tables small. */
    static DatabaseEngines begin(
            Store store, Connections connections, Guards guards, Recorder recorder, Changes changes, InstantSource clock) {
        QueryWatch watch = new QueryWatch(new QueryRows(store), clock);
        DatabaseEngines engines =
                new DatabaseEngines(store, watch, guards, recorder, changes, clock, new ConcurrentHashMap<>());
        connections.watch(watch);
        connections.watch(engines.poolWatching());
        return engines;
    }

    /** What the tables need every minute. */
    void keepUp() {
        new QueryUpkeep(store).run();
        forget();
    }

    /** What the statements of a server cost. */
    SlowQueries queries(PostgresTarget target) {
        return new SlowQueries(
                target.profile().id(),
                new QueryHistory(store),
                watch,
                guards.doorkeeper(),
                guards.session()::actor,
                clock);
    }

    /** The upkeep of its tables. */
    Maintenance maintenance(PostgresTarget target) {
        return new Maintenance(
                target, changes, new MaintenanceRows(store), guards.doorkeeper(), recorder, clock, ZoneId.systemDefault());
    }

    /** Plans of its sampled queries. */
    QueryPlans queryPlans(PostgresTarget target) {
        return new QueryPlans(explainer(target), plans());
    }

    /** Plans of a server. */
    Explainer explainer(PostgresTarget target) {
        return new Explainer(target, guards.doorkeeper(), recorder, clock);
    }

    /** Settings of a server as they would better be. */
    SettingsAdvisor advisor(PostgresTarget target) {
        Machines machines = new Machines(
                new ServerMachineRows(store), HostMachine.here(), guards.doorkeeper(), guards.session()::actor, clock);
        return new SettingsAdvisor(target, machines, new DatabaseSizeRows(store), clock);
    }

    /** Where the pools of a server are written down: the sampler and the screen share it. */
    PoolBook book(PostgresTarget target) {
        return books.computeIfAbsent(
                target, server -> new PoolBook(server, new PoolMinuteRows(store), new DatabaseSizeRows(store), clock));
    }

    /** Pools of a server. */
    Pools pools(PostgresTarget target) {
        return new Pools(target, book(target), new PoolMinuteRows(store), advisor(target)::cores, clock);
    }

    /** Samples pools of whatever is opened. */
    Connections.Watcher poolWatching() {
        return new PoolWatching(this::book, books::remove);
    }

    /** Forgets what is older than it is kept. */
    void forget() {
        new PoolMinuteRows(store).forget();
        new DatabaseSizeRows(store).forget();
    }

    /** Plans that were explained. */
    PlanHistory plans() {
        return new PlanHistory(new QueryPlanRows(store), guards.doorkeeper(), guards.session()::actor);
    }

    @Override
    public void close() {
        watch.close();
    }
}
