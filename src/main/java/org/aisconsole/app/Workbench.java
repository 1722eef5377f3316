package org.aisconsole.app;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import org.aisconsole.base.breaker.Breakers;
import org.aisconsole.base.event.ConsoleEvent;
import org.aisconsole.base.event.Port;
import org.aisconsole.base.job.Cancellation;
import org.aisconsole.base.job.Progress;
import org.aisconsole.base.metric.MetricTick;
import org.aisconsole.demo.server.EmbeddedOptions;
import org.aisconsole.demo.server.EmbeddedServers;
import org.aisconsole.engine.monitor.Monitor;
import org.aisconsole.target.host.HostTarget;
import org.aisconsole.target.postgres.PostgresTarget;
import org.aisconsole.target.redis.RedisTarget;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Everything that runs behind the doors: servers, targets, engines. Opened in the order of their needs and closed in the
 * reverse; if one does not open, those before it are closed again.
 */
final class Workbench implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Workbench.class);

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final Port<ConsoleEvent> events;
    private final Monitor monitor;

    private Workbench(Port<ConsoleEvent> events, Monitor monitor) {
        this.events = events;
        this.monitor = monitor;
    }

    /**
     * Starts the embedded suite and everything on top of it.
     *
     * @param interval time between two measurements
     * @param events where engines tell what happened
     */
    static Workbench start(
            EmbeddedOptions options,
            Duration interval,
            Port<ConsoleEvent> events,
            InstantSource clock,
            Progress progress,
            Cancellation cancellation) {
        Port<MetricTick> ticks = new Port<>();
        Workbench bench = new Workbench(events, new Monitor(clock, interval, ticks, events));
        try {
            bench.keep(ticks);
            EmbeddedServers servers = bench.keep(EmbeddedServers.start(options, progress));
            cancellation.check();
            bench.measure(servers);
            return bench;
        } catch (RuntimeException failed) {
            bench.close();
            throw failed;
        }
    }

    private void measure(EmbeddedServers servers) {
        Breakers breakers = new Breakers();
        keep(monitor);
        monitor.add(new PostgresTarget(servers.postgres(), breakers));
        if (servers.hasRedis()) {
            monitor.add(new RedisTarget(servers.redis(), breakers));
        }
        monitor.add(new HostTarget(servers.folder()));
        monitor.start();
    }

    private <C extends AutoCloseable> C keep(C part) {
        open.push(part);
        return part;
    }

    /** What is measured. */
    Monitor monitor() {
        return monitor;
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
