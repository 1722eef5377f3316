package org.aisconsole.engine.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.aisconsole.base.event.ConsoleEvent;
import org.aisconsole.base.event.Port;
import org.aisconsole.base.identity.SecurityEvent;
import org.aisconsole.engine.identity.Team;
import org.aisconsole.store.AddressAllowRows;
import org.aisconsole.store.AddressBlockRows;
import org.aisconsole.store.SecurityEventRows;
import org.aisconsole.store.WatchRuleRows;
import org.aisconsole.target.postgres.PostgresProfile;
import org.aisconsole.testing.EmbeddedTest;
import org.aisconsole.testing.Eventually;
import org.aisconsole.testing.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is seen while the store is away. */
@EmbeddedTest
class WatchWaitsTest {
    private final PostgresProfile profile;
    private final Team team;
    private final Port<ConsoleEvent> alerts = new Port<>();
    private final List<String> told = new CopyOnWriteArrayList<>();
    private final SecurityEventRows rows;
    private final Watch watch;

    WatchWaitsTest(PostgresProfile profile, @TempDir Path folder) {
        this.profile = profile;
        team = new Team(profile, folder);
        rows = new SecurityEventRows(team.store);
        watch = new Watch(
                rows,
                new AddressBlockRows(team.store),
                new WatchRules(new WatchRuleRows(team.store), team.doorkeeper, team.recording, team.clock, ZoneOffset.UTC),
                new AllowList(new AddressAllowRows(team.store), team.doorkeeper, team.recording, team.clock),
                SessionEnder.NONE,
                team.doorkeeper,
                team.recording,
                alerts,
                team.clock);
        alerts.subscribe("test", 100, event -> told.add(event.message().key()));
    }

    @AfterEach
    void close() {
        alerts.close();
        team.close();
    }

    private void see(String code) {
        watch.see(new SecurityEvent.LedgerFailed(team.clock.instant(), code));
        team.pass(Duration.ofSeconds(1));
    }

    private List<String> remembered() {
        return watch.picture(Team.ALONE, Duration.ofDays(7)).seen().reversed().stream()
                .map(Sighting::detail)
                .toList();
    }

    /** Nobody can connect, and whoever was connected is thrown out. */
    private void allowConnections(boolean allowed) throws SQLException {
        String name = profile.database();
        Sql.run(
                profile.withDatabase("postgres"),
                "ALTER DATABASE " + name + " ALLOW_CONNECTIONS " + allowed,
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" + name + "'");
    }

    @Test
    void aSightingWaitsUntilTheStoreIsBackAndIsThenRememberedJudgedAndTold() throws Exception {
        see("before");
        allowConnections(false);
        see("first");
        see("second");
        assertThat(Team.code(this::remembered)).as("the store is away").startsWith("postgres.");
        allowConnections(true);
        Eventually.holds("the store is asked again", () -> {
            watch.catchUp();
            return rows.since(team.clock.instant().minus(Duration.ofDays(1)), 10).size() == 3;
        });
        assertThat(remembered()).containsExactly("before", "first", "second");
        watch.catchUp();
        assertThat(remembered()).as("each is remembered once").hasSize(3);
        Eventually.holds("each is told", () -> told.size() == 3);
        assertThat(told).containsOnly("watch.suspicion.ledger_failed");
    }

    @Test
    void theNextSightingTakesThoseThatWaitAlong() throws SQLException {
        Sql.run(profile, "ALTER TABLE ais_console.security_event RENAME TO away");
        see("first");
        see("second");
        Sql.run(profile, "ALTER TABLE ais_console.away RENAME TO security_event");
        see("third");
        assertThat(remembered()).containsExactly("first", "second", "third");
    }

    @Test
    void aThousandWaitAndTheOldestAreLetGo() throws SQLException {
        Sql.run(profile, "ALTER TABLE ais_console.security_event RENAME TO away");
        for (int i = 1; i <= 1_003; i++) {
            see("failure " + i);
            team.pass(Duration.ofMinutes(2)); // so that few are looked through with each
        }
        Sql.run(profile, "ALTER TABLE ais_console.away RENAME TO security_event");
        watch.catchUp();
        assertThat(remembered()).hasSize(1_000).startsWith("failure 4").endsWith("failure 1003");
    }
}
