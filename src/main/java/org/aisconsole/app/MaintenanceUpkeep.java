package org.aisconsole.app;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.aisconsole.base.event.ConsoleEvent;
import org.aisconsole.base.event.Port;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.job.Progress;
import org.aisconsole.base.text.Message;
import org.aisconsole.engine.connection.Connections;
import org.aisconsole.engine.connection.OpenConnection;
import org.aisconsole.engine.database.upkeep.Done;
import org.aisconsole.engine.database.upkeep.Maintenance;
import org.aisconsole.target.postgres.PostgresTarget;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks every minute whether a policy may act on a server that is open, and tells what it did. */
final class MaintenanceUpkeep implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(MaintenanceUpkeep.class);
    private static final Duration EVERY = Duration.ofMinutes(1);

    private final Connections connections;
    private final Function<PostgresTarget, Maintenance> engine;
    private final Port<ConsoleEvent> events;
    private final InstantSource clock;
    private final Stop stop = new Stop();
    private final Thread thread = Thread.ofVirtual().name("maintenance").unstarted(this::run);

    MaintenanceUpkeep(
            Connections connections,
            Function<PostgresTarget, Maintenance> engine,
            Port<ConsoleEvent> events,
            InstantSource clock) {
        this.connections = connections;
        this.engine = engine;
        this.events = events;
        this.clock = clock;
    }

    void start() {
        thread.start();
    }

    private void run() {
        try {
            while (!stop.requested()) {
                Thread.sleep(EVERY);
                for (OpenConnection connection : connections.all()) {
                    connection.postgres().ifPresent(this::once);
                }
            }
        } catch (InterruptedException | CancellationException closed) {
            LOG.debug("no more maintenance", closed);
        }
    }

    private void once(PostgresTarget target) {
        try {
            List<Done> done = engine.apply(target).carryOutAlone(stop, Progress.none());
            if (!done.isEmpty()) {
                tell(target, done);
            }
        } catch (FailureException away) { // nobody is signed in, or the store is away
            LOG.info("no maintenance of {} now: {}", target.profile().id(), away.getMessage());
        }
    }

    private void tell(PostgresTarget target, List<Done> done) {
        Done last = done.getLast();
        long well = done.stream().filter(step -> step.outcome().equals(Done.DONE)).count();
        boolean surprise = !last.outcome().equals(Done.DONE) && !last.outcome().equals(Done.BUSY);
        Message message = surprise
                ? Message.of("maintenance.alone.stopped", target.profile().title(), last.object(), last.outcome())
                : Message.of("maintenance.alone.ran", target.profile().title(), well, done.size());
        ConsoleEvent.Level level = surprise ? ConsoleEvent.Level.WARNING : ConsoleEvent.Level.INFO;
        events.publish(new ConsoleEvent(clock.instant(), level, "maintenance:" + target.profile().id(), message));
    }

    @Override
    public void close() {
        stop.now();
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
