package org.aisconsole.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.aisconsole.target.postgres.PostgresProfile;
import org.jspecify.annotations.Nullable;

/** Plain SQL for tests, beside the code under test rather than through it. */
public final class Sql {
    private Sql() {}

    /** A plain connection. */
    public static Connection connect(PostgresProfile profile) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://" + profile.endpoint() + "/" + profile.database(),
                profile.user(),
                profile.password().reveal());
    }

    /** Runs statements on a connection of their own. */
    public static void run(PostgresProfile profile, String... statements) throws SQLException {
        try (Connection connection = connect(profile);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** The first column of every row, as text. */
    public static List<@Nullable String> column(PostgresProfile profile, String query) throws SQLException {
        List<@Nullable String> values = new ArrayList<>();
        try (Connection connection = connect(profile);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    /** The single number that a query gives. */
    public static long number(PostgresProfile profile, String query) throws SQLException {
        String value = column(profile, query).getFirst();
        return Long.parseLong(String.valueOf(value));
    }
}
