package org.aisconsole.target.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.function.IntConsumer;
import javax.sql.DataSource;
import org.aisconsole.base.breaker.Breaker;
import org.aisconsole.base.breaker.Breakers;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.job.Cancellation.Registration;
import org.aisconsole.base.job.Cancellation;
import org.aisconsole.target.WriteGate;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A Postgres database under administration. Every piece of work gets a session with a statement timeout and a lock
 * timeout, is read-only unless it says that it writes, and can be cancelled on the server. Nothing here waits for the
 * server until the first work comes.
 */
public final class PostgresTarget implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresTarget.class);
    private static final String APPLICATION = "ais-console";
    private static final int POOL_SIZE = 4;
    /** How much longer the network may be silent than a statement may run: the server ends it first, and says so. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final PostgresProfile profile;
    private final WriteGate gate;
    private final Breaker breaker;
    private final PostgresPool pool;

    /** A target that has not been reached yet; nobody can unlock it if it is production. */
    public PostgresTarget(PostgresProfile profile, Breakers breakers) {
        this(profile, breakers, APPLICATION, POOL_SIZE);
    }

    /**
     * A target that has not been reached yet.
     *
     * @param gate says whether it may be changed
     */
    public PostgresTarget(PostgresProfile profile, Breakers breakers, WriteGate gate) {
        this(profile, breakers, gate, APPLICATION, POOL_SIZE);
    }

    /**
     * The same for whatever is not the console itself.
     *
     * @param application name of its sessions on the server
     * @param poolSize most sessions at a time
     */
    public PostgresTarget(PostgresProfile profile, Breakers breakers, String application, int poolSize) {
        this(profile, breakers, new WriteGate(profile.environment(), InstantSource.system()), application, poolSize);
    }

    private PostgresTarget(
            PostgresProfile profile, Breakers breakers, WriteGate gate, String application, int poolSize) {
        this.profile = profile;
        this.gate = gate;
        this.pool = new PostgresPool(profile, application, poolSize, sessionDefaults(gate));
        this.breaker = breakers.of(profile.id(), PostgresFailures::isUnreachable);
    }

    /** How it is reached. */
    public PostgresProfile profile() {
        return profile;
    }

    /** Says whether it may be changed. */
    public WriteGate gate() {
        return gate;
    }

    /**
     * Reads, in a read-only transaction.
     *
     * @throws FailureException {@code postgres…} if the server cannot be reached or says no
     * @throws CancellationException if the cancellation was asked for meanwhile
     */
    public <T> T read(Cancellation cancellation, SessionLimits limits, SqlWork<T> work) {
        return run(cancellation, limits, true, work);
    }

    /**
     * Changes something, in a transaction that is committed if the work returns.
     *
     * @throws FailureException {@code postgres…} as for reading; {@code target.locked} if the gate is closed, before the
     *     server is asked; {@code postgres.readonly} if the server is read-only by itself
     */
    public <T> T write(Cancellation cancellation, SessionLimits limits, SqlWork<T> work) {
        gate.require(profile.title());
        return run(cancellation, limits, false, work);
    }

    /**
     * Runs one statement that refuses to be part of a transaction, such as {@code CREATE INDEX CONCURRENTLY}, on a session
     * that is thrown away afterwards together with what was set for it.
     *
     * @param settings what is set for the session before
     * @param begun is told the number of the session on the server before the statement runs
     * @throws FailureException as {@link #write}
     */
    public void writeAlone(
            Cancellation cancellation,
            SessionLimits limits,
            Map<String, String> settings,
            String sql,
            IntConsumer begun) {
        gate.require(profile.title());
        run(cancellation, () -> alone(cancellation, limits, settings, sql, begun));
    }

    private boolean alone(
            Cancellation cancellation,
            SessionLimits limits,
            Map<String, String> settings,
            String sql,
            IntConsumer begun)
            throws SQLException {
        Connection session = pool.borrow();
        try (Registration _ = cancellation.onCancel(() -> cancelOnServer(session));
                Statement statement = session.createStatement()) {
            session.setNetworkTimeout(Runnable::run, (int) limits.statement().plus(GRACE).toMillis());
            statement.execute("SET statement_timeout = " + limits.statement().toMillis() + "; SET lock_timeout = "
                    + limits.lock().toMillis() + (gate.guards() ? "; SET default_transaction_read_only = off" : ""));
            for (Map.Entry<String, String> setting : settings.entrySet()) {
                statement.execute("SET " + Identifiers.quote(setting.getKey()) + " = " + Literals.quote(setting.getValue()));
            }
            begun.accept(session.unwrap(PGConnection.class).getBackendPID());
            return statement.execute(sql);
        } catch (SQLException failed) {
            cancellation.check();
            throw failed;
        } finally {
            pool.end(session);
        }
    }

    private <T> T run(Cancellation cancellation, SessionLimits limits, boolean readOnly, SqlWork<T> work) {
        return run(cancellation, () -> onSession(cancellation, limits, readOnly, work));
    }

    private <T> T run(Cancellation cancellation, Callable<T> call) {
        cancellation.check();
        try {
            return breaker.call(call);
        } catch (SQLException failed) {
            throw PostgresFailures.of(failed, profile);
        } catch (NullPointerException lost) { // HikariCP forgets a session's connection when its pool is closed under it
            throw pool.isClosed() ? FailureException.caused(lost, "postgres.closed", profile.title()) : lost;
        } catch (RuntimeException passedOn) {
            throw passedOn;
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private <T> T onSession(Cancellation cancellation, SessionLimits limits, boolean readOnly, SqlWork<T> work)
            throws SQLException {
        try (Connection session = pool.borrow();
                Registration _ = cancellation.onCancel(() -> cancelOnServer(session))) {
            begin(session, limits, readOnly);
            T result = work.run(session);
            session.commit(); // after reading too: a roll-back would count in the statistics that the user looks at
            return result;
        } catch (SQLException failed) {
            cancellation.check(); // ended because we asked for it, which says nothing against the server
            throw failed;
        }
    }

    /** The limits hold for this transaction only, so the session goes back to the pool as it was. */
    private void begin(Connection session, SessionLimits limits, boolean readOnly) throws SQLException {
        session.setAutoCommit(false);
        session.setNetworkTimeout(Runnable::run, (int) limits.statement().plus(GRACE).toMillis());
        String mode = readOnly ? "; SET TRANSACTION READ ONLY" : gate.guards() ? "; SET TRANSACTION READ WRITE" : "";
        try (Statement statement = session.createStatement()) {
            statement.execute("SET LOCAL statement_timeout = " + limits.statement().toMillis() + "; SET LOCAL lock_timeout = "
                    + limits.lock().toMillis() + mode);
        }
    }

    private void cancelOnServer(Connection session) {
        try {
            session.unwrap(PGConnection.class).cancelQuery();
        } catch (SQLException notReached) {
            LOG.info("cancelling did not reach {}", profile.id(), notReached);
        }
    }

    /**
     * The pool as a data source, for libraries that want one (migrations). Work that goes through it has the pool's
     * time-outs but no cancel.
     */
    public DataSource dataSource() {
        try {
            return pool.dataSource();
        } catch (SQLException failed) {
            throw PostgresFailures.of(failed, profile);
        }
    }

    /** What holds for every session, even where a piece of work forgets its limits. */
    private static String sessionDefaults(WriteGate gate) {
        return "SET statement_timeout = '5min'; SET lock_timeout = '5s'; SET idle_in_transaction_session_timeout = '1min'"
                + (gate.guards() ? "; SET default_transaction_read_only = on" : "");
    }

    /** What the server is and what we may do there. */
    public PostgresIdentity identity() {
        return read(Cancellation.never(), SessionLimits.TICK, PostgresIdentity::read);
    }

    /** How its own sessions stand. */
    public PoolState poolState() {
        return pool.state();
    }

    @Override
    public void close() {
        pool.close();
    }
}
