package org.aisconsole.ui.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.aisconsole.base.crypto.Place;
import org.aisconsole.base.failure.Failure;
import org.aisconsole.base.identity.Door;
import org.aisconsole.base.identity.Role;
import org.aisconsole.base.job.Cancellation;
import org.aisconsole.base.settings.SettingsFile;
import org.aisconsole.engine.identity.Session;
import org.aisconsole.engine.identity.Team;
import org.aisconsole.engine.security.KeyRoom;
import org.aisconsole.engine.security.Reencryption.Standing;
import org.aisconsole.target.postgres.PostgresProfile;
import org.aisconsole.testing.EmbeddedTest;
import org.aisconsole.testing.SameThread;
import org.aisconsole.testing.Sql;
import org.aisconsole.ui.shell.UiContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No toolkit is started here, and a job is over when it was started. */
@EmbeddedTest
class KeysViewModelTest {
    private final PostgresProfile profile;
    private final Team team;
    private final KeyRoom room;
    private final Session session;
    private final UiContext context;

    KeysViewModelTest(PostgresProfile profile, @TempDir Path folder) {
        this.profile = profile;
        team = new Team(profile, folder);
        room = team.room();
        session = new Session(team.people, Door.WINDOW, "dba");
        context = SameThread.context(
                SettingsFile.open(folder.resolve("settings.json"), Map.of(), team.clock));
    }

    @AfterEach
    void close() {
        team.close();
    }

    private KeysViewModel model() {
        return new KeysViewModel(room, session, context);
    }

    private void keepASecret() {
        team.admin();
        long id = team.people.named("ada").id();
        team.records.totp(id, team.keys.cipher().encrypt("secret", new Place("account", "totp", Long.toString(id))));
    }

    @Test
    void lookingMakesNoKey() {
        assertThat(model().rows()).isEmpty();
        assertThat(model().standingProperty().get()).isEqualTo(new Standing(0, 0));
        assertThat(team.keys.all()).isEmpty();
    }

    @Test
    void keysAreRotatedAndEverythingIsUnderThem() {
        keepASecret();
        KeysViewModel model = model();
        model.rotate();
        assertThat(model.rows().stream().filter(KeyRoom.Key::isCurrent).map(KeyRoom.Key::use))
                .containsExactly(KeyRoom.Use.ENCRYPTS, KeyRoom.Use.SIGNS);
        assertThat(model.rows()).hasSize(3);
        assertThat(model.standingProperty().get()).isEqualTo(new Standing(0, 0));
        assertThat(model.runningProperty().get()).isFalse();
    }

    @Test
    void whatWasLeftIsSeenAndGoesOnWithAPressOrAtTheNextStart() {
        keepASecret();
        team.keys.rotate(Team.ALONE);
        KeysViewModel model = model();
        assertThat(model.standingProperty().get()).isEqualTo(new Standing(1, 0));
        model.renew();
        assertThat(model.standingProperty().get()).isEqualTo(new Standing(0, 0));
        team.keys.rotate(Team.ALONE);
        room.resume(Cancellation.never());
        assertThat(room.look().values()).isEqualTo(new Standing(0, 0));
    }

    @Test
    void whatCannotBeReadIsCountedAndDoesNotStartARunEachTime() throws SQLException {
        keepASecret();
        Sql.run(profile, "UPDATE ais_console.account SET totp = 'v1.x.y.z'");
        assertThat(model().standingProperty().get()).isEqualTo(new Standing(1, 1));
        assertThat(room.look().values().isUnfinished()).isFalse();
    }

    @Test
    void whoMayNotIsToldWhy() {
        team.admin();
        team.tokens().issue(Team.ALONE, team.people.named("ada"));
        team.add("bob", Role.ANALYST);
        session.refresh();
        assertThat(code(model())).isEqualTo("identity.session");
        session.begin(team.admit("bob", Team.PASSWORD, ""));
        KeysViewModel model = model();
        assertThat(code(model)).isEqualTo("identity.refused");
        model.rotate();
        assertThat(team.keys.all()).as("the engine refuses too").hasSize(1);
        session.begin(team.admit("ada", Team.PASSWORD, ""));
        assertThat(model.obstacleProperty().get()).isNull();
    }

    private static String code(KeysViewModel model) {
        Failure.Expected obstacle = model.obstacleProperty().get();
        return obstacle == null ? "" : obstacle.code();
    }
}
