package org.aisconsole.engine.database.pool;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.job.Cancellation;
import org.aisconsole.base.plan.Plan;
import org.aisconsole.base.text.Message;
import org.aisconsole.engine.database.Statements;
import org.aisconsole.engine.database.session.BlockingTree;
import org.aisconsole.engine.database.session.LiveSession;
import org.aisconsole.engine.database.session.Sessions;
import org.aisconsole.store.PoolMinuteRow;
import org.aisconsole.store.PoolMinuteRows;
import org.aisconsole.target.postgres.PoolState;
import org.aisconsole.target.postgres.PostgresTarget;
import org.aisconsole.target.postgres.SessionLimits;
import org.aisconsole.target.postgres.SqlRows;
import org.aisconsole.target.postgres.SqlScript;
import org.jspecify.annotations.Nullable;

/** The pools of a server as they are and as they were, and what is done about sessions that forget their transactions. */
public final class Pools {
    private static final SqlScript FORGOTTEN = SqlScript.load(Pools.class, "forgotten.sql");
    private static final Duration BACK = Duration.ofHours(24);
    private static final String LIMIT = "idle_in_transaction_session_timeout";
    private static final String OURS = "ais-console";
    private static final String ALLOWED =
            """
            SELECT current_setting('max_connections')::int AS allowed,
                   current_setting('superuser_reserved_connections')::int
                       + coalesce(current_setting('reserved_connections', true), '0')::int AS reserved
            """;

    private final PostgresTarget target;
    private final PoolBook book;
    private final PoolMinuteRows rows;
    private final Function<Cancellation, OptionalInt> cores;
    private final InstantSource clock;
    private volatile @Nullable OptionalInt processors;

    /**
     * The pools of a server.
     *
     * @param book samples them
     * @param cores processors of the server, if they are known
     */
    public Pools(
            PostgresTarget target,
            PoolBook book,
            PoolMinuteRows rows,
            Function<Cancellation, OptionalInt> cores,
            InstantSource clock) {
        this.target = target;
        this.book = book;
        this.rows = rows;
        this.cores = cores;
        this.clock = clock;
    }

    /**
     * All pools of a server.
     *
     * @param pools the largest first
     * @param forgotten sessions that are idle in a transaction, the longest first
     * @param allowed connections that the server takes
     * @param reserved of them those that are kept for administrators
     */
    public record Overview(Instant at, List<PoolReport> pools, List<Forgotten> forgotten, int allowed, int reserved) {
        /** Copies the lists. */
        public Overview {
            pools = List.copyOf(pools);
            forgotten = List.copyOf(forgotten);
        }

        /** Connections of all pools. */
        public int used() {
            return pools.stream().mapToInt(pool -> pool.now().connections()).sum();
        }
    }

    private record Allowed(int allowed, int reserved) {}

    /**
     * Looks once more, and judges with what was seen in the last day.
     *
     * @throws FailureException {@code postgres…} if the server or the store cannot be reached
     */
    public Overview look(Cancellation cancellation) {
        book.look(cancellation);
        List<PoolMinuteRow> minutes = new ArrayList<>(rows.since(target.profile().id(), clock.instant().minus(BACK)));
        minutes.addAll(book.unfinished());
        Map<PoolKey, List<PoolMinuteRow>> history = minutes.stream().collect(Collectors.groupingBy(Pools::key));
        OptionalInt known = processors(cancellation);
        List<PoolReport> pools = book.last().pools().stream()
                .map(pool -> report(pool, history.getOrDefault(pool.key(), List.of()), known))
                .sorted(Comparator.comparingInt((PoolReport pool) -> pool.now().connections()).reversed()
                        .thenComparing(pool -> pool.now().key().shown()))
                .toList();
        return target.read(cancellation, SessionLimits.INTERACTIVE, session -> {
            int major = session.getMetaData().getDatabaseMajorVersion();
            Allowed allowed = SqlRows.list(session, ALLOWED, Allowed.class).getFirst();
            List<Forgotten> forgotten = SqlRows.list(session, FORGOTTEN.forMajor(major), Forgotten.class);
            return new Overview(clock.instant(), pools, forgotten, allowed.allowed, allowed.reserved);
        });
    }

    /** Asked once: a machine does not change while a screen is open, and the question costs more than the look. */
    private OptionalInt processors(Cancellation cancellation) {
        OptionalInt known = processors;
        if (known == null) {
            known = cores.apply(cancellation);
            processors = known;
        }
        return known;
    }

    private static PoolKey key(PoolMinuteRow row) {
        return new PoolKey(row.application(), row.roleName(), row.databaseName(), row.client());
    }

    private PoolReport report(PoolSample pool, List<PoolMinuteRow> minutes, OptionalInt cores) {
        boolean ours = pool.application().startsWith(OURS);
        return new PoolReport(pool, minutes.size(), Sizing.of(minutes, cores), Suspicion.of(pool, minutes), ours, state(pool));
    }

    /** Only of the pool through which this very look went. */
    private Optional<PoolState> state(PoolSample pool) {
        boolean mine = pool.application().equals(OURS) && pool.database().equals(target.profile().database());
        return mine ? Optional.of(target.poolState()) : Optional.empty();
    }

    /**
     * A plan that ends a session; empty if it has gone, or is one that is not stopped from here.
     *
     * @throws FailureException {@code postgres…} if the server cannot be reached
     */
    public Optional<Plan> end(Forgotten session, Cancellation cancellation) {
        Sessions sessions = new Sessions(target);
        return sessions.look(cancellation).stream()
                .map(BlockingTree.Place::session)
                .filter(live -> isSame(live, session) && Sessions.guard(live) == Sessions.Guard.NONE)
                .findFirst()
                .map(live -> sessions.stop(live, Sessions.Stop.END));
    }

    private static boolean isSame(LiveSession live, Forgotten session) {
        return live.pid() == session.pid() && live.began().equals(session.began());
    }

    /** A plan that ends sessions of a role by themselves from now on, once they have been idle in a transaction for ten minutes. */
    public Plan limit(Forgotten session) {
        String minutes = "10min";
        return Plan.of(
                target.profile().id(),
                Message.of("pool.do.limit", session.role(), minutes),
                List.of(Statements.isSetForRole(session.role(), LIMIT, session.roleLimit())),
                List.of(Statements.roleSetting(session.role(), LIMIT, minutes, session.roleLimit())),
                List.of(Statements.isSetForRole(session.role(), LIMIT, minutes)));
    }
}
