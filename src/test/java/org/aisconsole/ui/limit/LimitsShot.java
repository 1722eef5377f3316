package org.aisconsole.ui.limit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.aisconsole.base.breaker.Breakers;
import org.aisconsole.base.event.Port;
import org.aisconsole.base.identity.Doorkeeper;
import org.aisconsole.base.job.JobRunner;
import org.aisconsole.base.job.Progress;
import org.aisconsole.base.secret.Secret;
import org.aisconsole.base.settings.SettingsFile;
import org.aisconsole.demo.server.EmbeddedOptions;
import org.aisconsole.demo.server.EmbeddedServers;
import org.aisconsole.engine.limit.EndpointClass;
import org.aisconsole.engine.limit.LimitRequest;
import org.aisconsole.engine.limit.Limits;
import org.aisconsole.engine.limit.Subject;
import org.aisconsole.store.RateLimitRows;
import org.aisconsole.store.Store;
import org.aisconsole.target.Endpoint;
import org.aisconsole.target.Environment;
import org.aisconsole.target.redis.RedisProfile;
import org.aisconsole.target.redis.RedisTarget;
import org.aisconsole.testing.NotedActs;
import org.aisconsole.testing.Programs;
import org.aisconsole.testing.TestContext;
import org.aisconsole.ui.shell.Dialogs;
import org.aisconsole.ui.shell.FxExecutor;
import org.aisconsole.ui.shell.Theme;
import org.aisconsole.ui.shell.UiContext;
import org.aisconsole.ui.widget.SceneSnapshot;

/** Renders the screen of the rate limits in its states into a folder, to be looked at: {@code LimitsShot FOLDER}. */
final class LimitsShot {
    private static final InstantSource CLOCK = InstantSource.system();
    private static final int WIDTH = 797;
    private static final Dialogs NOBODY = new Dialogs() {
        @Override
        public Optional<Path> saveFile(String title, String name) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> openFile(String title) {
            return Optional.empty();
        }
    };

    private LimitsShot() {}

    public static void main(String[] args) throws Exception {
        Path out = Files.createDirectories(Path.of(args[0]));
        Platform.setImplicitExit(false);
        Platform.startup(() -> {});
        EmbeddedOptions options = EmbeddedOptions.in(Programs.FOLDER).withPrograms(Programs.FOLDER).withEphemeral(true);
        try (EmbeddedServers servers = EmbeddedServers.start(options, Progress.none());
                Store store = Store.open(servers.store(), new Breakers(), CLOCK);
                RedisTarget redis = new RedisTarget(servers.limits().orElseThrow(), new Breakers());
                RedisTarget gone = new RedisTarget(gone(), new Breakers())) {
            Limits shared = limits(redis, store);
            shoot(out.resolve("empty.png"), shared, new Look(Locale.ENGLISH, "LIGHT", 100, 1_500), false);
            Limits away = limits(gone, store);
            ask(away);
            shoot(out.resolve("away-dark.png"), away, new Look(Locale.ENGLISH, "DARK", 100, 1_000), false);
            ask(shared);
            shoot(out.resolve("edit-light.png"), shared, new Look(Locale.ENGLISH, "LIGHT", 100, 1_800), true);
            shoot(out.resolve("edit-dark-german-150.png"), shared, new Look(Locale.GERMAN, "DARK", 150, 2_600), true);
            Store closed = Store.open(servers.store(), new Breakers(), CLOCK);
            closed.close();
            Limits without = limits(redis, closed);
            shoot(out.resolve("store-away.png"), without, new Look(Locale.ENGLISH, "LIGHT", 100, 1_800), false);
        }
        Platform.exit();
    }

    private static RedisProfile gone() {
        return new RedisProfile(
                "redis:gone",
                "gone",
                Environment.LOCAL,
                new RedisProfile.Topology.Standalone(new Endpoint("127.0.0.1", 1)),
                "x",
                Secret.of("x"));
    }

    private static Limits limits(RedisTarget redis, Store store) {
        Doorkeeper doorkeeper = new Doorkeeper(new Port<>(), CLOCK);
        return Limits.of(Optional.of(redis), new RateLimitRows(store), doorkeeper, new NotedActs(), CLOCK);
    }

    private static void ask(Limits limits) {
        for (int i = 0; i < 40; i++) {
            limits.ask(LimitRequest.of(EndpointClass.TEMPLATES, Subject.user("anna.schmidt")));
            limits.ask(LimitRequest.watched(EndpointClass.SENTIMENT, Subject.user("r.okafor")));
            if (i < 12) {
                limits.ask(LimitRequest.watched(EndpointClass.ADMIN, Subject.user("m.lindt")));
                limits.ask(LimitRequest.of(EndpointClass.INTEGRATIONS, Subject.token("t"), Subject.address("10.20.0.4")));
            }
        }
    }

    private static UiContext context(Look look) throws Exception {
        Map<String, String> variables = Map.of(
                "AIS_CONSOLE_APPEARANCE_THEME", look.theme,
                "AIS_CONSOLE_APPEARANCE_FONT_SCALE", Integer.toString(look.scale));
        SettingsFile settings =
                SettingsFile.open(Files.createTempDirectory("shot").resolve("settings.json"), variables, CLOCK);
        FxExecutor ui = new FxExecutor();
        return TestContext.of(look.locale, JobRunner.onVirtualThreads(ui, CLOCK), settings, ui, CLOCK, new Port<>());
    }

    private static void shoot(Path file, Limits limits, Look look, boolean editing) throws Exception {
        UiContext context = context(look);
        CompletableFuture<SceneSnapshot> shot = new CompletableFuture<>();
        Platform.runLater(() -> show(limits, context, look, editing, shot));
        shot.get().writeTo(file);
    }

    private static void show(
            Limits limits, UiContext context, Look look, boolean editing, CompletableFuture<SceneSnapshot> shot) {
        LimitsViewModel model = new LimitsViewModel(limits, context);
        LimitsView view = new LimitsView(context, model, NOBODY);
        StackPane root = new StackPane(view);
        root.getStyleClass().add("shell");
        Theme.dress(root, context);
        root.setPrefSize(WIDTH, look.height);
        Stage stage = new Stage(); // the headless screen is no larger than 1000 x 1000, a picture may be
        stage.setScene(new Scene(new Pane(root), WIDTH, Math.min(1_000, look.height)));
        stage.show();
        PauseTransition read = new PauseTransition(Duration.millis(900));
        read.setOnFinished(done -> edit(view, model, editing));
        PauseTransition settled = new PauseTransition(Duration.millis(2_200));
        settled.setOnFinished(done -> {
            shot.complete(SceneSnapshot.of(root));
            stage.close();
        });
        read.play();
        settled.play();
    }

    /** Selects a rule and enters something that is wrong. */
    private static void edit(LimitsView view, LimitsViewModel model, boolean editing) {
        if (editing) {
            ((TableView<?>) view.lookup("#rules")).getSelectionModel().select(7);
            model.draft().perHour.set("3");
            model.draft().shadow.set(true);
        }
    }

    /** How it is looked at. */
    private record Look(Locale locale, String theme, int scale, int height) {}
}
