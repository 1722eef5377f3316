package org.aisconsole.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.aisconsole.base.event.ConsoleEvent;
import org.aisconsole.base.event.Port;
import org.aisconsole.base.failure.Failure;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.identity.Actor;
import org.aisconsole.base.identity.Door;
import org.aisconsole.base.identity.SecurityEvent;
import org.aisconsole.base.text.Message;
import org.aisconsole.engine.audit.Act;
import org.aisconsole.engine.audit.AuditAction;
import org.aisconsole.engine.audit.Ledger;
import org.aisconsole.engine.audit.LedgerKey;
import org.aisconsole.engine.identity.Session;
import org.aisconsole.engine.identity.Team;
import org.aisconsole.engine.watch.AllowList;
import org.aisconsole.engine.watch.SessionEnder;
import org.aisconsole.engine.watch.Sighting;
import org.aisconsole.engine.watch.Watch;
import org.aisconsole.engine.watch.WatchRules;
import org.aisconsole.store.AddressAllowRows;
import org.aisconsole.store.AddressBlockRows;
import org.aisconsole.store.SecurityEventRows;
import org.aisconsole.store.WatchRuleRows;
import org.aisconsole.target.postgres.PostgresProfile;
import org.aisconsole.testing.EmbeddedTest;
import org.aisconsole.testing.Eventually;
import org.aisconsole.testing.Sql;
import org.aisconsole.ui.shell.Outcomes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From what the window and the ledger say to what the watch remembers. */
@EmbeddedTest
class WatchFeedTest {
    private final PostgresProfile profile;
    private final Team team;
    private final Session session;
    private final Port<ConsoleEvent> notices = new Port<>();
    private final Outcomes outcomes;
    private final Watch watch;

    WatchFeedTest(PostgresProfile profile, @TempDir Path folder) {
        this.profile = profile;
        team = new Team(profile, folder);
        session = new Session(team.people, Door.WINDOW, "dba");
        outcomes = new Outcomes(notices, team.clock);
        watch = new Watch(
                new SecurityEventRows(team.store),
                new AddressBlockRows(team.store),
                new WatchRules(new WatchRuleRows(team.store), team.doorkeeper, team.recording, team.clock, ZoneOffset.UTC),
                new AllowList(new AddressAllowRows(team.store), team.doorkeeper, team.recording, team.clock),
                SessionEnder.NONE,
                team.doorkeeper,
                team.recording,
                notices,
                team.clock);
    }

    @BeforeEach
    void feed() {
        team.port.subscribe("watch", 100, watch::see);
        WatchFeed.feed(notices, session, team.port);
    }

    @AfterEach
    void close() {
        notices.close();
        team.close();
    }

    private void exported(String what, long rows) {
        outcomes.exported(Message.of("ui.anything", rows), new ConsoleEvent.Exported(what, rows));
    }

    private List<Sighting> seen() {
        return watch.picture(Team.ALONE, Duration.ofDays(1)).seen();
    }

    @Test
    void rowsThatLeaveTheWindowAreCountedWhateverIsSaidOfThem() throws Exception {
        exported("people.csv", 41);
        exported("people.csv", 0);
        exported("people, copied", 2);
        Eventually.holds("both are remembered", () -> seen().size() == 2);
        assertThat(seen()).extracting(Sighting::kind).containsOnly(Sighting.Kind.EXPORTED);
        assertThat(seen()).extracting(Sighting::person).containsOnly("dba");
        assertThat(seen()).extracting(Sighting::detail).containsExactly("people, copied", "people.csv");
        assertThat(seen()).extracting(Sighting::amount).containsExactly(2L, 41L);
    }

    @Test
    void otherNoticesAndExportsOfNobodyAreNotSeen() {
        team.admin();
        session.refresh(); // a team, and nobody has signed in
        exported("people.csv", 41);
        outcomes.succeeded(Message.of("ui.exported", 7, "file"));
        outcomes.failed(Failure.expected("postgres.connect", "shop"));
        notices.close(); // hands over what waits
        assertThat(team.told()).noneMatch(SecurityEvent.Exported.class::isInstance);
        assertThat(team.told()).noneMatch(SecurityEvent.LedgerFailed.class::isInstance);
    }

    @Test
    void anActThatTheLedgerCannotTakeIsSeen() throws Exception {
        Ledger ledger = Ledger.open(team.store, LedgerKey.fresh(), List.of(), notices, team.clock);
        Sql.run(profile, "ALTER TABLE ais_console.audit_log ADD CHECK (action <> 'plan.apply')");
        Act act = Act.of(AuditAction.PLAN_APPLY, "postgres:shop");
        try {
            ledger.record(Team.ALONE, act, () -> {});
        } catch (FailureException refused) {
            outcomes.failed(refused.failure()); // as every screen tells it
        }
        Eventually.holds("it is remembered", () -> seen().size() == 1);
        assertThat(seen().getFirst().kind()).isEqualTo(Sighting.Kind.LEDGER_FAILED);
        assertThat(seen().getFirst().detail()).isEqualTo("audit.unwritable");
    }

    @Test
    void whatTheLedgerTellsItselfIsSeen() throws Exception {
        Ledger ledger = Ledger.open(team.store, LedgerKey.fresh(), List.of(), notices, team.clock);
        Act act = Act.of(AuditAction.PLAN_APPLY, "postgres:shop");
        ledger.record(Actor.console(), act, () -> run("ALTER TABLE ais_console.audit_log RENAME TO away"));
        Eventually.holds("it is remembered", () -> seen().size() == 1);
        assertThat(seen().getFirst().detail()).isEqualTo("audit.late");
    }

    private void run(String sql) {
        try {
            Sql.run(profile, sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
