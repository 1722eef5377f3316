package org.aisconsole.engine.database.query;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.job.Cancellation;
import org.aisconsole.base.metric.StatementKey;
import org.aisconsole.base.metric.StatementWork;
import org.aisconsole.target.postgres.PostgresTarget;
import org.aisconsole.target.postgres.SessionLimits;
import org.aisconsole.target.postgres.SqlRows;
import org.aisconsole.target.postgres.SqlScript;
import org.jdbi.v3.core.mapper.Nested;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code pg_stat_statements}. The counters are read without the texts, which lie in a file that the server would read
 * as a whole each time; texts are asked for when a statement is met for the first time.
 */
final class StatementReader {
    /** Longest part of a statement that is kept, in characters. */
    static final int LONGEST = 100_000;

    private static final SqlScript PLACE = SqlScript.load(StatementReader.class, "place.sql");
    private static final SqlScript COUNTERS = SqlScript.load(StatementReader.class, "counters.sql");
    private static final SqlScript TEXTS = SqlScript.load(StatementReader.class, "texts.sql");
    private static final String EVICTED = "SELECT dealloc AS evicted FROM pg_stat_statements_info";
    /** The extension is there, but the server did not load its library when it started. */
    private static final String NOT_LOADED = "55000";

    private final PostgresTarget target;

    StatementReader(PostgresTarget target) {
        this.target = target;
    }

    /**
     * The counters of a statement since the server began to count.
     *
     * @param queryId null if who reads may not see whose statement it is
     * @param since when the server began to count it; null where it does not say (before 17)
     */
    record Counters(
            String databaseName,
            String roleName,
            @Nullable Long queryId,
            boolean toplevel,
            @Nested StatementWork work,
            @Nullable Instant since) {
        StatementKey key() {
            return new StatementKey(databaseName, roleName, queryId == null ? 0 : queryId, toplevel);
        }
    }

    /** Where the extension is. */
    record Place(String version, String path) {}

    /** How many statements the server dropped from its list since it began to count. */
    record Evicted(long evicted) {}

    /** The text of a statement. */
    record Text(long queryId, String statement, boolean cut) {}

    /** All that the server counts, at once. */
    record Reading(List<Counters> counters, long evicted) {}

    /**
     * Reads the counters.
     *
     * @throws FailureException {@code query.extension} if the database has not the extension, {@code query.library} if the
     *     server has not loaded it, {@code query.old} if its version is older than any that comes with Postgres 14;
     *     {@code postgres…}
     */
    Reading read(Cancellation cancellation) {
        return read(cancellation, (session, like) -> new Reading(
                SqlRows.list(session, COUNTERS.forMajor(like), Counters.class),
                SqlRows.list(session, EVICTED, Evicted.class).getFirst().evicted()));
    }

    /**
     * The texts of statements, by the server's number; without those that it no longer knows.
     *
     * @throws FailureException as {@link #read}
     */
    Map<Long, Text> texts(Collection<Long> ids, Cancellation cancellation) {
        String array = ids.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
        return read(cancellation, (session, like) -> SqlRows.list(
                        session, TEXTS.forMajor(like), Text.class, Map.of("ids", array, "longest", LONGEST))
                .stream()
                .collect(Collectors.toMap(Text::queryId, Function.identity())));
    }

    /** Reads where the extension is; it is told which Postgres the extension is like. */
    private interface Work<T> {
        T run(Connection session, int like) throws SQLException;
    }

    private <T> T read(Cancellation cancellation, Work<T> work) {
        return target.read(cancellation, SessionLimits.INTERACTIVE, session -> {
            int major = session.getMetaData().getDatabaseMajorVersion();
            List<Place> places = SqlRows.list(session, PLACE.forMajor(major), Place.class);
            if (places.isEmpty()) {
                throw FailureException.expected("query.extension", target.profile().database());
            }
            try {
                return work.run(session, like(places.getFirst().version()));
            } catch (SQLException refused) {
                if (NOT_LOADED.equals(refused.getSQLState())) {
                    throw FailureException.caused(refused, "query.library", target.profile().title());
                }
                throw refused;
            }
        });
    }

    /**
     * With which Postgres a version of the extension came. After an upgrade of the server it stays what it was until it is
     * updated, so the server's own version does not tell.
     */
    static int like(String version) {
        int minor = Integer.parseInt(version.substring(version.indexOf('.') + 1), 10);
        if (!version.startsWith("1.") || minor < 9) {
            throw FailureException.expected("query.old", version);
        }
        return minor >= 12 ? 18 : minor == 11 ? 17 : minor == 10 ? 15 : 14;
    }
}
