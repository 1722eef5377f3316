package org.aisconsole.target.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import javax.sql.DataSource;
import org.aisconsole.base.breaker.Breaker;
import org.aisconsole.base.breaker.Breakers;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.job.Cancellation;
import org.aisconsole.base.job.Cancellation.Registration;
import org.aisconsole.target.Environment;
import org.jspecify.annotations.Nullable;
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
    /** A server that does not accept within this time is told to be away. */
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(1);
    /** Longer than the limit above, so that a server that is away is told apart from a pool whose sessions are all busy. */
    private static final Duration BORROW_LIMIT = Duration.ofSeconds(2);

    private final PostgresProfile profile;
    private final String application;
    private final int poolSize;
    private final Breaker breaker;
    private final Object poolLock = new Object();
    private @Nullable HikariDataSource pool;
    private boolean closed;

    /** A target that has not been reached yet. */
    public PostgresTarget(PostgresProfile profile, Breakers breakers) {
        this(profile, breakers, APPLICATION, POOL_SIZE);
    }

    /**
     * The same for whatever is not the console itself.
     *
     * @param application name of its sessions on the server
     * @param poolSize most sessions at a time
     */
    public PostgresTarget(PostgresProfile profile, Breakers breakers, String application, int poolSize) {
        this.profile = profile;
        this.application = application;
        this.poolSize = poolSize;
        this.breaker = breakers.of(profile.id(), PostgresFailures::isUnreachable);
    }

    /** How it is reached. */
    public PostgresProfile profile() {
        return profile;
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
     * @throws FailureException {@code postgres…} as for reading; {@code postgres.readonly} where the environment forbids
     */
    public <T> T write(Cancellation cancellation, SessionLimits limits, SqlWork<T> work) {
        return run(cancellation, limits, false, work);
    }

    private <T> T run(Cancellation cancellation, SessionLimits limits, boolean readOnly, SqlWork<T> work) {
        cancellation.check();
        try {
            return breaker.call(() -> onSession(cancellation, limits, readOnly, work));
        } catch (SQLException failed) {
            throw PostgresFailures.of(failed, profile);
        } catch (RuntimeException passedOn) {
            throw passedOn;
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private <T> T onSession(Cancellation cancellation, SessionLimits limits, boolean readOnly, SqlWork<T> work)
            throws SQLException {
        try (Connection session = pool().getConnection();
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
    private static void begin(Connection session, SessionLimits limits, boolean readOnly) throws SQLException {
        session.setAutoCommit(false);
        try (Statement statement = session.createStatement()) {
            statement.execute("SET LOCAL statement_timeout = " + limits.statement().toMillis() + "; SET LOCAL lock_timeout = "
                    + limits.lock().toMillis() + (readOnly ? "; SET TRANSACTION READ ONLY" : ""));
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
        return pool();
    }

    private HikariDataSource pool() {
        synchronized (poolLock) {
            if (closed) {
                throw FailureException.expected("postgres.closed", profile.title());
            }
            if (pool == null) {
                pool = new HikariDataSource(config());
            }
            return pool;
        }
    }

    private HikariConfig config() {
        HikariConfig config = new HikariConfig();
        config.setPoolName(profile.id());
        config.setJdbcUrl("jdbc:postgresql://" + profile.endpoint() + "/" + profile.database());
        config.setUsername(profile.user());
        config.setPassword(profile.password().reveal());
        config.setMaximumPoolSize(poolSize);
        config.setMinimumIdle(0);
        config.setIdleTimeout(Duration.ofMinutes(1).toMillis());
        config.setConnectionTimeout(BORROW_LIMIT.toMillis());
        config.setValidationTimeout(Duration.ofSeconds(1).toMillis());
        config.setInitializationFailTimeout(-1);
        config.addDataSourceProperty("ApplicationName", application);
        config.addDataSourceProperty("connectTimeout", Long.toString(CONNECT_LIMIT.toSeconds()));
        config.addDataSourceProperty("loginTimeout", "5");
        config.addDataSourceProperty("socketTimeout", "300");
        config.addDataSourceProperty("cancelSignalTimeout", "5");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.setConnectionInitSql(sessionDefaults());
        return config;
    }

    /** What holds for every session, even where a piece of work forgets its limits. */
    private String sessionDefaults() {
        boolean production = profile.environment() == Environment.PRODUCTION;
        return "SET statement_timeout = '5min'; SET lock_timeout = '5s'; SET idle_in_transaction_session_timeout = '1min'"
                + (production ? "; SET default_transaction_read_only = on" : "");
    }

    /** What the server is and what we may do there. */
    public PostgresIdentity identity() {
        return read(Cancellation.never(), SessionLimits.TICK, PostgresIdentity::read);
    }

    @Override
    public void close() {
        synchronized (poolLock) {
            closed = true;
            if (pool != null) {
                pool.close();
            }
        }
    }
}
