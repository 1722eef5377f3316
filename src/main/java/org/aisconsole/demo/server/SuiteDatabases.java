package org.aisconsole.demo.server;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import org.aisconsole.base.secret.Secret;
import org.aisconsole.target.postgres.Identifiers;
import org.aisconsole.target.postgres.Literals;

/**
 * The two databases in the embedded Postgres: the suite's with its extensions, and the console's own beside it. Made
 * again at every start where missing, since a first start may have been cut short anywhere.
 *
 * @param port where Postgres listens on loopback
 * @param password password of the administrator
 */
record SuiteDatabases(int port, Secret password) {
    private static final String MAINTENANCE = "postgres";
    private static final List<String> EXTENSIONS = List.of("pg_stat_statements", "pgstattuple", "pg_buffercache");

    Connection connect() throws SQLException {
        return connect(MAINTENANCE);
    }

    private Connection connect(String database) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", Credentials.USER);
        properties.setProperty("password", password.reveal());
        properties.setProperty("ApplicationName", "ais-console");
        properties.setProperty("loginTimeout", "5");
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/" + database, properties);
    }

    /** Makes what is missing. */
    void make() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            makeDatabase(statement, EmbeddedServers.STORE_DATABASE);
            makeDatabase(statement, EmbeddedServers.SUITE_DATABASE);
        }
        try (Connection suite = connect(EmbeddedServers.SUITE_DATABASE);
                Statement statement = suite.createStatement()) {
            for (String extension : EXTENSIONS) {
                statement.execute("CREATE EXTENSION IF NOT EXISTS " + Identifiers.quote(extension));
            }
        }
    }

    private static void makeDatabase(Statement statement, String name) throws SQLException {
        try (ResultSet found = statement.executeQuery("SELECT 1 FROM pg_database WHERE datname = " + Literals.quote(name))) {
            if (found.next()) {
                return;
            }
        }
        statement.execute("CREATE DATABASE " + Identifiers.quote(name));
    }
}
