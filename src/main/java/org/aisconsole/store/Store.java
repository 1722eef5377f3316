package org.aisconsole.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
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
    public static Store open(PostgresProfile profile, InstantSource clock) {
        PostgresTarget target = new PostgresTarget(profile, new Breakers(), APPLICATION, SESSIONS);
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

    /** Works on the tables in one transaction. */
    <T> T with(Function<Handle, T> work) {
        return target.write(Cancellation.never(), SessionLimits.INTERACTIVE, session -> {
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
        });
    }

    InstantSource clock() {
        return clock;
    }

    @Override
    public void close() {
        target.close();
    }
}
