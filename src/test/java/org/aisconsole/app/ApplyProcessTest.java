package org.aisconsole.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.aisconsole.base.breaker.Breakers;
import org.aisconsole.base.plan.Plan;
import org.aisconsole.base.plan.PlanJson;
import org.aisconsole.engine.connection.ConnectionBook;
import org.aisconsole.engine.connection.ConnectionProfile;
import org.aisconsole.engine.connection.PostgresPlace;
import org.aisconsole.engine.database.Extensions;
import org.aisconsole.target.Environment;
import org.aisconsole.target.postgres.PostgresProfile;
import org.aisconsole.target.postgres.PostgresTarget;
import org.aisconsole.target.tls.Tls;
import org.aisconsole.testing.ConsoleProcess;
import org.aisconsole.testing.EmbeddedTest;
import org.aisconsole.testing.Sql;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A plan that was saved is applied by the command, in a process of its own, as a script would. */
@EmbeddedTest
@Timeout(180)
class ApplyProcessTest {
    private final PostgresProfile server;

    @TempDir
    private Path home;

    ApplyProcessTest(PostgresProfile server) {
        this.server = server;
    }

    private Path savePlan() {
        PostgresPlace place =
                new PostgresPlace(server.endpoint(), server.database(), server.user(), Tls.OFF, List.of());
        ConnectionProfile profile =
                new ConnectionProfile("shop", "Shop", "", Environment.PRODUCTION, place, null);
        ConnectionBook.open(home.resolve("connections.json"), InstantSource.system()).save(profile);
        try (PostgresTarget target =
                new PostgresTarget(server.withId(profile.postgresId()), new Breakers())) {
            Plan plan = new Extensions(target).create("pgstattuple");
            PlanJson.save(plan, home.resolve("plan.json"));
        }
        return home.resolve("plan.json");
    }

    private int console(String... arguments) throws IOException, InterruptedException {
        Map<String, String> password = Map.of("PGPASSWORD", server.password().reveal());
        ConsoleProcess.Ended ended = ConsoleProcess.run(home, password, "", arguments);
        assertThat(ended.out()).doesNotContain(server.password().reveal());
        return ended.code();
    }

    private boolean hasExtension() throws SQLException {
        return Sql.number(server, "SELECT count(*) FROM pg_extension WHERE extname = 'pgstattuple'") == 1;
    }

    @Test
    void productionNeedsAReasonAndItsNameAndIsThenChangedOnce() throws Exception {
        String plan = savePlan().toString();
        assertThat(console("apply", plan, "--connection", "Shop")).isEqualTo(2);
        assertThat(hasExtension()).isFalse();
        assertThat(console("apply", plan, "--connection", "Shop", "--preview")).isZero();
        assertThat(hasExtension()).isFalse();
        assertThat(console("apply", plan, "--connection", "Shop", "--reason", "a ticket", "--confirm", "Shop"))
                .isZero();
        assertThat(hasExtension()).isTrue();
        assertThat(console("apply", plan, "--connection", "Shop", "--preview")).as("stale now").isEqualTo(1);
    }

    @Test
    @Tag("full") // six processes
    void maintenanceByHand() throws Exception {
        savePlan();
        Sql.run(
                server,
                "CREATE TABLE tally (id int PRIMARY KEY) WITH (autovacuum_enabled = off)",
                "INSERT INTO tally SELECT generate_series(1, 20000)");
        Sql.run(server, "VACUUM ANALYZE tally");
        Sql.run(server, "DELETE FROM tally WHERE id > 10000");
        assertThat(console("maintain", "--connection", "Shop", "--preview")).as("something is due").isEqualTo(1);
        assertThat(console("maintain", "--connection", "Shop")).as("production").isEqualTo(2);
        assertThat(console("maintain", "--connection", "Shop", "--by-policy", "--reason", "night", "--confirm", "Shop"))
                .as("no policy lets it")
                .isZero();
        String dead = "SELECT n_dead_tup FROM pg_stat_user_tables WHERE relname = 'tally'";
        assertThat(Sql.number(server, dead)).isEqualTo(10_000);
        assertThat(console("maintain", "--connection", "Shop", "--reason", "night", "--confirm", "Shop")).isZero();
        assertThat(Sql.number(server, dead)).isZero();
        assertThat(console("maintain", "--connection", "Shop", "--preview")).as("nothing is left").isZero();
    }
}
