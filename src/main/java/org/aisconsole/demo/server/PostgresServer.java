package org.aisconsole.demo.server;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.job.Progress;
import org.aisconsole.base.secret.Secret;
import org.aisconsole.base.text.Message;

/**
 * The embedded Postgres.
 *
 * @param cluster its programs and data
 * @param launcher starts it
 * @param port port on loopback
 * @param password password of the administrator
 * @param durable whether it waits for the disk
 */
record PostgresServer(Cluster cluster, Launcher launcher, int port, Secret password, boolean durable)
        implements EmbeddedServer {
    /** The children of a killed server end by themselves, each after what it is just doing. */
    private static final Duration PREDECESSOR_LIMIT = Duration.ofSeconds(10);

    private static final Duration BETWEEN_TRIES = Duration.ofMillis(100);
    private static final String WRONG_PASSWORD = "28P01";
    private static final String DISK_FULL = "53100";

    @Override
    public Program program() {
        return Program.POSTGRES;
    }

    @Override
    public String id() {
        return "postgres:embedded";
    }

    @Override
    public Supervised start(Progress progress) {
        try {
            cluster.requireFit();
            if (!cluster.exists()) {
                progress.message(Message.of("server.progress.create"));
                cluster.make(launcher, password, durable);
            }
            progress.message(Message.of("server.progress.postgres"));
            Supervised server = startAfterPredecessor();
            makeDatabases(server);
            return server;
        } catch (IOException failed) {
            throw ServerFailures.io(failed, cluster.data());
        }
    }

    private Supervised startAfterPredecessor() throws IOException {
        long deadline = System.nanoTime() + PREDECESSOR_LIMIT.toNanos();
        while (true) {
            try {
                return launcher.start(Program.POSTGRES, command(), this::answers);
            } catch (FailureException failed) {
                if (!failed.failure().code().equals("server.predecessor") || System.nanoTime() > deadline) {
                    throw failed;
                }
                Launcher.pause(BETWEEN_TRIES);
            }
        }
    }

    /** Settings go onto the command line rather than into the data, so that an update of the console changes them. */
    private List<String> command() {
        return cluster.command("postgres", List.of(
                "-D", cluster.data().toString(),
                "-c", "listen_addresses=127.0.0.1",
                "-c", "port=" + port,
                "-c", "unix_socket_directories=",
                "-c", "max_connections=60",
                "-c", "shared_buffers=128MB",
                "-c", "shared_preload_libraries=pg_stat_statements",
                "-c", "pg_stat_statements.track_planning=on",
                "-c", "track_io_timing=on",
                "-c", "log_lock_waits=on",
                "-c", "fsync=" + (durable ? "on" : "off"),
                "-c", "synchronous_commit=" + (durable ? "on" : "off")));
    }

    private SuiteDatabases databases() {
        return new SuiteDatabases(port, password);
    }

    /** Somebody else's Postgres on the same port would refuse our password, but then ours is about to end. */
    private boolean answers() {
        try (Connection connection = databases().connect()) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            if (WRONG_PASSWORD.equals(notYet.getSQLState()) && cluster.isServedAt(port)) {
                throw FailureException.caused(
                        notYet, "server.credentials", Credentials.file(launcher.folder()).toString());
            }
            return false;
        }
    }

    private void makeDatabases(Supervised server) {
        try {
            databases().make();
        } catch (SQLException failed) {
            server.close();
            throw DISK_FULL.equals(failed.getSQLState())
                    ? FailureException.caused(failed, "server.disk.full", launcher.folder().toString())
                    : FailureException.caused(
                            failed,
                            "server.start.failed",
                            Program.POSTGRES.title(),
                            String.valueOf(failed.getMessage()),
                            Program.POSTGRES.log(launcher.folder()).toString());
        }
    }
}
