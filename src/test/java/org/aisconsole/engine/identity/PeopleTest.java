package org.aisconsole.engine.identity;

import static org.aisconsole.engine.identity.Team.ALONE;
import static org.aisconsole.engine.identity.Team.PASSWORD;
import static org.aisconsole.engine.identity.Team.code;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.identity.Actor;
import org.aisconsole.base.identity.Door;
import org.aisconsole.base.identity.Role;
import org.aisconsole.base.identity.SecurityEvent;
import org.aisconsole.base.secret.Secret;
import org.aisconsole.target.postgres.PostgresProfile;
import org.aisconsole.testing.Counts;
import org.aisconsole.testing.EmbeddedTest;
import org.aisconsole.testing.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@EmbeddedTest
class PeopleTest {
    private final PostgresProfile profile;
    private final Team team;

    PeopleTest(PostgresProfile profile, @TempDir Path folder) {
        this.profile = profile;
        this.team = new Team(profile, folder);
    }

    @AfterEach
    void close() {
        team.close();
    }

    @Test
    void aloneUntilThereIsAnAdmin() {
        assertThat(team.people.mode()).isEqualTo(Mode.SOLO);
        Account ada = team.admin();
        assertThat(ada.roles()).containsExactlyInAnyOrder(Role.values());
        assertThat(team.people.mode()).isEqualTo(Mode.TEAM);
        assertThat(code(() -> team.people.bootstrap(ALONE, "eve", PASSWORD))).isEqualTo("identity.bootstrapped");
    }

    @Test
    void accountsAreAddedChangedBlockedAndRemoved() {
        team.admin();
        Account bob = team.add("bob", Role.ANALYST);
        assertThat(code(() -> team.add("BOB", Role.ANALYST))).isEqualTo("identity.taken");
        team.people.changeRoles(ALONE, bob, Set.of(Role.OFFICER, Role.APPROVER));
        assertThat(team.people.named("Bob").roles()).containsExactlyInAnyOrder(Role.OFFICER, Role.APPROVER);
        team.people.block(ALONE, bob);
        assertThat(team.people.named("bob").isActive()).isFalse();
        team.people.unblock(ALONE, bob);
        assertThat(team.people.named("bob").isActive()).isTrue();
        team.people.remove(ALONE, bob);
        assertThat(code(() -> team.people.named("bob"))).isEqualTo("identity.unknown");
        assertThat(code(() -> team.people.block(ALONE, bob))).isEqualTo("identity.unknown");
    }

    @Test
    void whatIsNoNameNoPasswordOrNoRoleIsRefused() {
        team.admin();
        for (String name : List.of("", " ", "a b", "-x", "x".repeat(101), "a\nb", "a'b")) {
            assertThat(code(() -> team.add(name, Role.ANALYST))).as(name).isEqualTo("identity.name");
        }
        assertThat(code(() -> team.people.add(ALONE, "bob", Secret.of("short"), Set.of(Role.ANALYST))))
                .isEqualTo("identity.password.length");
        assertThat(code(() -> team.people.add(ALONE, "barbara", Secret.of("my name is Barbara"), Set.of(Role.ANALYST))))
                .isEqualTo("identity.password.name");
        assertThat(code(() -> team.people.add(ALONE, "bob", PASSWORD, Set.of()))).isEqualTo("identity.roles");
    }

    @Test
    void theTableOfPermissionsDecides() {
        team.admin();
        Account bob = team.add("bob", Role.ANALYST, Role.OFFICER, Role.APPROVER);
        Actor notAdmin = bob.at(Door.CLI);
        assertThat(code(() -> team.people.add(notAdmin, "eve", PASSWORD, Set.of(Role.ADMIN)))).isEqualTo("identity.refused");
        assertThat(code(() -> team.people.changeRoles(notAdmin, bob, Set.of(Role.ADMIN)))).isEqualTo("identity.refused");
        assertThat(code(() -> team.people.block(notAdmin, bob))).isEqualTo("identity.refused");
        assertThat(code(() -> team.people.unblock(notAdmin, bob))).isEqualTo("identity.refused");
        assertThat(code(() -> team.people.remove(notAdmin, bob))).isEqualTo("identity.refused");
        assertThat(code(() -> team.people.changePassword(notAdmin, team.people.named("ada"), PASSWORD)))
                .isEqualTo("identity.refused");
        assertThat(code(() -> team.keys.rotate(notAdmin))).isEqualTo("identity.refused");
        team.people.changePassword(notAdmin, bob, Secret.of("another four words"));
        assertThat(team.told()).filteredOn(SecurityEvent.PermissionRefused.class::isInstance).hasSize(7);
    }

    @Test
    void theLastAdminStays() throws SQLException {
        Account ada = team.admin();
        team.add("bob", Role.ANALYST);
        assertThat(code(() -> team.people.block(ALONE, ada))).isEqualTo("identity.last_admin");
        assertThat(code(() -> team.people.remove(ALONE, ada))).isEqualTo("identity.last_admin");
        assertThat(code(() -> team.people.changeRoles(ALONE, ada, Set.of(Role.OFFICER)))).isEqualTo("identity.last_admin");
        Account eve = team.add("eve", Role.ADMIN);
        team.people.block(ALONE, eve);
        assertThat(code(() -> team.people.block(ALONE, ada))).as("the other is blocked").isEqualTo("identity.last_admin");
        team.people.unblock(ALONE, eve);
        team.people.block(ALONE, ada);
        for (String around : List.of(
                "DELETE FROM ais_console.account", "UPDATE ais_console.account SET state = 'BLOCKED'",
                "UPDATE ais_console.account SET roles = ARRAY['ANALYST']")) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> Sql.run(profile, around));
        }
    }

    /** Two admins, each taken away by another console at the same moment: one of the two remains, every time. */
    @Test
    void ofTwoAtOnceOneAdminRemains() throws Exception {
        Account ada = team.admin();
        Account eve = team.add("eve", Role.ADMIN);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < Counts.of(30, 200); i++) {
                List<Callable<Boolean>> both = List.of(act(i, ada), act(i + 1, eve));
                int done = 0;
                for (Future<Boolean> outcome : threads.invokeAll(both)) {
                    done += done(outcome) ? 1 : 0;
                }
                assertThat(done).isEqualTo(1);
                assertThat(Sql.number(
                                profile,
                                "SELECT count(*) FROM ais_console.account WHERE 'ADMIN' = ANY (roles) AND state = 'ACTIVE'"))
                        .isEqualTo(1);
                for (Account account : List.of(ada, eve)) {
                    team.people.unblock(ALONE, account);
                    team.people.changeRoles(ALONE, account, Set.of(Role.ADMIN));
                }
            }
        }
    }

    private Callable<Boolean> act(int kind, Account account) {
        return () -> {
            if (kind % 2 == 0) {
                team.people.block(ALONE, account);
            } else {
                team.people.changeRoles(ALONE, account, Set.of(Role.ANALYST));
            }
            return true;
        };
    }

    private static boolean done(Future<Boolean> outcome) throws InterruptedException {
        try {
            return outcome.get();
        } catch (ExecutionException refused) {
            assertThat(refused).cause().isInstanceOfSatisfying(FailureException.class, failed ->
                    assertThat(failed.failure().code()).isEqualTo("identity.last_admin"));
            return false;
        }
    }

    @Test
    void ofTwoFirstAdminsThereIsOne() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Account> ada = () -> team.people.bootstrap(ALONE, "ada", PASSWORD);
            Callable<Account> eve = () -> team.people.bootstrap(ALONE, "eve", PASSWORD);
            for (Future<Account> outcome : threads.invokeAll(List.of(ada, eve, ada, eve))) {
                assertThat(outcome.state()).isIn(Future.State.SUCCESS, Future.State.FAILED);
            }
        }
        assertThat(team.people.all()).hasSize(1);
    }

    @Test
    void eachActIsWrittenBeforeAndAfterAndNamesNobody() throws SQLException {
        team.admin();
        Account bob = team.add("bob", Role.ANALYST);
        team.people.block(ALONE, bob);
        team.people.remove(ALONE, bob);
        for (String action : List.of("account.block", "account.remove")) {
            assertThat(Sql.column(
                            profile,
                            "SELECT outcome FROM ais_console.audit_log WHERE action = '" + action + "' ORDER BY id"))
                    .hasSize(2)
                    .doesNotHaveDuplicates();
        }
        assertThat(Sql.number(profile, "SELECT count(*) FROM ais_console.audit_log WHERE action = 'account.add'"))
                .isEqualTo(4);
        assertThat(Sql.column(profile, "SELECT convert_from(canonical, 'UTF8') FROM ais_console.audit_log"))
                .noneMatch(entry -> String.valueOf(entry).contains("bob"));
    }

    @Test
    void nothingOfAnAccountPrintsItsHash() {
        team.admin();
        assertThat(team.records.named("ada").orElseThrow().toString()).doesNotContain("argon2");
        assertThat(team.people.all().toString()).doesNotContain("argon2");
    }
}
