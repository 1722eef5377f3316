package org.aisconsole.engine.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.aisconsole.base.event.Port;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.identity.Actor;
import org.aisconsole.base.identity.Door;
import org.aisconsole.base.identity.Role;
import org.aisconsole.base.identity.SecurityEvent;
import org.aisconsole.base.job.Cancellation;
import org.aisconsole.base.job.Progress;
import org.aisconsole.engine.identity.Team;
import org.aisconsole.target.postgres.PostgresProfile;
import org.aisconsole.testing.EmbeddedTest;
import org.aisconsole.testing.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the watch hears of those who read the ledger. */
@EmbeddedTest
class AuditorTest {
    private final PostgresProfile profile;
    private final Team team;
    private final Ledger ledger;
    private final Auditor auditor;
    private Actor here = new Actor("user:9", "olga", Set.of(Role.OFFICER), Door.WINDOW);

    AuditorTest(PostgresProfile profile, @TempDir Path folder) {
        this.profile = profile;
        team = new Team(profile, folder);
        ledger = Ledger.open(team.store, LedgerKey.fresh(), List.of(), new Port<>(), team.clock);
        auditor = new Auditor(ledger, team.doorkeeper, () -> here);
        ledger.record(here, Act.of(AuditAction.PLAN_APPLY, "postgres:shop"), () -> {});
    }

    @AfterEach
    void close() {
        team.close();
    }

    private Verdict verify() {
        return auditor.verify(Progress.none(), Cancellation.never());
    }

    @Test
    void aSoundLedgerIsNoNews() {
        assertThat(verify().sound()).isTrue();
        assertThat(team.told()).isEmpty();
    }

    @Test
    void aLedgerThatIsNotAsItWasWrittenIsTold() throws SQLException {
        Sql.run(
                profile,
                "ALTER TABLE ais_console.audit_log DISABLE TRIGGER USER",
                "UPDATE ais_console.audit_log SET target = 'redis:shop' WHERE action = 'plan.apply'");
        assertThat(verify().sound()).isFalse();
        assertThat(team.told()).containsExactly(new SecurityEvent.LedgerFailed(team.clock.instant(), "audit.damaged"));
    }

    @Test
    void entriesThatAreHandedOverAreTold() {
        List<LedgerEntry> out = new ArrayList<>();
        auditor.forEach(Cancellation.never(), out::add);
        assertThat(out).hasSizeGreaterThan(2);
        assertThat(team.told())
                .containsExactly(new SecurityEvent.Exported(team.clock.instant(), here, "audit_log", out.size()));
    }

    @Test
    void thoseThatWereHandedOverBeforeItFailedAreTold() {
        assertThat(Team.code(() -> auditor.forEach(Cancellation.never(), entry -> {
                    throw FailureException.expected("ui.export", "file", "the disk is full");
                })))
                .isEqualTo("ui.export");
        assertThat(team.told()).containsExactly(new SecurityEvent.Exported(team.clock.instant(), here, "audit_log", 1));
    }

    @Test
    void whoMayNotReadTakesNothingOut() {
        here = new Actor("user:8", "ben", Set.of(Role.ANALYST), Door.WINDOW);
        assertThat(Team.code(this::verify)).isEqualTo("identity.refused");
        assertThat(Team.code(() -> auditor.forEach(Cancellation.never(), entry -> {}))).isEqualTo("identity.refused");
        assertThat(team.told()).hasSize(2).allMatch(SecurityEvent.PermissionRefused.class::isInstance);
    }
}
