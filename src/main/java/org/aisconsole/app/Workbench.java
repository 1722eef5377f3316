package org.aisconsole.app;

import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.aisconsole.base.breaker.BreakerStatus;
import org.aisconsole.base.breaker.Breakers;
import org.aisconsole.base.event.ConsoleEvent;
import org.aisconsole.base.event.Port;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.identity.Door;
import org.aisconsole.base.job.Cancellation;
import org.aisconsole.base.job.Progress;
import org.aisconsole.base.metric.MetricTick;
import org.aisconsole.base.text.Message;
import org.aisconsole.demo.play.SuiteCallers;
import org.aisconsole.demo.play.SuiteTargets;
import org.aisconsole.demo.play.TrafficPlayer;
import org.aisconsole.demo.server.EmbeddedServers;
import org.aisconsole.demo.server.ServerChange;
import org.aisconsole.demo.suite.SampleSuite;
import org.aisconsole.demo.suite.SuiteOptions;
import org.aisconsole.engine.audit.Ledger;
import org.aisconsole.engine.audit.Recorder;
import org.aisconsole.engine.change.Changes;
import org.aisconsole.engine.connection.Connections;
import org.aisconsole.engine.connection.OpenConnection;
import org.aisconsole.engine.connection.ProductionLock;
import org.aisconsole.engine.connection.Passwords;
import org.aisconsole.engine.limit.Limits;
import org.aisconsole.engine.monitor.GuardedHistory;
import org.aisconsole.engine.monitor.HealthCheck;
import org.aisconsole.engine.monitor.HealthFinding;
import org.aisconsole.engine.monitor.History;
import org.aisconsole.engine.monitor.Monitor;
import org.aisconsole.engine.monitor.StoreHistory;
import org.aisconsole.engine.watch.Watch;
import org.aisconsole.store.ChangeRecords;
import org.aisconsole.store.MetricHistory;
import org.aisconsole.store.MetricRecorder;
import org.aisconsole.store.MetricUpkeep;
import org.aisconsole.store.RateLimitRows;
import org.aisconsole.store.Store;
import org.aisconsole.target.Environment;
import org.aisconsole.target.WriteGate;
import org.aisconsole.target.host.HostTarget;
import org.aisconsole.target.postgres.PostgresTarget;
import org.aisconsole.target.redis.RedisTarget;
import org.aisconsole.ui.watch.WatchEngines;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Everything that runs behind the doors: servers, targets, engines. Opened in the order of their needs and closed in the
 * reverse; if one does not open, those before it are closed again.
 */
final class Workbench implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Workbench.class);
    /** Any number would do; the same one gives everybody the same suite. */
    private static final long SEED = 2026;

    private static final double MIB = 1 << 20;

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final Port<ConsoleEvent> events;
    private final Monitor monitor;
    private final HealthCheck healthCheck;
    private final Breakers breakers = new Breakers();
    private final Connections connections;
    private @Nullable Store store;
    private @Nullable Ledger ledger;
    private @Nullable Recorder recorder;
    private @Nullable Changes changes;
    private @Nullable Guards guards;
    private @Nullable WatchDuty watch;
    private @Nullable Limits limits;
    private @Nullable DatabaseEngines database;
    private @Nullable TrafficPlayer traffic;

    private Workbench(Port<ConsoleEvent> events, Monitor monitor, Passwords passwords, InstantSource clock) {
        this.events = events;
        this.monitor = monitor;
        this.connections = new Connections(breakers, passwords, clock);
        this.healthCheck = new HealthCheck(monitor);
    }

    /**
     * Starts the embedded suite and everything on top of it.
     *
     * @param plan what to start
     * @param events where engines tell what happened
     */
    static Workbench start(
            BenchPlan plan, Port<ConsoleEvent> events, InstantSource clock, Progress progress, Cancellation cancellation) {
        Port<MetricTick> ticks = new Port<>();
        Monitor monitor = new Monitor(clock, plan.interval(), ticks, events);
        Workbench bench = new Workbench(events, monitor, plan.passwords(), clock);
        try {
            bench.keep(ticks);
            EmbeddedServers servers = bench.keep(EmbeddedServers.start(plan.servers(), progress));
            servers.onChange(change -> bench.noticed(change, clock));
            cancellation.check();
            bench.remember(servers, plan, ticks, clock);
            bench.measure(servers, plan, clock);
            if (plan.demo().enabled()) {
                bench.loadSuite(servers, plan, clock, progress, cancellation);
                bench.openSuite(servers, clock);
                bench.play(servers, plan, clock);
            }
            return bench;
        } catch (RuntimeException failed) {
            bench.close();
            throw failed;
        }
    }

    /**
     * The supervisor knows before the next tick, and a server may be back before the monitor could have missed it: people
     * should hear of it all the same.
     */
    private void noticed(ServerChange change, InstantSource clock) {
        LOG.info("{} is {}", change.source(), change.state());
        boolean up = change.state() == ServerChange.State.UP;
        ConsoleEvent.Level level = up ? ConsoleEvent.Level.INFO : ConsoleEvent.Level.ERROR;
        Message message = Message.of(up ? "app.server.up" : "app.server.down", change.product());
        events.publish(
                change.failure() == null
                        ? new ConsoleEvent(clock.instant(), level, change.source(), message)
                        : ConsoleEvent.of(clock.instant(), level, change.source(), change.failure()));
        monitor.lookNow(change.source());
    }

    private void remember(EmbeddedServers servers, BenchPlan plan, Port<MetricTick> ticks, InstantSource clock) {
        Store opened = keep(Store.open(plan.store().orElseGet(servers::store), breakers, clock));
        keep(new StoreUpkeep(new MetricUpkeep(opened)::run)).start();
        keep(new MetricRecorder(ticks, opened));
        store = opened;
        Ledger begun = Ledger.open(opened, plan.audit().key().get(), plan.audit().witnesses(), events, clock);
        keep(new LedgerUpkeep(begun, plan.audit().every())).start();
        ledger = begun;
        Guards known = Guards.of(opened, plan.master(), begun::record, plan.door(), clock);
        keep(known.events());
        keep(SecurityNotices.tell(known.events(), events));
        keep(new StoreUpkeep(known.tokens()::forget)).start();
        if (plan.door() == Door.WINDOW) { // a command is over before it were of use
            keep(new KeyUpkeep(known.keys())).start();
        }
        WatchDuty duty = WatchDuty.of(opened, known, begun, events, clock);
        keep(known.events().subscribe("watch", 1_000, duty.watch()::see));
        keep(WatchFeed.feed(events, known.session(), known.events()));
        keep(new StoreUpkeep(duty.watch()::catchUp)).start();
        keep(new StoreUpkeep(duty.watch()::forget)).start();
        watch = duty;
        guards = known;
        recorder = Recorder.of(begun, known.session()::actor);
        changes = new Changes(connections, new ChangeRecords(opened), known.doorkeeper(), recorder, clock);
        database = keep(DatabaseEngines.begin(opened, connections, known, recorder, changes, clock));
        keep(new StoreUpkeep(database::keepUp)).start();
        Optional<RedisTarget> shared = plan.counts()
                .get()
                .or(servers::limits)
                .map(redis -> keep(new RedisTarget(redis, breakers)));
        limits = Limits.of(shared, new RateLimitRows(opened), known.doorkeeper(), recorder, clock);
    }

    private void loadSuite(
            EmbeddedServers servers, BenchPlan plan, InstantSource clock, Progress progress, Cancellation cancellation) {
        SuiteOptions options = new SuiteOptions(plan.demo().size(), SEED, clock.instant());
        try (SampleSuite suite = new SampleSuite(servers.postgres(), options)) {
            suite.load(progress, cancellation);
        }
    }

    private void play(EmbeddedServers servers, BenchPlan plan, InstantSource clock) {
        if (plan.demo().rate() == 0 || !servers.hasRedis()) {
            return;
        }
        SuiteTargets targets = SuiteTargets.open(servers.postgres(), servers.redis());
        SuiteCallers callers = new SuiteCallers(limits());
        TrafficPlayer player = keep(new TrafficPlayer(targets, plan.demo().rate(), clock, callers));
        player.start(plan.demo().incidents());
        traffic = player;
    }

    /** Whatever is opened is measured until it is closed, whether or not anybody looks. */
    private void measure(EmbeddedServers servers, BenchPlan plan, InstantSource clock) {
        keep(monitor);
        keep(connections);
        if (plan.door() == Door.WINDOW) {
            keep(new MaintenanceUpkeep(connections, database()::maintenance, events, clock)).start();
        }
        connections.watch(new Measuring(monitor));
        monitor.add(new HostTarget(servers.folder()));
        monitor.start();
    }

    private void openSuite(EmbeddedServers servers, InstantSource clock) {
        WriteGate gate = new WriteGate(Environment.LOCAL, clock);
        PostgresTarget postgres = new PostgresTarget(servers.postgres(), breakers, gate);
        RedisTarget redis = servers.hasRedis() ? new RedisTarget(servers.redis(), breakers, gate) : null;
        connections.adopt(
                new OpenConnection("embedded", postgres.profile().title(), gate, postgres, List.of(), redis));
    }

    private <C extends AutoCloseable> C keep(C part) {
        open.push(part);
        return part;
    }

    /** The traffic on the suite, if there is any. */
    Optional<TrafficPlayer> traffic() {
        return Optional.ofNullable(traffic);
    }

    /** What is open. */
    Connections connections() {
        return connections;
    }

    /** Changes to what is open. */
    Changes changes() {
        return Objects.requireNonNull(changes);
    }

    /** Who is here, and what they may. */
    Guards guards() {
        return Objects.requireNonNull(guards);
    }

    /** What the watch is told to look for, and whom it never keeps out. */
    WatchEngines watchEngines() {
        return Objects.requireNonNull(watch).engines();
    }

    /** What looks like an attack. */
    Watch watch() {
        return Objects.requireNonNull(watch).watch();
    }

    /** Where acts are written. */
    Ledger ledger() {
        return Objects.requireNonNull(ledger);
    }

    /** Writes what is done at this console. */
    Recorder recorder() {
        return Objects.requireNonNull(recorder);
    }

    /** Unlocks production for whoever is here, if they may. */
    ProductionLock productionLock() {
        return new ProductionLock(guards().doorkeeper(), recorder());
    }

    /** How often anybody may ask for something. */
    Limits limits() {
        return Objects.requireNonNull(limits);
    }

    /** What is measured. */
    Monitor monitor() {
        return monitor;
    }

    /** What is remembered of what was measured. */
    History history() {
        Guards known = guards();
        return new GuardedHistory(
                new StoreHistory(new MetricHistory(Objects.requireNonNull(store))),
                known.doorkeeper(),
                known.session()::current);
    }

    /** Engines of the database optimiser. */
    DatabaseEngines database() {
        return Objects.requireNonNull(database);
    }

    /** What needs attention; other engines add to it. */
    HealthCheck healthCheck() {
        return healthCheck;
    }

    /** How the circuit breaker of each dependency stands. */
    List<BreakerStatus> dependencies() {
        return breakers.statuses();
    }

    /** The health of every source and of the store, as it is now; asks the store. */
    List<HealthFinding> health() {
        List<HealthFinding> findings = new ArrayList<>(healthCheck.findings());
        findings.add(storeFinding());
        return findings;
    }

    private HealthFinding storeFinding() {
        try {
            long bytes = Objects.requireNonNull(store).check();
            return new HealthFinding(Store.ID, HealthFinding.Status.OK, Message.of("app.store.ok", bytes / MIB), null);
        } catch (FailureException failed) {
            return new HealthFinding(
                    Store.ID, HealthFinding.Status.FAILED, Message.of("app.store.failed"), failed.failure());
        }
    }

    /** Where engines tell what happened. */
    Port<ConsoleEvent> events() {
        return events;
    }

    /** Closes everything, the last opened first. May be called twice, as by a window and by the end of the process. */
    @Override
    public synchronized void close() {
        while (!open.isEmpty()) {
            AutoCloseable part = open.pop();
            try {
                part.close();
            } catch (Exception stuck) {
                LOG.warn("{} did not close", part.getClass().getSimpleName(), stuck);
            }
        }
    }
}
