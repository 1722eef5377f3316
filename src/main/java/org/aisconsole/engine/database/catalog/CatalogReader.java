package org.aisconsole.engine.database.catalog;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.job.Cancellation;
import org.aisconsole.target.postgres.PostgresTarget;
import org.aisconsole.target.postgres.SessionLimits;
import org.aisconsole.target.postgres.SqlRows;
import org.aisconsole.target.postgres.SqlScript;

/**
 * Reads a database whole, in eleven queries of one read-only transaction, with {@code pg_monitor} or less. Nothing is
 * locked but what reading a size takes for an instant; where even that has to wait, sizes are those of the last vacuum.
 */
public final class CatalogReader {
    /** Ten thousand tables take seconds, not half a minute; a lock is not waited for. */
    private static final SessionLimits LIMITS = new SessionLimits(Duration.ofSeconds(60), Duration.ofMillis(500));
    /** Smaller tables and indexes cannot waste enough to matter: half a megabyte. */
    private static final int PAGES = 64;

    private static final SqlScript TABLES = SqlScript.load(CatalogReader.class, "tables.sql");
    private static final SqlScript INDEXES = SqlScript.load(CatalogReader.class, "indexes.sql");
    private static final SqlScript COLUMNS = SqlScript.load(CatalogReader.class, "columns.sql");
    private static final SqlScript CONSTRAINTS = SqlScript.load(CatalogReader.class, "constraints.sql");
    private static final SqlScript SEQUENCES = SqlScript.load(CatalogReader.class, "sequences.sql");
    private static final SqlScript SETTINGS = SqlScript.load(CatalogReader.class, "settings.sql");
    private static final SqlScript SESSIONS = SqlScript.load(CatalogReader.class, "sessions.sql");
    private static final SqlScript HOLDERS = SqlScript.load(CatalogReader.class, "holders.sql");
    private static final SqlScript ADMISSION = SqlScript.load(CatalogReader.class, "admission.sql");
    private static final SqlScript CLASSES = SqlScript.load(CatalogReader.class, "classes.sql");
    private static final SqlScript SERVER = SqlScript.load(CatalogReader.class, "server.sql");

    private final PostgresTarget target;
    private final InstantSource clock;

    /** Reads a database. */
    public CatalogReader(PostgresTarget target, InstantSource clock) {
        this.target = target;
        this.clock = clock;
    }

    /**
     * Reads all of it.
     *
     * @throws FailureException {@code postgres…} if the server cannot be reached or refuses
     */
    public Catalog read(Cancellation cancellation) {
        try {
            return read(cancellation, true);
        } catch (FailureException waited) {
            if (waited.failure().code().equals("postgres.locked")) {
                return read(cancellation, false);
            }
            throw waited;
        }
    }

    private Catalog read(Cancellation cancellation, boolean measured) {
        return target.read(cancellation, LIMITS, session -> {
            int major = session.getMetaData().getDatabaseMajorVersion();
            planForManyRows(session);
            return new Rows(session, major).catalog(measured);
        });
    }

    /** Compiling takes longer than these queries, and a catalog's statistics mislead the planner into nested loops. */
    private static void planForManyRows(Connection session) throws SQLException {
        try (Statement statement = session.createStatement()) {
            statement.execute("SET LOCAL jit = off; SET LOCAL max_parallel_workers_per_gather = 0");
        }
    }

    private record OperatorClass(long oid) {}

    /** Queries on one session. */
    private final class Rows {
        private final Connection session;
        private final int major;

        Rows(Connection session, int major) {
            this.session = session;
            this.major = major;
        }

        Catalog catalog(boolean measured) throws SQLException {
            Map<String, Object> sized = Map.of("measured", measured);
            ServerFacts server = list(SERVER, ServerFacts.class, Map.of()).getFirst();
            return new Catalog(
                    clock.instant(),
                    target.profile().id(),
                    server,
                    by(list(TABLES, TableFacts.class, sized), TableFacts::oid),
                    list(INDEXES, IndexFacts.class, sized),
                    list(COLUMNS, ColumnFacts.class, Map.of("pages", PAGES)).stream()
                            .collect(Collectors.groupingBy(ColumnFacts::tableOid)),
                    list(CONSTRAINTS, ConstraintFacts.class, Map.of()),
                    list(SEQUENCES, SequenceFacts.class, Map.of()),
                    by(list(SETTINGS, SettingFacts.class, Map.of()), SettingFacts::name),
                    list(SESSIONS, SessionFacts.class, Map.of()),
                    list(HOLDERS, HolderFacts.class, Map.of()),
                    server.seesAdmission() ? list(ADMISSION, AdmissionFacts.class, Map.of()) : List.of(),
                    list(CLASSES, OperatorClass.class, Map.of()).stream()
                            .map(OperatorClass::oid)
                            .collect(Collectors.toSet()));
        }

        private <T> List<T> list(SqlScript script, Class<T> row, Map<String, ?> values) throws SQLException {
            return SqlRows.list(session, script.forMajor(major), row, values);
        }

        private static <K, T> Map<K, T> by(List<T> rows, Function<T, K> key) {
            return rows.stream().collect(Collectors.toMap(key, row -> row, (first, second) -> first, LinkedHashMap::new));
        }
    }
}
