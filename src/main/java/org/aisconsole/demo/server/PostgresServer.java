package org.aisconsole.demo.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CancellationException;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.secret.Secret;

/**
 * The embedded Postgres.
 *
 * @param programs folder with its {@code bin}
 * @param privilege what must stand before its command line
 * @param folder data folder of both servers
 * @param script the supervisor
 * @param port port on loopback
 * @param password password of the administrator
 * @param durable whether it waits for the disk
 */
record PostgresServer(
        Path programs,
        Privilege privilege,
        DataFolder folder,
        Path script,
        int port,
        Secret password,
        boolean durable)
        implements EmbeddedServer {
    /** Major version of the shipped programs. */
    private static final String MAJOR = "18";

    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final List<String> EXTENSIONS = List.of("pg_stat_statements", "pgstattuple", "pg_buffercache");

    static Path data(DataFolder folder) {
        return folder.file("postgres");
    }

    @Override
    public String name() {
        return "Postgres";
    }

    @Override
    public Supervised start() {
        try {
            requireSameMajor();
            endOrphan();
            if (!Files.exists(data(folder))) {
                initialise();
            }
            Path log = folder.file("postgres.log");
            Supervised server = Supervised.start(script, pidFile(), Supervised.Signals.POSTGRES, command(), log);
            awaitReady(server, log);
            return server;
        } catch (IOException failed) {
            throw ServerFailures.io(failed, data(folder));
        }
    }

    private Path pidFile() {
        return folder.file("postgres.pid");
    }

    private void requireSameMajor() throws IOException {
        Path version = data(folder).resolve("PG_VERSION");
        if (Files.exists(version) && !Files.readString(version).strip().equals(MAJOR)) {
            throw FailureException.expected(
                    "server.postgres.version", data(folder).toString(), Files.readString(version).strip(), MAJOR);
        }
    }

    /** Also removes Postgres' own lock file: we hold the folder, so whoever wrote it is gone. */
    private void endOrphan() throws IOException {
        Orphans.end(pidFile(), data(folder).toString(), Supervised.Signals.POSTGRES);
        Files.deleteIfExists(data(folder).resolve("postmaster.pid"));
    }

    /** Makes the cluster beside its place and moves it there when it is whole. */
    private void initialise() throws IOException {
        Path fresh = folder.file("postgres.new");
        Path passwordFile = folder.file("password");
        Folders.delete(fresh);
        Folders.writePrivate(passwordFile, password.reveal());
        try {
            runInitdb(fresh, passwordFile);
            Files.move(fresh, data(folder), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(passwordFile);
        }
    }

    private void runInitdb(Path fresh, Path passwordFile) throws IOException {
        Process initdb = new ProcessBuilder(privilege.command(List.of(
                        program("initdb"),
                        "--pgdata=" + fresh,
                        "--username=" + Credentials.USER,
                        "--pwfile=" + passwordFile,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--locale=C",
                        durable ? "--data-checksums" : "--no-sync")))
                .redirectErrorStream(true)
                .start();
        String output = new String(initdb.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (status(initdb) != 0) {
            throw ServerFailures.ended(name(), output, folder.file("postgres.log"));
        }
    }

    private static int status(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    private String program(String name) {
        return programs.resolve("bin").resolve(name).toString();
    }

    /** Settings go onto the command line rather than into the data folder, so that an update of the console changes them. */
    private List<String> command() {
        return privilege.command(List.of(
                program("postgres"),
                "-D", data(folder).toString(),
                "-c", "listen_addresses=127.0.0.1",
                "-c", "port=" + port,
                "-c", "unix_socket_directories=",
                "-c", "max_connections=100",
                "-c", "shared_buffers=128MB",
                "-c", "shared_preload_libraries=pg_stat_statements",
                "-c", "pg_stat_statements.track_planning=on",
                "-c", "track_io_timing=on",
                "-c", "log_lock_waits=on",
                "-c", "fsync=" + (durable ? "on" : "off"),
                "-c", "synchronous_commit=" + (durable ? "on" : "off")));
    }

    private void awaitReady(Supervised server, Path log) {
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (true) {
            try (Connection connection = connect("postgres")) {
                prepare(connection);
                return;
            } catch (SQLException notYet) {
                if (!server.isAlive() || System.nanoTime() > deadline) {
                    server.close();
                    throw ServerFailures.ended(name(), server.output() + notYet.getMessage(), log);
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }

    private Connection connect(String database) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", Credentials.USER);
        properties.setProperty("password", password.reveal());
        properties.setProperty("ApplicationName", "ais-console");
        properties.setProperty("loginTimeout", "5");
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/" + database, properties);
    }

    /** Makes our two databases on the first start: the suite's, and the console's own beside it. */
    private void prepare(Connection connection) throws SQLException {
        createDatabase(connection, EmbeddedServers.STORE_DATABASE);
        if (createDatabase(connection, EmbeddedServers.SUITE_DATABASE)) {
            try (Connection suite = connect(EmbeddedServers.SUITE_DATABASE);
                    Statement statement = suite.createStatement()) {
                for (String extension : EXTENSIONS) {
                    statement.execute("CREATE EXTENSION IF NOT EXISTS " + extension);
                }
            }
        }
    }

    private static boolean createDatabase(Connection connection, String name) throws SQLException {
        try (Statement statement = connection.createStatement();
                var found = statement.executeQuery("SELECT 1 FROM pg_database WHERE datname = '" + name + "'")) {
            if (found.next()) {
                return false;
            }
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        }
        return true;
    }
}
