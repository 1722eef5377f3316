package org.aisconsole.ui.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.aisconsole.base.event.Port;
import org.aisconsole.base.identity.Actor;
import org.aisconsole.base.identity.Door;
import org.aisconsole.base.identity.Role;
import org.aisconsole.base.settings.SettingsFile;
import org.aisconsole.engine.identity.Team;
import org.aisconsole.engine.watch.AllowList;
import org.aisconsole.engine.watch.SessionEnder;
import org.aisconsole.engine.watch.Watch;
import org.aisconsole.engine.watch.WatchRules;
import org.aisconsole.store.AddressAllowRows;
import org.aisconsole.store.AddressBlockRows;
import org.aisconsole.store.SecurityEventRows;
import org.aisconsole.store.WatchRuleRows;
import org.aisconsole.target.postgres.PostgresProfile;
import org.aisconsole.testing.EmbeddedTest;
import org.aisconsole.testing.SameThread;
import org.aisconsole.ui.shell.NoDialogs;
import org.aisconsole.ui.shell.UiContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;

/** Which buttons can be pressed, by whom. */
@EmbeddedTest
class WatchScreenTest extends ApplicationTest {
    private static final List<String> CHANGING =
            List.of("block", "lift", "allow", "disallow", "end-sessions", "save-watch-rule", "reset-watch-rule");

    private final Team team;
    private final UiContext context;
    private final WatchViewModel model;
    private Role role = Role.OFFICER;

    WatchScreenTest(PostgresProfile profile, @TempDir Path folder) {
        team = new Team(profile, folder);
        context = SameThread.context(SettingsFile.open(folder.resolve("settings.json"), Map.of(), team.clock));
        WatchRules rules =
                new WatchRules(new WatchRuleRows(team.store), team.doorkeeper, team.recording, team.clock, ZoneOffset.UTC);
        AllowList allowed = new AllowList(new AddressAllowRows(team.store), team.doorkeeper, team.recording, team.clock);
        Watch watch = new Watch(
                new SecurityEventRows(team.store),
                new AddressBlockRows(team.store),
                rules,
                allowed,
                SessionEnder.NONE,
                team.doorkeeper,
                team.recording,
                new Port<>(),
                team.clock);
        model = new WatchViewModel(new WatchEngines(watch, rules, allowed), this::here, context);
    }

    @Override
    public void start(Stage stage) {
        stage.setScene(new Scene(new WatchView(context, model, new NoDialogs()), 900, 900));
        stage.show();
    }

    private Actor here() {
        return new Actor("user:9", "olga", Set.of(role), Door.WINDOW);
    }

    @AfterEach
    void close() {
        team.close();
    }

    private Button button(String id) {
        return lookup("#" + id).queryButton();
    }

    private Set<Node> reasons() {
        return lookup(".watch-reason").queryAll();
    }

    private void typeNetworkAndReason() {
        interact(() -> {
            model.networkProperty().set("10.7.0.0/16");
            model.reasonProperty().set("scans");
        });
    }

    @Test
    void whoMayPressesWhatThereIsToDo() {
        assertThat(CHANGING).allMatch(id -> button(id).isDisabled());
        typeNetworkAndReason();
        assertThat(button("block").isDisabled()).isFalse();
        interact(() -> button("block").fire());
        assertThat(model.blocks()).hasSize(1);
        interact(() -> model.selectedProperty().set(model.blocks().getFirst()));
        assertThat(button("lift").isDisabled()).isFalse();
        interact(() -> lookup("#rule-threshold").<TextField>query().setText("11"));
        assertThat(button("save-watch-rule").isDisabled()).isFalse();
        assertThat(reasons()).noneMatch(Node::isVisible);
    }

    @Test
    void whoMayNoLongerPressesNothingAndIsToldWhy() {
        typeNetworkAndReason();
        interact(() -> lookup("#rule-threshold").<TextField>query().setText("11"));
        role = Role.ANALYST;
        interact(() -> model.look());
        assertThat(CHANGING).allMatch(id -> button(id).isDisabled());
        assertThat(CHANGING).allMatch(id -> button(id).getAccessibleHelp().contains("olga"));
        assertThat(reasons()).hasSize(4).allMatch(Node::isVisible);
        interact(() -> lookup("#rule-threshold").<TextField>query().fireEvent(new ActionEvent()));
        assertThat(team.told()).as("looked once, and pressed nothing by the keyboard").hasSize(1);
    }
}
