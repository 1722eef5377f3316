package org.aisconsole.engine.database.health;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.aisconsole.target.postgres.PostgresProfile;
import org.aisconsole.testing.EmbeddedTest;
import org.aisconsole.testing.Eventually;
import org.aisconsole.testing.Sql;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Sessions that lock each other again and again are a finding, until the counters begin anew. */
@EmbeddedTest
@Timeout(60)
class DeadlockHealthTest {
    private static final String WAITING =
            "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'";

    @Test
    void deadlocksAreCounted(PostgresProfile database) throws Exception {
        HealthProbe probe = new HealthProbe(database);
        Sql.run(database, "CREATE TABLE seat (id int PRIMARY KEY, n int)", "INSERT INTO seat VALUES (1, 0), (2, 0)");
        for (int time = 0; time < 10; time++) {
            deadlock(database);
        }
        probe.finds("deadlocks");
        Sql.column(database, "SELECT pg_stat_reset()");
        probe.findsNoMore("deadlocks");
    }

    private static void deadlock(PostgresProfile database) throws Exception {
        try (Connection one = Sql.connect(database);
                Connection other = Sql.connect(database);
                Statement first = one.createStatement();
                Statement second = other.createStatement()) {
            first.execute("SET deadlock_timeout = '10ms'");
            second.execute("SET deadlock_timeout = '10s'");
            one.setAutoCommit(false);
            other.setAutoCommit(false);
            first.execute("UPDATE seat SET n = 1 WHERE id = 1");
            second.execute("UPDATE seat SET n = 1 WHERE id = 2");
            CompletableFuture<Void> waits = CompletableFuture.runAsync(() -> {
                try {
                    second.execute("UPDATE seat SET n = 1 WHERE id = 1");
                } catch (SQLException victim) {
                    throw new IllegalStateException(victim);
                }
            });
            Eventually.holds("it waits", () -> Sql.number(database, WAITING) > 0);
            assertThatExceptionOfType(SQLException.class).isThrownBy(() -> first.execute("UPDATE seat SET n = 1 WHERE id = 2"));
            one.rollback();
            waits.get(20, TimeUnit.SECONDS);
            other.rollback();
        }
    }
}
