package org.aisconsole.target.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;
import org.aisconsole.base.failure.FailureException;

/**
 * What a server is and what our role may do there.
 *
 * @param version version number as Postgres counts it, such as 180006
 * @param versionText version for people, such as {@code 18.6}
 * @param superuser whether our role is one
 * @param monitor whether our role may see everybody's statistics ({@code pg_monitor} or superuser)
 * @param replica whether the server replays another's log
 * @param extensions extensions installed in the database
 */
public record PostgresIdentity(
        int version, String versionText, boolean superuser, boolean monitor, boolean replica, Set<String> extensions) {
    /** Oldest server that the console works with. */
    public static final int OLDEST = 140_000;

    private static final String QUERY =
            """
            SELECT current_setting('server_version_num')::int,
                   split_part(current_setting('server_version'), ' ', 1),
                   current_setting('is_superuser') = 'on',
                   pg_has_role(current_user, 'pg_monitor', 'USAGE'),
                   pg_is_in_recovery(),
                   ARRAY(SELECT extname::text FROM pg_extension)
            """;

    /** Copies the extensions. */
    public PostgresIdentity {
        extensions = Set.copyOf(extensions);
    }

    static PostgresIdentity read(Connection session) throws SQLException {
        try (Statement statement = session.createStatement();
                ResultSet row = statement.executeQuery(QUERY)) {
            row.next();
            return new PostgresIdentity(
                    row.getInt(1), row.getString(2), row.getBoolean(3), row.getBoolean(4), row.getBoolean(5), names(row));
        }
    }

    /**
     * Refuses a server before it gets a query that it would not understand; the driver knows the version from its greeting.
     *
     * @throws FailureException {@code postgres.version} if it is older than {@link #OLDEST}
     */
    static void refuseOld(Connection session) throws SQLException {
        int major = session.getMetaData().getDatabaseMajorVersion();
        if (major < OLDEST / 10_000) {
            String version = session.getMetaData().getDatabaseProductVersion();
            throw FailureException.expected("postgres.version", version.split(" ", 2)[0]);
        }
    }

    private static Set<String> names(ResultSet row) throws SQLException {
        return new TreeSet<>(Set.of((String[]) row.getArray(6).getArray()));
    }

    /** Major version, such as 18. */
    public int major() {
        return version / 10_000;
    }

    /** Whether the database has the extension. */
    public boolean has(String extension) {
        return extensions.contains(extension);
    }
}
