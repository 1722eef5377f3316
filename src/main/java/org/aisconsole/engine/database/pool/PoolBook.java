package org.aisconsole.engine.database.pool;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.job.Cancellation;
import org.aisconsole.store.DatabaseSizeRows;
import org.aisconsole.store.PoolMinuteRow;
import org.aisconsole.store.PoolMinuteRows;
import org.aisconsole.target.postgres.PostgresTarget;
import org.aisconsole.target.postgres.SessionLimits;
import org.aisconsole.target.postgres.SqlRows;
import org.aisconsole.target.postgres.SqlScript;

/**
 * Samples the pools of a server, and writes each minute down when it is over. Transactions are counted by the server for each
 * database only; they are shared out among its pools by how many of their connections did something since the last look. Once an
 * hour the sizes of the databases are written down with it. A look is two short queries. Safe for any thread.
 */
public final class PoolBook {
    private static final SqlScript SAMPLE = SqlScript.load(PoolBook.class, "sample.sql");
    private static final SqlScript DATABASES = SqlScript.load(PoolBook.class, "databases.sql");
    private static final double FIRST_WINDOW = 5;

    private final PostgresTarget target;
    private final PoolMinuteRows rows;
    private final DatabaseSizeRows sizes;
    private final InstantSource clock;
    private final Map<PoolKey, Minute> minutes = new LinkedHashMap<>();
    private Look last = new Look(Instant.EPOCH, List.of(), Map.of());
    private Instant minute = Instant.EPOCH;
    private Instant hour = Instant.EPOCH;

    /** An empty book of a server. */
    public PoolBook(PostgresTarget target, PoolMinuteRows rows, DatabaseSizeRows sizes, InstantSource clock) {
        this.target = target;
        this.rows = rows;
        this.sizes = sizes;
        this.clock = clock;
    }

    /**
     * The pools at one moment.
     *
     * @param transactions that ended in each database so far
     */
    record Look(Instant at, List<PoolSample> pools, Map<String, Long> transactions) {}

    private record Database(String name, long transactions, long bytes) {}

    /**
     * Looks once, and counts what it sees.
     *
     * @throws FailureException {@code postgres…} if the server or the store cannot be reached
     */
    public synchronized void look(Cancellation cancellation) {
        Instant now = clock.instant();
        double since = last.at.equals(Instant.EPOCH) ? FIRST_WINDOW : Duration.between(last.at, now).toMillis() / 1_000.0;
        boolean sized = !now.truncatedTo(ChronoUnit.HOURS).equals(hour);
        Map<String, Long> transactions = new HashMap<>();
        Map<String, Long> bytes = new HashMap<>();
        List<PoolSample> pools = target.read(cancellation, SessionLimits.TICK, session -> {
            int major = session.getMetaData().getDatabaseMajorVersion();
            SqlRows.list(session, DATABASES.forMajor(major), Database.class, Map.of("sized", sized)).forEach(database -> {
                transactions.put(database.name, database.transactions);
                bytes.put(database.name, database.bytes);
            });
            return SqlRows.list(session, SAMPLE.forMajor(major), PoolSample.class, Map.of("window", Math.max(1, since)));
        });
        turn(now);
        count(new Look(now, pools, transactions), since);
        if (sized) {
            sizes.add(target.profile().id(), now.truncatedTo(ChronoUnit.HOURS), bytes);
            hour = now.truncatedTo(ChronoUnit.HOURS);
        }
    }

    /** Writes down the minute that is over. */
    private void turn(Instant now) {
        Instant current = now.truncatedTo(ChronoUnit.MINUTES);
        if (!current.equals(minute)) {
            rows.add(unfinished());
            minutes.clear();
            minute = current;
        }
    }

    private void count(Look look, double seconds) {
        Map<String, Integer> changed = new HashMap<>();
        look.pools.forEach(pool -> changed.merge(pool.database(), pool.changed(), Integer::sum));
        for (PoolSample pool : look.pools) {
            double rate = rate(look, pool.database(), seconds);
            double share = (double) pool.changed() / Math.max(1, changed.getOrDefault(pool.database(), 0));
            minutes.computeIfAbsent(pool.key(), key -> new Minute(key, minute)).add(pool, rate < 0 ? -1 : rate * share);
        }
        last = look;
    }

    /** Transactions a second of a database since the last look; negative if there was none, or the counters began anew. */
    private double rate(Look look, String database, double seconds) {
        Long before = last.transactions.get(database);
        Long now = look.transactions.get(database);
        return before == null || now == null || now < before || seconds <= 0 ? -1 : (now - before) / seconds;
    }

    /** The minute that is not over yet. */
    synchronized List<PoolMinuteRow> unfinished() {
        return minutes.values().stream().map(open -> open.row(target.profile().id())).toList();
    }

    /** What was seen last. */
    synchronized Look last() {
        return last;
    }
}
