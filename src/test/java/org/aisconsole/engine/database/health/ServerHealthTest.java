package org.aisconsole.engine.database.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.aisconsole.demo.server.OwnPostgres;
import org.aisconsole.target.postgres.PostgresProfile;
import org.aisconsole.testing.Sql;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Each finding about a whole server, on a real one that is set up badly. */
@Timeout(90)
@TestInstance(Lifecycle.PER_CLASS)
class ServerHealthTest {
    private final OwnPostgres server;
    private final PostgresProfile database;
    private final HealthProbe probe;

    ServerHealthTest(@TempDir Path folder) throws IOException {
        this.server = OwnPostgres.shipped(
                folder,
                "full_page_writes = off",
                "synchronous_commit = off",
                "autovacuum = off",
                "track_counts = off",
                "password_encryption = md5",
                "max_prepared_transactions = 5",
                "wal_level = logical",
                "max_wal_size = 64MB",
                "shared_buffers = 1MB",
                "max_connections = 20",
                "superuser_reserved_connections = 3",
                "archive_mode = on",
                "archive_command = 'exit 1'");
        this.database = server.profile();
        this.probe = new HealthProbe(database);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private void run(String... statements) throws Exception {
        Sql.run(database, statements);
    }

    @Test
    void switchesThatMustBeOn() throws Exception {
        for (String rule : List.of(
                "fsync_off", "full_page_writes_off", "synchronous_commit_off", "autovacuum_off", "track_counts_off")) {
            probe.findsAndMends(rule);
        }
        assertThat(probe.look().findings().getFirst().severity()).isEqualTo(Severity.CRITICAL);
    }

    @Test
    void passwordsThatAreStoredBadly() throws Exception {
        probe.findsAndMends("password_md5");
    }

    @Test
    void aSettingThatWaitsForARestart() throws Exception {
        run("ALTER SYSTEM SET max_connections = 30", "SELECT pg_reload_conf()");
        probe.finds("restart_pending");
        run("ALTER SYSTEM RESET max_connections", "SELECT pg_reload_conf()");
        probe.findsNoMore("restart_pending");
    }

    @Test
    void aTransactionThatWasPreparedAndForgotten() throws Exception {
        run("CREATE TABLE promised (n int)");
        run("BEGIN; INSERT INTO promised VALUES (1); PREPARE TRANSACTION 'it''s mine'");
        probe.findsAndMends("prepared");
    }

    @Test
    void aSlotThatNobodyReads() throws Exception {
        run("SELECT pg_create_logical_replication_slot('forgotten', 'pgoutput')", "SELECT pg_current_xact_id()");
        probe.findsAndMends("slot_idle");
    }

    @Test
    void checkpointsForWantOfWal() throws Exception {
        for (int i = 0; i < 12; i++) {
            run("CHECKPOINT", "SELECT pg_current_xact_id()");
        }
        probe.mend(probe.finds("checkpoints"));
        assertThat(Sql.column(database, "SELECT setting FROM pg_file_settings WHERE name = 'max_wal_size' ORDER BY seqno DESC LIMIT 1"))
                .containsExactly("1GB");
    }

    @Test
    void anArchiveThatRefuses() throws Exception {
        run("SELECT pg_switch_wal()");
        probe.finds("archive");
    }

    @Test
    void aCacheThatIsTooSmall() throws Exception {
        String counted = "SET track_counts = on"; // another test may not have switched it on yet
        run(counted, "CREATE TABLE large AS SELECT i, repeat('x', 400) AS filler FROM generate_series(1, 100000) i");
        for (int i = 0; i < 20; i++) {
            run(counted, "SET max_parallel_workers_per_gather = 0", "SELECT count(filler) FROM large");
        }
        probe.finds("cache");
    }

    @Test
    void connectionsThatAreAlmostUsedUp() throws Exception {
        List<Connection> many = new ArrayList<>();
        try {
            for (int i = 0; i < 15; i++) {
                many.add(Sql.connect(database));
            }
            assertThat(probe.finds("connections").severity()).isIn(Severity.WARNING, Severity.CRITICAL);
        } finally {
            for (Connection connection : many) {
                connection.close();
            }
        }
        probe.findsNoMore("connections");
    }

    @Test
    void whoeverIsLetInWithoutAPassword() throws Exception {
        Path file = Path.of(String.valueOf(Sql.column(database, "SHOW hba_file").getFirst()));
        try (Connection connection = Sql.connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute("COPY (SELECT 'host all all 10.0.0.0/8 trust') TO PROGRAM 'cat >> " + file + "'");
        }
        Finding finding = probe.finds("trust");
        assertThat(finding.severity()).isEqualTo(Severity.CRITICAL);
        assertThat(finding.args()).contains("10.0.0.0");
    }
}
