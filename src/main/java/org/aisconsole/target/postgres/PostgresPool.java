package org.aisconsole.target.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Objects;
import java.util.Properties;
import javax.sql.DataSource;
import org.aisconsole.base.failure.FailureException;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;

/** The few sessions of a target, made when they are first wanted. */
final class PostgresPool implements AutoCloseable {
    /** A server that does not accept within this time is told to be away. */
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(1);
    /** How long the pool makes its user wait for a session. */
    private static final Duration BORROW_LIMIT = Duration.ofSeconds(2);
    /** The first time, a server far away may take this long for each step. */
    private static final Duration GREET_LIMIT = Duration.ofSeconds(4);

    private final PostgresProfile profile;
    private final String application;
    private final int size;
    private final String sessionDefaults;
    private final Object lock = new Object();
    private volatile @Nullable HikariDataSource sessions;
    private volatile boolean closed;

    /**
     * A pool without sessions.
     *
     * @param application name of its sessions on the server
     * @param size most sessions at a time
     * @param sessionDefaults statement that each session begins with
     */
    PostgresPool(PostgresProfile profile, String application, int size, String sessionDefaults) {
        this.profile = profile;
        this.application = application;
        this.size = size;
        this.sessionDefaults = sessionDefaults;
    }

    /** A session; closing it gives it back. */
    Connection borrow() throws SQLException {
        HikariDataSource pool = sessions();
        try {
            return pool.getConnection();
        } catch (SQLTransientConnectionException waited) {
            boolean none = pool.getHikariPoolMXBean().getTotalConnections() == 0;
            if (none && waited.getCause() == null) { // it did not wait for other users, but for the server
                throw new SQLException("no answer within " + BORROW_LIMIT.toSeconds() + " s", "08001", waited);
            }
            throw waited;
        }
    }

    /** Ends a borrowed session instead of giving it back. */
    void end(Connection session) throws SQLException {
        sessions().evictConnection(session);
    }

    DataSource dataSource() throws SQLException {
        return sessions();
    }

    private HikariDataSource sessions() throws SQLException {
        HikariDataSource made = sessions;
        if (made != null && !closed) {
            return made;
        }
        if (!closed) {
            greet();
        }
        synchronized (lock) {
            if (closed) {
                throw FailureException.expected("postgres.closed", profile.title());
            }
            HikariDataSource first = sessions == null ? new HikariDataSource(config()) : sessions;
            sessions = first;
            return first;
        }
    }

    /**
     * Signs in once beside the pool. A pool tries again until its patience ends, whatever the reason; alone, a wrong password
     * or a certificate that is not trusted is told at once, and a server that is far away gets more time.
     */
    private void greet() throws SQLException {
        Properties properties = properties();
        properties.put("connectTimeout", Long.toString(GREET_LIMIT.toSeconds()));
        properties.put("socketTimeout", Long.toString(GREET_LIMIT.toSeconds()));
        try (Connection greeted = Objects.requireNonNull(new Driver().connect(url(), properties))) {
            PostgresIdentity.refuseOld(greeted);
        }
    }

    private String url() {
        return "jdbc:postgresql://" + profile.endpoint() + "/" + profile.database();
    }

    private Properties properties() {
        Properties properties = PostgresTlsFactory.properties(profile.tls());
        properties.put("user", profile.user());
        properties.put("password", profile.password().reveal());
        properties.put("ApplicationName", application);
        properties.put("connectTimeout", Long.toString(CONNECT_LIMIT.toSeconds()));
        properties.put("loginTimeout", Long.toString(GREET_LIMIT.toSeconds()));
        properties.put("socketTimeout", "300");
        properties.put("cancelSignalTimeout", "5");
        properties.put("tcpKeepAlive", "true");
        return properties;
    }

    private HikariConfig config() {
        HikariConfig config = new HikariConfig();
        config.setPoolName(profile.id());
        config.setJdbcUrl(url());
        config.setDataSourceProperties(properties());
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(0);
        config.setIdleTimeout(Duration.ofMinutes(1).toMillis());
        config.setConnectionTimeout(BORROW_LIMIT.toMillis());
        config.setValidationTimeout(Duration.ofSeconds(1).toMillis());
        config.setInitializationFailTimeout(-1);
        config.setConnectionInitSql(sessionDefaults);
        return config;
    }

    /** How the pool stands. */
    PoolState state() {
        HikariDataSource made = sessions;
        HikariPoolMXBean pool = made == null ? null : made.getHikariPoolMXBean();
        return pool == null
                ? new PoolState(size, 0, 0, 0)
                : new PoolState(
                        size, pool.getTotalConnections(), pool.getActiveConnections(), pool.getThreadsAwaitingConnection());
    }

    boolean isClosed() {
        synchronized (lock) {
            return closed;
        }
    }

    @Override
    public void close() {
        synchronized (lock) {
            closed = true;
            if (sessions != null) {
                sessions.close();
            }
        }
    }
}
