package org.aisconsole.engine.monitor;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.aisconsole.base.event.ConsoleEvent;
import org.aisconsole.base.event.Port;
import org.aisconsole.base.failure.Failure;
import org.aisconsole.base.job.Cancellation.Registration;
import org.aisconsole.base.metric.MetricTick;
import org.aisconsole.base.text.Message;
import org.aisconsole.target.host.HostTarget;
import org.aisconsole.target.postgres.PostgresTarget;
import org.aisconsole.target.redis.RedisTarget;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Measures every source once an interval, each on a thread of its own: a server that hangs delays nobody else, and a
 * tick that takes longer than the interval lets the next one be late rather than pile up. Ticks go to the metric port,
 * lost and found sources to the event port.
 */
public final class Monitor implements LiveMetrics, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Monitor.class);
    /** Rates need two readings; whoever has just opened a connection should not wait an interval for the second. */
    private static final Duration SECOND_LOOK = Duration.ofMillis(200);

    private final InstantSource clock;
    private final Port<MetricTick> ticks;
    private final Port<ConsoleEvent> events;
    private final Map<String, Source> sources = new ConcurrentHashMap<>();
    private final List<String> order = new CopyOnWriteArrayList<>();
    private final List<Consumer<String>> watchers = new CopyOnWriteArrayList<>();
    private final List<Thread> threads = new CopyOnWriteArrayList<>();
    private volatile Duration interval;
    private volatile boolean started;

    /** A monitor without sources that publishes on the given ports. */
    public Monitor(InstantSource clock, Duration interval, Port<MetricTick> ticks, Port<ConsoleEvent> events) {
        this.clock = clock;
        this.interval = interval;
        this.ticks = ticks;
        this.events = events;
    }

    /** Adds a Postgres; the monitor closes the target with itself. */
    public void add(PostgresTarget target) {
        add(new PostgresSampler(target, clock));
    }

    /** Adds a Redis; the monitor closes the target with itself. */
    public void add(RedisTarget target) {
        add(new RedisSampler(target, clock));
    }

    /** Adds the host. */
    public void add(HostTarget target) {
        add(new HostSampler(target, clock));
    }

    void add(Sampler sampler) {
        Source source = new Source(sampler);
        sources.put(source.id(), source);
        order.add(source.id());
        if (started) {
            begin(source);
        }
    }

    /** Stops measuring a source and forgets it; nothing happens if there is none of that id. */
    public void remove(String id) {
        order.remove(id);
        Source source = sources.remove(id);
        if (source != null) {
            source.end();
            watchers.forEach(watcher -> watcher.accept(id));
        }
    }

    /** Begins to measure, until closed. */
    public void start() {
        started = true;
        order.forEach(id -> begin(source(id)));
    }

    private void begin(Source source) {
        threads.add(Thread.ofVirtual().name("sample-" + source.id()).start(() -> measure(source)));
    }

    private void measure(Source source) {
        try {
            Duration wait = SECOND_LOOK.compareTo(interval) < 0 ? SECOND_LOOK : interval;
            while (started && !source.ended()) {
                long begun = System.nanoTime();
                tick(source);
                source.awaitTick(wait.minusNanos(System.nanoTime() - begun));
                wait = interval;
            }
        } catch (InterruptedException closed) {
            LOG.debug("no longer measuring {}", source.id(), closed);
        }
    }

    /** Measures every source once, now, on this thread; for a single look and for tests. */
    public void tickNow() {
        order.forEach(id -> tick(source(id)));
    }

    /** Brings a source's next tick forward to now, because somebody has reason to think that it was lost or is back. */
    public void lookNow(String id) {
        Source source = sources.get(id);
        if (source != null) {
            source.wake();
        }
    }

    private void tick(Source source) {
        SourceState before = source.state();
        Instant now = clock.instant();
        try {
            MetricTick tick = source.tick(now, interval);
            ticks.publish(tick);
            if (before.failure() != null) {
                found(source, before, now);
            }
        } catch (RuntimeException failed) {
            if (before.failure() == null && started && !source.ended()) {
                lost(source, now, failed);
            }
        }
        watchers.forEach(watcher -> watcher.accept(source.id()));
    }

    private void lost(Source source, Instant now, RuntimeException thrown) {
        Failure failure = Failure.of(thrown);
        LOG.warn("{} is lost: {}", source.id(), thrown.toString());
        if (failure instanceof Failure.Bug) {
            LOG.error("measuring {} failed", source.id(), thrown);
        }
        Message message = Message.of("monitor.lost", source.title(), source.kind().word());
        events.publish(new ConsoleEvent(now, ConsoleEvent.Level.ERROR, source.id(), message, failure, null));
    }

    private void found(Source source, SourceState before, Instant now) {
        Instant last = before.lastTick();
        long away = last == null ? 0 : Duration.between(last, now).toSeconds();
        events.publish(new ConsoleEvent(
                now,
                ConsoleEvent.Level.INFO,
                source.id(),
                Message.of("monitor.found", source.title(), source.kind().word(), away)));
    }

    private Source source(String id) {
        return Objects.requireNonNull(sources.get(id));
    }

    @Override
    public List<SourceState> sources() {
        return order.stream().map(sources::get).filter(Objects::nonNull).map(Source::state).toList();
    }

    @Override
    public MetricSeries series(String id, String metric, Duration range) {
        Source source = sources.get(id);
        return source == null
                ? MetricSeries.EMPTY
                : source.since(clock.instant().minus(range).toEpochMilli(), metric);
    }

    @Override
    public Duration interval() {
        return interval;
    }

    @Override
    public void interval(Duration changed) {
        boolean shorter = changed.compareTo(interval) < 0;
        interval = changed;
        if (shorter) {
            sources.values().forEach(Source::wake); // nobody waits for the end of a long one
        }
    }

    @Override
    public Registration watch(Consumer<String> watcher) {
        watchers.add(watcher);
        return () -> watchers.remove(watcher);
    }

    /** Stops measuring and closes the targets. */
    @Override
    public void close() {
        started = false;
        threads.forEach(Thread::interrupt);
        sources.values().forEach(Source::close);
    }
}
