package org.aisconsole.ui.watch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.aisconsole.base.event.Port;
import org.aisconsole.base.identity.Actor;
import org.aisconsole.base.identity.Door;
import org.aisconsole.base.identity.Permission;
import org.aisconsole.base.identity.Role;
import org.aisconsole.base.identity.SecurityEvent;
import org.aisconsole.base.job.JobRunner;
import org.aisconsole.base.job.Progress;
import org.aisconsole.base.settings.SettingsFile;
import org.aisconsole.demo.server.EmbeddedOptions;
import org.aisconsole.demo.server.EmbeddedServers;
import org.aisconsole.engine.identity.Team;
import org.aisconsole.engine.watch.AllowList;
import org.aisconsole.engine.watch.SessionEnder;
import org.aisconsole.engine.watch.Watch;
import org.aisconsole.engine.watch.WatchRules;
import org.aisconsole.store.AddressAllowRows;
import org.aisconsole.store.AddressBlockRows;
import org.aisconsole.store.SecurityEventRows;
import org.aisconsole.store.WatchRuleRows;
import org.aisconsole.testing.Programs;
import org.aisconsole.testing.TestContext;
import org.aisconsole.ui.shell.FxExecutor;
import org.aisconsole.ui.shell.NoDialogs;
import org.aisconsole.ui.shell.Theme;
import org.aisconsole.ui.shell.UiContext;
import org.aisconsole.ui.widget.SceneSnapshot;

/** Renders the screen of the threat watch in its states into a folder, to be looked at: {@code WatchShot FOLDER}. */
final class WatchShot {
    private static final Actor OLGA = new Actor("user:9", "olga.schneider", Set.of(Role.OFFICER), Door.WINDOW);
    private static final Actor BEN = new Actor("user:8", "ben", Set.of(Role.ANALYST), Door.WINDOW);
    private static final int WIDTH = 797;

    private WatchShot() {}

    public static void main(String[] args) throws Exception {
        Path out = Files.createDirectories(Path.of(args[0]));
        Platform.setImplicitExit(false);
        Platform.startup(() -> {});
        EmbeddedOptions options = EmbeddedOptions.in(Programs.FOLDER).withPrograms(Programs.FOLDER).withEphemeral(true);
        try (EmbeddedServers servers = EmbeddedServers.start(options, Progress.none());
                Team team = new Team(servers.store(), Files.createTempDirectory("shot"))) {
            WatchEngines engines = engines(team);
            shoot(out.resolve("empty-light.png"), engines, OLGA, new Look(Locale.ENGLISH, "LIGHT", 100, 2_400), team.clock);
            see(team, engines);
            shoot(out.resolve("full-light.png"), engines, OLGA, new Look(Locale.ENGLISH, "LIGHT", 100, 2_400), team.clock);
            shoot(out.resolve("full-dark-150.png"), engines, OLGA, new Look(Locale.GERMAN, "DARK", 150, 3_600), team.clock);
            shoot(out.resolve("full-light-150.png"), engines, OLGA, new Look(Locale.GERMAN, "LIGHT", 150, 3_600), team.clock);
            shoot(out.resolve("missing-right.png"), engines, BEN, new Look(Locale.GERMAN, "LIGHT", 100, 2_400), team.clock);
            team.store.close();
            shoot(out.resolve("store-away.png"), engines, OLGA, new Look(Locale.ENGLISH, "LIGHT", 100, 2_400), team.clock);
        }
        System.exit(0);
    }

    private static WatchEngines engines(Team team) {
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
        return new WatchEngines(watch, rules, allowed);
    }

    private static void see(Team team, WatchEngines engines) {
        for (int i = 0; i < 10; i++) {
            engines.watch().see(new SecurityEvent.PermissionRefused(team.clock.instant(), BEN, Permission.PROTECT));
            engines.watch().see(new SecurityEvent.SignInFailed(
                    team.clock.instant(), "m.lindt" + i, "203.0.113.7", SecurityEvent.Reason.PASSWORD));
            team.pass(Duration.ofSeconds(7));
        }
        engines.watch().see(new SecurityEvent.Approved(
                team.clock.instant(), OLGA, "postgres:orders-production-eu-central-1"));
        engines.watch().see(new SecurityEvent.Deleted(
                team.clock.instant(), OLGA, "redis:sessions-production-eu-central-1", 60));
        engines.watch().see(new SecurityEvent.TokenReused(team.clock.instant(), 7, "0b5f6a1e-family", "198.51.100.4"));
        engines.watch().block(OLGA, "198.51.100.0/24", "scans from there since Monday", Duration.ofDays(7));
        engines.allowed().add(OLGA, "10.20.0.0/16", "our own office");
    }

    private static void shoot(Path file, WatchEngines engines, Actor actor, Look look, InstantSource clock) throws Exception {
        Map<String, String> variables = Map.of(
                "AIS_CONSOLE_APPEARANCE_THEME", look.theme,
                "AIS_CONSOLE_APPEARANCE_FONT_SCALE", Integer.toString(look.scale));
        SettingsFile settings =
                SettingsFile.open(Files.createTempDirectory("shot").resolve("settings.json"), variables, clock);
        FxExecutor ui = new FxExecutor();
        UiContext context = TestContext.of(look.locale, JobRunner.onVirtualThreads(ui, clock), settings, ui, clock, new Port<>());
        CompletableFuture<SceneSnapshot> shot = new CompletableFuture<>();
        Platform.runLater(() -> show(engines, actor, context, look, shot));
        shot.get().writeTo(file);
    }

    private static void show(
            WatchEngines engines, Actor actor, UiContext context, Look look, CompletableFuture<SceneSnapshot> shot) {
        WatchViewModel model = new WatchViewModel(engines, () -> actor, context);
        StackPane root = new StackPane(new WatchView(context, model, new NoDialogs()));
        root.getStyleClass().add("shell");
        Theme.dress(root, context);
        root.setPrefSize(WIDTH, look.height);
        Stage stage = new Stage(); // the headless screen is no larger than 1000 x 1000, a picture may be
        stage.setScene(new Scene(new Pane(root), WIDTH, 1_000));
        stage.show();
        model.networkProperty().set("203.0.113.0/24");
        PauseTransition settled = new PauseTransition(javafx.util.Duration.millis(3_000));
        settled.setOnFinished(done -> {
            shot.complete(SceneSnapshot.of(root));
            stage.close();
        });
        settled.play();
    }

    /** How it is looked at. */
    private record Look(Locale locale, String theme, int scale, int height) {}
}
