package org.aisconsole.engine.database.query;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.aisconsole.base.failure.Failure;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.job.Cancellation;
import org.aisconsole.engine.connection.Connections;
import org.aisconsole.engine.connection.OpenConnection;
import org.aisconsole.store.QueryRows;
import org.aisconsole.target.postgres.PostgresTarget;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Samples the statements of every Postgres that is open, its replicas too, whether or not anybody looks. */
public final class QueryWatch implements Connections.Watcher, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(QueryWatch.class);
    /** Between two samples: with 5,000 statements a reading takes some ten milliseconds of the server. */
    public static final Duration EVERY = Duration.ofSeconds(60);
    /** At first, so that there is something to see soon. */
    private static final Duration AT_FIRST = Duration.ofSeconds(10);
    private static final int FIRST = 6;
    /** A sample that somebody asked for is not taken again sooner. */
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final QueryRows rows;
    private final UUID console = UUID.randomUUID();
    private final InstantSource clock;
    private final Map<String, Sampling> samplings = new ConcurrentHashMap<>();

    /** A watch that samples nothing yet. */
    public QueryWatch(QueryRows rows, InstantSource clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * How the sampling of a server goes.
     *
     * @param at when a sample was last tried
     * @param hidden statements of others that the console may not see
     * @param failure why there is no sample; null if there is
     */
    public record Status(Instant at, int hidden, @Nullable Failure failure) {}

    /** A server, and the thread that samples it. */
    private final class Sampling {
        private final QuerySampler sampler;
        private final String server;
        private final Thread thread;
        private volatile @Nullable Status status;

        Sampling(PostgresTarget target) {
            this.sampler = new QuerySampler(target, rows, console, clock);
            this.server = target.profile().id();
            this.thread = Thread.ofVirtual().name("queries-" + server).unstarted(this::run);
        }

        private void run() {
            try {
                for (int count = 0; ; count++) {
                    sample(Cancellation.never());
                    Thread.sleep(count < FIRST ? AT_FIRST : EVERY);
                }
            } catch (InterruptedException closed) {
                LOG.debug("{} is no longer sampled", server);
            }
        }

        private void sample(Cancellation cancellation) {
            try {
                int hidden = sampler.sample(cancellation);
                status = new Status(clock.instant(), hidden, null);
            } catch (FailureException failed) {
                if (status == null || status.failure() == null) {
                    LOG.info("{} cannot be sampled: {}", server, failed.getMessage());
                }
                status = new Status(clock.instant(), 0, failed.failure());
            }
        }

        private boolean fresh() {
            Instant at = sampler.lastAt();
            return at != null && at.plus(FRESH).isAfter(clock.instant());
        }

        private void end() {
            thread.interrupt();
            try {
                sampler.giveUp();
            } catch (FailureException away) {
                LOG.debug("another console samples {} in a while", server, away);
            }
        }
    }

    @Override
    public void opened(OpenConnection connection) {
        connection.postgres().ifPresent(this::begin);
        connection.replicas().forEach(this::begin);
    }

    private void begin(PostgresTarget target) {
        Sampling sampling = new Sampling(target);
        if (samplings.putIfAbsent(target.profile().id(), sampling) == null) {
            sampling.thread.start();
        }
    }

    @Override
    public void closed(OpenConnection connection) {
        connection.sources().forEach(this::end);
    }

    private void end(String server) {
        Sampling sampling = samplings.remove(server);
        if (sampling != null) {
            sampling.end();
        }
    }

    /** Samples a server now, for somebody who looks, unless that was done a moment ago. */
    public void sampleNow(String server, Cancellation cancellation) {
        Sampling sampling = samplings.get(server);
        if (sampling != null && !sampling.fresh()) {
            sampling.sample(cancellation);
        }
    }

    /** How the sampling of a server goes; empty before the first try. */
    public Optional<Status> status(String server) {
        return Optional.ofNullable(samplings.get(server)).map(sampling -> sampling.status);
    }

    @Override
    public void close() {
        samplings.keySet().forEach(this::end);
    }
}
