package org.aisconsole.engine.identity;

import static org.aisconsole.engine.identity.Team.ALONE;
import static org.aisconsole.engine.identity.Team.PASSWORD;
import static org.aisconsole.engine.identity.Team.code;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.identity.Actor;
import org.aisconsole.base.identity.Door;
import org.aisconsole.base.identity.Role;
import org.aisconsole.base.identity.SecurityEvent.Reason;
import org.aisconsole.base.identity.SecurityEvent;
import org.aisconsole.base.secret.Secret;
import org.aisconsole.target.postgres.PostgresProfile;
import org.aisconsole.testing.EmbeddedTest;
import org.aisconsole.testing.Sql;
import org.bouncycastle.crypto.generators.OpenBSDBCrypt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@EmbeddedTest
class SignInTest {
    private static final Secret WRONG = Secret.of("wrong wrong wrong");

    private final PostgresProfile profile;
    private final Team team;

    SignInTest(PostgresProfile profile, @TempDir Path folder) {
        this.profile = profile;
        this.team = new Team(profile, folder);
    }

    @BeforeEach
    void people() {
        team.admin();
        team.add("bob", Role.ANALYST);
    }

    @AfterEach
    void close() {
        team.close();
    }

    private String refusal(String name, Secret password, String code) {
        return code(() -> team.signIn(name, password, code));
    }

    @Test
    void theRightPasswordLetsIn() {
        Actor bob = team.signIn(" Bob ", PASSWORD, "");
        assertThat(bob.roles()).containsExactly(Role.ANALYST);
        assertThat(bob.door()).isEqualTo(Door.WINDOW);
        assertThat(team.people.named("bob").signedInAt()).isEqualTo(team.clock.instant());
        assertThat(refusal("bob", WRONG, "")).isEqualTo("identity.signin");
        assertThat(refusal("nobody", PASSWORD, "")).isEqualTo("identity.signin");
        assertThat(refusal("", PASSWORD, "")).isEqualTo("identity.signin");
    }

    @Test
    void aBlockedAccountIsToldOnlyToThoseWhoKnowItsPassword() {
        team.people.block(ALONE, team.people.named("bob"));
        assertThat(refusal("bob", WRONG, "")).isEqualTo("identity.signin");
        assertThat(refusal("bob", PASSWORD, "")).isEqualTo("identity.blocked");
    }

    @Test
    void whoFailsTooOftenWaitsTwiceAsLongEachTime() {
        for (String name : List.of("bob", "nobody")) {
            for (int i = 0; i < 5; i++) {
                assertThat(refusal(name, WRONG, "")).isEqualTo("identity.signin");
            }
            assertThat(refusal(name, PASSWORD, "")).as("even with the right one").isEqualTo("identity.locked");
            team.pass(Duration.ofSeconds(61));
            assertThat(refusal(name, WRONG, "")).isEqualTo("identity.signin");
            team.pass(Duration.ofSeconds(61));
            assertThat(refusal(name, WRONG, "")).isEqualTo("identity.locked");
            team.pass(Duration.ofSeconds(60));
            assertThat(refusal(name, WRONG, "")).isEqualTo("identity.signin");
        }
        team.pass(Duration.ofMinutes(5));
        assertThat(team.signIn("bob", PASSWORD, "").name()).isEqualTo("bob");
        assertThat(refusal("bob", WRONG, "")).as("forgiven").isEqualTo("identity.signin");
        assertThat(refusal("bob", WRONG, "")).isEqualTo("identity.signin");
    }

    @Test
    void nobodyWaitsLongerThanAnHour() {
        for (int i = 0; i < 40; i++) {
            refusal("bob", WRONG, "");
            team.pass(Duration.ofMinutes(61));
        }
        assertThat(team.signIn("bob", PASSWORD, "").name()).isEqualTo("bob");
    }

    @Test
    void manyAtOnceGetNoMoreTries() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<String> attempt = () -> refusal("bob", WRONG, "");
            List<Future<String>> all = threads.invokeAll(Collections.nCopies(40, attempt));
            int looked = 0;
            for (Future<String> one : all) {
                looked += one.get().equals("identity.signin") ? 1 : 0;
            }
            assertThat(looked).isEqualTo(5);
        }
    }

    @Test
    void anAdminUnlocks() {
        for (int i = 0; i < 6; i++) {
            refusal("bob", WRONG, "");
        }
        team.people.unblock(ALONE, team.people.named("bob"));
        assertThat(team.signIn("bob", PASSWORD, "").name()).isEqualTo("bob");
    }

    @Test
    void aBcryptHashIsReplacedAtTheFirstSignIn() throws SQLException {
        String bcrypt = OpenBSDBCrypt.generate("2b", PASSWORD.characters(), new byte[16], 4);
        Sql.run(profile, "UPDATE ais_console.account SET password = '" + bcrypt + "' WHERE name = 'bob'");
        assertThat(refusal("bob", WRONG, "")).isEqualTo("identity.signin");
        assertThat(refusal("nobody", WRONG, "")).isEqualTo("identity.signin");
        assertThat(team.signIn("bob", PASSWORD, "").name()).isEqualTo("bob");
        assertThat(team.records.named("bob").orElseThrow().password()).startsWith("$argon2id$");
        assertThat(team.signIn("bob", PASSWORD, "").name()).isEqualTo("bob");
    }

    private byte[] enrol(Account account) {
        OneTimeCodes.Enrolment enrolment = team.codes.enrol(account);
        byte[] secret = enrolment.bytes().reveal().getBytes(StandardCharsets.ISO_8859_1);
        assertThat(enrolment.uri().reveal()).contains("secret=" + Base32.encode(secret));
        assertThat(code(() -> team.codes.confirm(account.at(Door.WINDOW), account, enrolment, "000000x")))
                .isEqualTo("identity.code");
        assertThat(code(() -> team.codes.confirm(ALONE, account, enrolment, now(secret)))).isEqualTo("identity.refused");
        team.codes.confirm(account.at(Door.WINDOW), account, enrolment, now(secret));
        return secret;
    }

    private String now(byte[] secret) {
        return Totp.code(secret, Totp.step(team.clock.instant()), "HmacSHA1", 6);
    }

    @Test
    void aCodeIsAskedForAndWorksOnce() throws SQLException {
        byte[] secret = enrol(team.people.named("bob"));
        assertThat(Sql.column(profile, "SELECT totp FROM ais_console.account WHERE name = 'bob'").getFirst())
                .startsWith("v1.");
        assertThat(refusal("bob", PASSWORD, "")).isEqualTo("identity.code.needed");
        assertThat(refusal("bob", PASSWORD, now(secret))).as("used to confirm").isEqualTo("identity.code");
        team.pass(Duration.ofSeconds(30));
        assertThat(team.signIn("bob", PASSWORD, now(secret)).name()).isEqualTo("bob");
        assertThat(refusal("bob", PASSWORD, now(secret))).isEqualTo("identity.code");
        team.codes.remove(ALONE, team.people.named("bob"));
        assertThat(team.signIn("bob", PASSWORD, "").name()).isEqualTo("bob");
    }

    @Test
    void anOldKeyIsLeftAtTheNextUse() throws SQLException {
        byte[] secret = enrol(team.people.named("bob"));
        String id = team.keys.rotate(ALONE);
        team.pass(Duration.ofSeconds(30));
        assertThat(team.signIn("bob", PASSWORD, now(secret)).name()).isEqualTo("bob");
        assertThat(Sql.column(profile, "SELECT totp FROM ais_console.account WHERE name = 'bob'").getFirst())
                .startsWith("v1." + id + ".");
        team.pass(Duration.ofSeconds(30));
        assertThat(team.signIn("bob", PASSWORD, now(secret)).name()).isEqualTo("bob");
    }

    /** Asking for the code forgives no wrong code. */
    @Test
    void codesCannotBeGuessedEither() {
        enrol(team.people.named("bob"));
        for (int i = 0; i < 5; i++) {
            assertThat(refusal("bob", PASSWORD, "")).isEqualTo("identity.code.needed");
            assertThat(refusal("bob", PASSWORD, "12345x")).isEqualTo("identity.code");
        }
        assertThat(refusal("bob", PASSWORD, "")).isEqualTo("identity.locked");
    }

    @Test
    void aCodeUsedTwiceAtOnceLetsInOnce() throws Exception {
        byte[] secret = enrol(team.people.named("bob"));
        team.pass(Duration.ofSeconds(30));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Optional<Actor>> attempt = () -> {
                try {
                    return Optional.of(team.signIn("bob", PASSWORD, now(secret)));
                } catch (FailureException refused) {
                    return Optional.empty();
                }
            };
            int in = 0;
            for (Future<Optional<Actor>> one : threads.invokeAll(List.of(attempt, attempt, attempt))) {
                in += one.get().isPresent() ? 1 : 0;
            }
            assertThat(in).isEqualTo(1);
        }
    }

    @Test
    void guardsAreTold() {
        for (int i = 0; i < 6; i++) {
            refusal("bob", WRONG, "");
        }
        team.people.changeRoles(ALONE, team.people.named("bob"), Set.of(Role.OFFICER));
        List<SecurityEvent> told = team.told();
        assertThat(told)
                .filteredOn(SecurityEvent.SignInFailed.class::isInstance)
                .extracting(event -> ((SecurityEvent.SignInFailed) event).reason())
                .containsExactly(
                        Reason.PASSWORD, Reason.PASSWORD, Reason.PASSWORD, Reason.PASSWORD, Reason.PASSWORD,
                        Reason.LOCKED_OUT);
        assertThat(told).filteredOn(SecurityEvent.LockedOut.class::isInstance).hasSize(1);
        assertThat(told).last().isInstanceOfSatisfying(SecurityEvent.RolesChanged.class, changed -> {
            assertThat(changed.before()).containsExactly(Role.ANALYST);
            assertThat(changed.after()).containsExactly(Role.OFFICER);
        });
    }

    @Test
    void aSessionEndsWhenItsAccountIsBlockedAndFollowsItsRoles() {
        Session session = new Session(team.people, Door.WINDOW, "dba");
        assertThat(session.mode()).isEqualTo(Mode.TEAM);
        assertThat(code(session::actor)).isEqualTo("identity.session");
        session.begin(team.admit("bob", PASSWORD, ""));
        team.people.changeRoles(ALONE, team.people.named("bob"), Set.of(Role.OFFICER));
        session.recheck();
        assertThat(session.actor().roles()).containsExactly(Role.OFFICER);
        team.people.block(ALONE, team.people.named("bob"));
        session.recheck();
        assertThat(session.current()).isEmpty();
    }
}
