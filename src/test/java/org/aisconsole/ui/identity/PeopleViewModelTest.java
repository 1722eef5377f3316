package org.aisconsole.ui.identity;

import static org.aisconsole.engine.identity.Team.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.aisconsole.base.failure.Failure;
import org.aisconsole.base.identity.Door;
import org.aisconsole.base.identity.Permission;
import org.aisconsole.base.identity.Role;
import org.aisconsole.base.secret.Secret;
import org.aisconsole.engine.identity.Account;
import org.aisconsole.engine.identity.Mode;
import org.aisconsole.engine.identity.OneTimeCodes;
import org.aisconsole.engine.identity.Session;
import org.aisconsole.engine.identity.Team;
import org.aisconsole.engine.token.TokenPair;
import org.aisconsole.target.postgres.PostgresProfile;
import org.aisconsole.testing.EmbeddedTest;
import org.aisconsole.ui.identity.PeopleViewModel.Form;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No toolkit is started here, and a job is over when it was started. */
@EmbeddedTest
class PeopleViewModelTest {
    private final IdentityFixture fixture;

    PeopleViewModelTest(PostgresProfile profile, @TempDir Path folder) {
        fixture = new IdentityFixture(profile, folder, Map.of(), Runnable::run, Runnable::run);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private static Secret password() {
        return PASSWORD.copy(); // the model wipes what it is given
    }

    private PeopleViewModel as(String name) {
        fixture.people();
        fixture.session.begin(fixture.team.admit(name, PASSWORD, ""));
        return new PeopleViewModel(fixture.engines, fixture.context);
    }

    private static void select(PeopleViewModel model, String name) {
        model.selectedProperty()
                .set(model.rows().stream().filter(row -> row.name().equals(name)).findFirst().orElseThrow());
    }

    private static String problem(PeopleViewModel model) {
        return model.problemProperty().get() instanceof Failure.Expected expected ? expected.code() : "";
    }

    private Account stored(String name) {
        return fixture.team.people.named(name);
    }

    @Test
    void aloneOneMakesATeamAndIsItsAdmin() {
        PeopleViewModel model = new PeopleViewModel(fixture.engines, fixture.context);
        assertThat(model.modeProperty().get()).isEqualTo(Mode.SOLO);
        assertThat(model.obstacle(Permission.MANAGE_PEOPLE)).isEmpty();
        model.formProperty().set(Form.TEAM);
        model.makeTeam("ada", password(), Secret.of("something else"));
        assertThat(problem(model)).isEqualTo("identity.password.differs");
        model.makeTeam("ada", Secret.of("short"), Secret.of("short"));
        assertThat(problem(model)).isEqualTo("identity.password.length");
        model.makeTeam("ada", password(), password());
        assertThat(model.modeProperty().get()).isEqualTo(Mode.TEAM);
        assertThat(model.formProperty().get()).isEqualTo(Form.NONE);
        assertThat(model.rows()).extracting(Account::name).containsExactly("ada");
        assertThat(fixture.session.actor().name()).isEqualTo("ada");
        assertThat(model.actorProperty().get()).isEqualTo(fixture.session.actor());
    }

    @Test
    void anAdminAddsChangesBlocksAndRemoves() {
        PeopleViewModel model = as("ada");
        model.formProperty().set(Form.ADD);
        model.add("carla", password(), password(), Set.of(Role.ANALYST));
        assertThat(problem(model)).isEqualTo("identity.taken");
        model.add("eve", password(), password(), Set.of(Role.ANALYST));
        assertThat(model.formProperty().get()).isEqualTo(Form.NONE);
        select(model, "eve");
        model.changeRoles(Set.of(Role.OFFICER));
        assertThat(stored("eve").roles()).containsExactly(Role.OFFICER);
        assertThat(model.selectedProperty().get()).as("stays selected, as it is now").isEqualTo(stored("eve"));
        model.toggleBlock();
        assertThat(stored("eve").isActive()).isFalse();
        model.toggleBlock();
        assertThat(stored("eve").isActive()).isTrue();
        model.changePassword(Secret.of("another four words"), Secret.of("another four words"));
        assertThat(fixture.team.signIn("eve", Secret.of("another four words"), "").name()).isEqualTo("eve");
        model.remove();
        assertThat(model.rows()).extracting(Account::name).doesNotContain("eve").hasSize(4);
    }

    @Test
    void whoMayNotIsToldWhy() {
        PeopleViewModel model = as("bob@example.org");
        assertThat(model.obstacle(Permission.MANAGE_PEOPLE)).get().extracting(Failure.Expected::code)
                .isEqualTo("identity.refused");
        select(model, "carla");
        model.toggleBlock();
        assertThat(stored("carla").isActive()).isTrue();
        fixture.notices.close();
        assertThat(fixture.told).contains("identity.refused.what");
    }

    @Test
    void oneOwnsOnesAccount() {
        PeopleViewModel model = as("bob@example.org");
        select(model, "carla");
        assertThat(model.enrol()).isEmpty();
        select(model, "bob@example.org");
        assertThat(model.isOwn(stored("bob@example.org"))).isTrue();
        OneTimeCodes.Enrolment enrolment = model.enrol().orElseThrow();
        model.formProperty().set(Form.CODE);
        model.confirmCode(enrolment, "nonsense");
        assertThat(problem(model)).isEqualTo("identity.code");
        assertThat(stored("bob@example.org").oneTimeCode()).isFalse();
    }

    @Test
    void theLastAdminStays() {
        PeopleViewModel model = as("ada");
        select(model, "ada");
        model.formProperty().set(Form.ROLES);
        model.changeRoles(Set.of(Role.OFFICER));
        assertThat(problem(model)).isEqualTo("identity.last_admin");
        assertThat(stored("ada").roles()).contains(Role.ADMIN);
    }

    @Test
    void afterSigningOutNobodyMayAnything() {
        PeopleViewModel model = as("ada");
        model.signOut();
        assertThat(model.actorProperty().get()).isNull();
        assertThat(model.obstacle(Permission.MANAGE_PEOPLE)).get().extracting(Failure.Expected::code)
                .isEqualTo("identity.session");
    }

    @Test
    void signingInTellsTheSessionOrWhyNot() {
        fixture.people();
        SignInViewModel model = new SignInViewModel(fixture.engines, fixture.context);
        model.signIn("carla", Secret.of("wrong wrong wrong"), "");
        assertThat(model.failureProperty().get()).isInstanceOfSatisfying(Failure.Expected.class, failure ->
                assertThat(failure.code()).isEqualTo("identity.signin"));
        assertThat(fixture.session.current()).isEmpty();
        Secret typed = password();
        model.signIn("carla", typed, "");
        assertThat(fixture.session.actor().name()).isEqualTo("carla");
        assertThat(model.failureProperty().get()).isNull();
        assertThat(model.lastNameProperty().get()).isEqualTo("carla");
        assertThat(typed.reveal()).doesNotContain("four");
    }

    @Test
    void anAdminDissolvesTheTeamAndIsAloneAgain() {
        PeopleViewModel model = as("ada");
        model.dissolve("somebody else");
        assertThat(model.rows()).as("it was not meant").hasSize(4);
        model.dissolve("ada");
        assertThat(model.modeProperty().get()).isEqualTo(Mode.SOLO);
        assertThat(model.rows()).isEmpty();
        assertThat(fixture.session.actor().id()).isEqualTo("os:dba");
        model.makeTeam("eve", password(), password());
        assertThat(stored("eve").id()).as("numbers are not given again").isGreaterThan(4);
    }

    @Test
    void anotherConsoleIsAloneAtItsNextLookAndTokensAreNobodys() {
        PeopleViewModel model = as("ada");
        Session elsewhere = new Session(fixture.team.people, Door.WINDOW, "carla");
        elsewhere.begin(fixture.team.admit("bob@example.org", PASSWORD, ""));
        TokenPair pair = fixture.team.tokens().issue(fixture.session.actor(), stored("ada"));
        model.dissolve("ada");
        assertThat(Team.code(() -> fixture.team.tokens().verify(pair.access().reveal()))).isEqualTo("token.invalid");
        elsewhere.recheck();
        assertThat(elsewhere.actor().id()).isEqualTo("os:carla");
    }

    @Test
    void whoIsNoAdminCannotDissolveIt() {
        PeopleViewModel model = as("carla");
        model.dissolve("carla");
        assertThat(fixture.team.people.all()).hasSize(4);
        assertThat(model.modeProperty().get()).isEqualTo(Mode.TEAM);
    }
}
