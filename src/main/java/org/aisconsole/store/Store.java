package org.aisconsole.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.function.Function;
import org.aisconsole.base.breaker.Breakers;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.job.Cancellation;
import org.aisconsole.target.postgres.PostgresIdentity;
import org.aisconsole.target.postgres.PostgresProfile;
import org.aisconsole.target.postgres.PostgresTarget;
import org.aisconsole.target.postgres.SessionLimits;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Handles;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** The console's own tables: opened means reachable and of this console's version. */
public final class Store implements AutoCloseable {
    /** The schema that holds everything. */
    public static final String SCHEMA = "ais_console";

    /** What circuit breakers and health reports call it. */
    public static final String ID = "store";

    private static final String APPLICATION = "ais-console-store";
    private static final int SESSIONS = 4;
    private static final String MIGRATIONS = "classpath:org/aisconsole/store/migration";

    private final PostgresTarget target;
    private final InstantSource clock;

    private Store(PostgresTarget target, InstantSource clock) {
        this.target = target;
        this.clock = clock;
    }

    /**
     * Opens the store in a database, bringing its tables up to date.
     *
     * @throws FailureException {@code store.newer} if a newer console wrote it, which leaves it untouched;
     *     {@code store.migration} if the tables cannot be made; {@code postgres…} if the database cannot be reached
     */
    public static Store open(PostgresProfile profile, Breakers breakers, InstantSource clock) {
        PostgresTarget target = new PostgresTarget(profile.withId(ID), breakers, APPLICATION, SESSIONS);
        try {
            PostgresIdentity ignored = target.identity(); // refuses servers that are too old
            migrate(target);
            return new Store(target, clock);
        } catch (RuntimeException failed) {
            target.close();
            throw failed;
        }
    }

    private static void migrate(PostgresTarget target) {
        Flyway flyway = Flyway.configure()
                .dataSource(target.dataSource())
                .schemas(SCHEMA)
                .createSchemas(true)
                .locations(MIGRATIONS)
                .load();
        int newest = newest(flyway);
        int found = version(target);
        if (found > newest) {
            throw FailureException.expected("store.newer", target.profile().database(), found, newest);
        }
        try {
            flyway.migrate();
        } catch (FlywayException failed) {
            String reason = String.valueOf(failed.getMessage()).lines().findFirst().orElse("?");
            throw FailureException.caused(failed, "store.migration", target.profile().database(), reason);
        }
    }

    private static int newest(Flyway flyway) {
        return Arrays.stream(flyway.info().all())
                .filter(info -> info.isVersioned() && info.getVersion() != null && info.getState().isResolved())
                .mapToInt(info -> Integer.parseInt(info.getVersion().getVersion()))
                .max()
                .orElseThrow();
    }

    /** The version that the database's tables have; 0 if there are none. */
    private static int version(PostgresTarget target) {
        return target.read(Cancellation.never(), SessionLimits.INTERACTIVE, session -> {
            if (!exists(session)) {
                return 0;
            }
            try (Statement statement = session.createStatement();
                    ResultSet row = statement.executeQuery("SELECT coalesce(max(version::int), 0) FROM " + SCHEMA
                            + ".flyway_schema_history WHERE version IS NOT NULL AND success")) {
                row.next();
                return row.getInt(1);
            }
        });
    }

    private static boolean exists(Connection session) throws SQLException {
        try (Statement statement = session.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT to_regclass('" + SCHEMA + ".flyway_schema_history') IS NOT NULL")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    /**
     * Looks at the store as its user would: what it takes, and that it can be written.
     *
     * @return bytes on disk of all its tables and their indexes
     * @throws FailureException {@code postgres…} if it cannot be reached or not be written
     */
    public long check() {
        return with(handle -> {
            // no row, yet refused where the role may not write or the server is a standby
            handle.execute("INSERT INTO metrics_snapshot SELECT * FROM metrics_snapshot WHERE false");
            return handle.createQuery("""
                    SELECT coalesce(sum(pg_table_size(c.oid) + pg_indexes_size(c.oid)), 0)::bigint
                    FROM pg_class c WHERE c.relnamespace = :schema::regnamespace AND c.relkind = 'r'""")
                    .bind("schema", SCHEMA)
                    .mapTo(Long.class)
                    .one();
        });
    }

    /** Works on the tables in one transaction. */
    <T> T with(Function<Handle, T> work) {
        return with(Cancellation.never(), work);
    }

    /** The same for work that may be cancelled, which reaches the server. */
    <T> T with(Cancellation cancellation, Function<Handle, T> work) {
        return target.write(cancellation, SessionLimits.INTERACTIVE, session -> onTables(session, work));
    }

    /**
     * Reads the tables as they were at one moment, for long if need be.
     *
     * @param longest how long one statement may take
     */
    <T> T read(Cancellation cancellation, Duration longest, Function<Handle, T> work) {
        SessionLimits limits = new SessionLimits(longest, SessionLimits.INTERACTIVE.lock());
        return target.read(cancellation, limits, session -> {
            try (Statement statement = session.createStatement()) {
                statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
            }
            return onTables(session, work);
        });
    }

    private static <T> T onTables(Connection session, Function<Handle, T> work) throws SQLException {
        try (Statement statement = session.createStatement()) {
            statement.execute("SET LOCAL search_path = " + SCHEMA);
        }
        Jdbi jdbi = Jdbi.create(session);
        try (Handle handle = jdbi.open()) {
            handle.getConfig(Handles.class).setForceEndTransactions(false); // the target ends the transaction, not the handle
            return work.apply(handle);
        } catch (JdbiException wrapped) {
            if (wrapped.getCause() instanceof SQLException sql) {
                throw sql; // the target knows what it means
            }
            throw wrapped;
        }
    }

    InstantSource clock() {
        return clock;
    }

    @Override
    public void close() {
        target.close();
    }
}
