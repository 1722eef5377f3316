package org.aisconsole.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import org.aisconsole.base.identity.Actor;
import org.aisconsole.base.identity.Door;
import org.aisconsole.base.identity.Role;
import org.aisconsole.engine.identity.Account;
import org.aisconsole.engine.identity.Session;
import org.aisconsole.engine.identity.Team;
import org.aisconsole.engine.token.TokenPair;
import org.aisconsole.engine.token.Tokens;
import org.aisconsole.target.postgres.PostgresProfile;
import org.aisconsole.testing.EmbeddedTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@EmbeddedTest
class SessionsEndingTest {
    private final Team team;
    private final Account bob;
    private final Session here;
    private final Session elsewhere;
    private final Tokens tokens;
    private final SessionsEnding ending;

    SessionsEndingTest(PostgresProfile profile, @TempDir Path folder) {
        team = new Team(profile, folder);
        team.admin();
        bob = team.add("bob", Role.OFFICER);
        tokens = new Tokens(
                team.store, team.keys.cipher(), team.people, team.doorkeeper, team.recording, team.port, team.clock);
        here = session();
        elsewhere = session();
        ending = new SessionsEnding(team.people, here, tokens);
    }

    private Session session() {
        Session session = new Session(team.people, Door.WINDOW, "dba");
        session.begin(team.signIn("bob", Team.PASSWORD, ""));
        session.recheck();
        return session;
    }

    @AfterEach
    void close() {
        team.close();
    }

    @Test
    void aPersonIsSignedOutOfEveryConsoleAndLosesTheTokens() {
        Actor ada = team.signIn("ada", Team.PASSWORD, "");
        TokenPair pair = tokens.issue(ada, bob);
        assertThat(ending.end(Actor.console(), "user:" + bob.id())).isTrue();
        assertThat(here.current()).isEmpty();
        elsewhere.recheck();
        assertThat(elsewhere.current()).isEmpty();
        assertThat(Team.code(() -> tokens.verify(pair.access().reveal()))).isEqualTo("token.invalid");
        assertThat(Team.code(() -> tokens.refresh(pair.refresh(), "local"))).isEqualTo("token.invalid");
        assertThat(session().current()).as("signing in again begins anew").isPresent();
    }

    @Test
    void nobodyEndsTheirOwnByAccident() {
        Actor self = here.actor();
        assertThat(Team.code(() -> ending.end(self, "BOB"))).isEqualTo("watch.self");
        assertThat(here.current()).isPresent();
    }

    @Test
    void whoHasNoAccountHasNoSessions() {
        assertThat(ending.end(Actor.console(), "nobody")).isFalse();
    }

    @Test
    void onlyThoseWhoAnswerForSecurityMay() {
        Actor analyst = new Actor("user:99", "cy", Set.of(Role.ANALYST), Door.WINDOW);
        assertThat(Team.code(() -> ending.end(analyst, "bob"))).isEqualTo("identity.refused");
        assertThat(here.current()).isPresent();
    }
}
