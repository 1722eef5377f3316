package org.aisconsole.engine.database.query;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.job.Cancellation;
import org.aisconsole.base.metric.StatementKey;
import org.aisconsole.base.metric.StatementWork;
import org.aisconsole.store.QueryRows;
import org.aisconsole.target.postgres.PostgresTarget;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Samples the statements of one server into the store. The first reading of a console only says where to count from; what
 * ran while no console was there is not made up. Of several consoles on one store one samples; the others stand by.
 */
public final class QuerySampler {
    private static final Logger LOG = LoggerFactory.getLogger(QuerySampler.class);
    /** Longer than the time between two samples, so that only a console that is gone loses the right. */
    private static final Duration RIGHT = Duration.ofSeconds(150);
    /** After so many samples it is looked up anew which statements the store knows: old ones are dropped there. */
    private static final int KNOWN_FOR = 60;

    private final PostgresTarget target;
    private final StatementReader reader;
    private final QueryRows rows;
    private final UUID console;
    private final InstantSource clock;
    private Map<StatementKey, Long> known = Map.of();
    private int samples;
    private @Nullable Snapshot last;

    /**
     * A sampler that has not read anything yet.
     *
     * @param console which console this is
     */
    public QuerySampler(PostgresTarget target, QueryRows rows, UUID console, InstantSource clock) {
        this.target = target;
        this.reader = new StatementReader(target);
        this.rows = rows;
        this.console = console;
        this.clock = clock;
    }

    /**
     * Reads the server's counters and writes what was added since the last time. If the store is away, the next sample
     * takes it in.
     *
     * @return how many statements of others were not shown
     * @throws FailureException {@code query…} if the server does not count statements; {@code postgres…}
     */
    public synchronized int sample(Cancellation cancellation) {
        Snapshot now = Snapshot.of(clock.instant(), reader.read(cancellation));
        Snapshot before = last;
        if (before != null
                && now.at().isAfter(before.at())
                && rows.mayTake(target.profile().id(), console, now.at().plus(RIGHT))) {
            write(before, now, cancellation);
        }
        last = now;
        return now.hidden();
    }

    /** When the last sample was taken; null before the first. */
    public synchronized @Nullable Instant lastAt() {
        return last == null ? null : last.at();
    }

    private void write(Snapshot before, Snapshot now, Cancellation cancellation) {
        if (samples++ % KNOWN_FOR == 0) {
            known = rows.known(target.profile().id());
        }
        Loudest loudest = Loudest.of(now.since(before));
        learn(loudest.apart().keySet().stream().filter(key -> !known.containsKey(key)).toList(), now.at(), cancellation);
        Map<Long, StatementWork> works = new HashMap<>();
        loudest.apart().forEach((key, work) -> works.merge(Objects.requireNonNull(known.get(key)), work, StatementWork::plus));
        if (loudest.others().calls() > 0) {
            works.put(0L, loudest.others());
        }
        Duration span = Duration.between(before.at(), now.at());
        rows.write(target.profile().id(), now.at(), span, now.evictedSince(before), works);
    }

    private void learn(List<StatementKey> unknown, Instant at, Cancellation cancellation) {
        if (unknown.isEmpty()) {
            return;
        }
        Map<Long, StatementReader.Text> texts = texts(unknown, cancellation);
        for (StatementKey key : unknown) {
            StatementReader.Text text =
                    texts.getOrDefault(key.queryId(), new StatementReader.Text(key.queryId(), "", false));
            known.put(key, rows.add(target.profile().id(), key, text.statement(), text.cut(), at));
        }
    }

    /** None if one of them cannot be told in this database's encoding: then the server tells none. */
    private Map<Long, StatementReader.Text> texts(List<StatementKey> keys, Cancellation cancellation) {
        try {
            return reader.texts(keys.stream().map(StatementKey::queryId).distinct().toList(), cancellation);
        } catch (FailureException untold) {
            LOG.info("{} does not tell the texts of its statements: {}", target.profile().id(), untold.getMessage());
            return Map.of();
        }
    }

    /** Lets another console sample at once. */
    public void giveUp() {
        rows.giveUp(target.profile().id(), console);
    }
}
