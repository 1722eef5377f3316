package org.aisconsole.demo.play;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Plays the suite's traffic until closed. Servers that go away and come back are lived with. */
public final class TrafficPlayer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TrafficPlayer.class);
    private static final Duration SHORTEST_PEACE = Duration.ofMinutes(3);
    private static final Duration LONGEST_PEACE = Duration.ofMinutes(8);
    private static final Pace STILL = new Pace(0, Duration.ZERO, false);

    private final SuiteTargets targets;
    private final Incidents incidents;
    private final Statistics statistics = new Statistics();
    private final OpenLoop loop;
    private final SplittableRandom random = new SplittableRandom();
    private final List<Thread> threads = new ArrayList<>();
    private final long created = System.nanoTime();
    private volatile Pace pace;
    private volatile boolean paused;
    private volatile boolean running = true;

    /**
     * Traffic that has not begun; it closes the targets with itself.
     *
     * @param rate requests a second
     */
    public TrafficPlayer(SuiteTargets targets, double rate, InstantSource clock) {
        this(targets, rate, targets.operations(clock));
    }

    /**
     * Traffic whose callers are counted against rate limits; it goes on whatever those say.
     *
     * @param rate requests a second
     */
    public TrafficPlayer(SuiteTargets targets, double rate, InstantSource clock, SuiteCallers callers) {
        this(
                targets,
                rate,
                targets.operations(clock).stream()
                        .map(operation -> operation.countedBy(callers))
                        .toList());
    }

    private TrafficPlayer(SuiteTargets targets, double rate, List<Operation> operations) {
        this.targets = targets;
        this.incidents = new Incidents(targets.postgres(), targets.redis());
        this.loop = new OpenLoop(operations, statistics, random.split());
        this.pace = pace(rate);
    }

    private static Pace pace(double rate) {
        return new Pace(rate, Duration.ofSeconds(2), true);
    }

    /**
     * Begins.
     *
     * @param withIncidents whether trouble comes now and then
     */
    public void start(boolean withIncidents) {
        threads.add(Thread.ofVirtual().name("traffic").start(this::play));
        if (withIncidents) {
            threads.add(Thread.ofVirtual().name("incidents").start(this::trouble));
        }
    }

    private void play() {
        try {
            loop.run(() -> paused ? STILL : pace, () -> running);
        } catch (InterruptedException closed) {
            LOG.debug("no more traffic", closed);
        }
    }

    private void trouble() {
        Incident[] kinds = Incident.values();
        try {
            while (running) {
                long peace = random.nextLong(SHORTEST_PEACE.toMillis(), LONGEST_PEACE.toMillis());
                Thread.sleep(peace);
                if (!paused) {
                    make(kinds[random.nextInt(kinds.length)]);
                }
            }
        } catch (InterruptedException closed) {
            LOG.debug("no more trouble", closed);
        }
    }

    /** Makes an incident now; it ends by itself after seconds. */
    public void make(Incident incident) {
        incidents.make(incident);
    }

    /** Stops making requests, or goes on. */
    public void pause(boolean value) {
        paused = value;
    }

    /** Whether no requests are made for now. */
    public boolean isPaused() {
        return paused;
    }

    /** Sets the requests a second. */
    public void rate(double rate) {
        pace = pace(rate);
    }

    /** What was measured since the beginning. */
    public LoadReport report() {
        return statistics.report((System.nanoTime() - created) / 1e9, pace.rate());
    }

    @Override
    public void close() {
        running = false;
        threads.forEach(Thread::interrupt);
        targets.close();
    }
}
