package org.aisconsole.ui.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TitledPane;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Duration;
import org.aisconsole.base.event.ConsoleEvent.Level;
import org.aisconsole.base.event.ConsoleEvent;
import org.aisconsole.base.failure.Failure;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.job.Job;
import org.aisconsole.base.secret.SecretPlace;
import org.aisconsole.base.settings.Settings;
import org.aisconsole.base.text.Message;
import org.aisconsole.engine.monitor.Scope;
import org.aisconsole.engine.monitor.SourceState;
import org.aisconsole.testing.FakeMetrics;
import org.aisconsole.ui.dashboard.Comparison;
import org.aisconsole.ui.widget.SceneSnapshot;

/** Renders the window on made-up figures into a folder, to be looked at: {@code DevShot FOLDER}. */
final class DevShot {
    private DevShot() {}

    public static void main(String[] args) throws Exception {
        Path out = Files.createDirectories(Path.of(args[0]));
        Platform.setImplicitExit(false);
        Platform.startup(() -> {});
        for (String theme : new String[] {"LIGHT", "DARK"}) {
            shoot(out.resolve("dashboard-" + theme + ".png"), Locale.ENGLISH, theme, "100", 1000, 1000, "plain");
            shoot(out.resolve("whole-" + theme + ".png"), Locale.ENGLISH, theme, "100", 1000, 4600, "plain");
        }
        for (String state : new String[] {
            "down", "arrange", "hidden", "compare", "month", "zoom", "store", "noredis", "nopostgres", "replica", "hover"
        }) {
            shoot(out.resolve(state + ".png"), Locale.ENGLISH, "LIGHT", "100", 1000, 1000, state);
        }
        shoot(out.resolve("wide.png"), Locale.ENGLISH, "LIGHT", "100", 1600, 1000, "plain");
        shoot(out.resolve("compare-dark.png"), Locale.ENGLISH, "DARK", "100", 1000, 2200, "compare");
        shoot(out.resolve("month-dark.png"), Locale.ENGLISH, "DARK", "100", 1000, 2200, "month");
        shoot(out.resolve("arrange-dark.png"), Locale.ENGLISH, "DARK", "100", 1000, 1000, "arrange");
        shoot(out.resolve("store-dark.png"), Locale.GERMAN, "DARK", "100", 1000, 1000, "store");
        shoot(out.resolve("german-150.png"), Locale.GERMAN, "LIGHT", "150", 1000, 1000, "plain");
        shoot(out.resolve("small.png"), Locale.ENGLISH, "DARK", "100", 1000, 700, "plain");
        shoot(out.resolve("palette.png"), Locale.ENGLISH, "LIGHT", "100", 1000, 1000, "palette");
        shoot(out.resolve("shortcuts.png"), Locale.ENGLISH, "DARK", "100", 1000, 1000, "shortcuts");
        shoot(out.resolve("welcome.png"), Locale.ENGLISH, "LIGHT", "100", 1000, 700, "welcome");
        shoot(out.resolve("welcome-dark.png"), Locale.GERMAN, "DARK", "100", 1000, 700, "welcome");
        shoot(out.resolve("start.png"), Locale.ENGLISH, "LIGHT", "100", 1000, 700, "start");
        shoot(out.resolve("start-failed.png"), Locale.ENGLISH, "DARK", "100", 1000, 700, "start-failed");
        for (String state : new String[] {"settings", "vault", "about", "notices", "failure", "bug", "report"}) {
            shoot(out.resolve(state + "-light.png"), Locale.ENGLISH, "LIGHT", "100", 1000, 1000, state);
            shoot(out.resolve(state + "-dark.png"), Locale.ENGLISH, "DARK", "100", 1000, 1000, state);
            shoot(out.resolve(state + "-german-150.png"), Locale.GERMAN, "LIGHT", "150", 1000, 1000, state);
        }
        shoot(out.resolve("busy.png"), Locale.ENGLISH, "LIGHT", "100", 1000, 1000, "busy");
        Platform.exit();
    }

    private static StartView welcome(ShellFixture fixture) {
        StartView start = start(fixture, false);
        start.showWelcome(
                new SimpleStringProperty("Loading the sample suite, 205,600 rows …"),
                new SimpleDoubleProperty(0.4),
                chosen -> {});
        return start;
    }

    private static StartView start(ShellFixture fixture, boolean failed) {
        StartView start = new StartView(fixture.context.texts());
        Theme.dress(start, fixture.context);
        start.getStyleClass().add("shell");
        if (failed) {
            start.showFailure(Failure.expected("server.port.taken", "Postgres", 5432), FakeMetrics.NOW, () -> {});
        } else {
            start.showProgress(new SimpleStringProperty("Loading the sample suite, 205,600 rows …"), new SimpleDoubleProperty(0.4));
        }
        return start;
    }

    /** A job under way, a toast, and the list of notices. */
    private static void busy(ShellFixture fixture) {
        fixture.context.jobs().start(Job.named(Message.of("ui.start.title")).work(job -> {
            job.message(Message.of("suite.keys"));
            job.fraction(0.62);
            Thread.sleep(1_000);
            return 0;
        }).onSuccess(done -> {}).onFailure(failure -> {}));
        for (Level level : Level.values()) {
            fixture.events.publish(new ConsoleEvent(
                    FakeMetrics.NOW, level, "postgres:embedded", Message.of("monitor.lost", "AIS sample suite", "Postgres")));
        }
    }

    /** A popover is a window of its own. */
    private static Node shown(String state, Pane desk) {
        return Window.getWindows().stream()
                .filter(window -> state.equals("notices") && window instanceof PopupWindow && window.isShowing())
                .map(window -> (Node) window.getScene().getRoot())
                .findFirst()
                .orElseGet(() -> desk.getChildren().getFirst());
    }

    private static void vault(ShellFixture fixture) {
        fixture.model.screenProperty().set("settings");
        fixture.context.settings().change(now -> now.withSecrets(new Settings.Secrets(SecretPlace.VAULT)));
        PauseTransition settle = new PauseTransition(Duration.millis(300));
        settle.setOnFinished(done -> {
            ScrollPane page = (ScrollPane) fixture.view.lookup(".page-scroll");
            page.setVvalue(1);
            ((Button) fixture.view.lookup(".vault-buttons .button")).fire();
        });
        settle.play();
    }

    private static void notices(ShellFixture fixture) {
        int hours = 0;
        for (Level level : Level.values()) {
            fixture.events.publish(new ConsoleEvent(
                    FakeMetrics.NOW.minusSeconds(60_000 - hours++ * 9_000L), level, "postgres:embedded",
                    Message.of("monitor.lost", "AIS sample suite", "Postgres")));
        }
        fixture.events.publish(ConsoleEvent.of(
                FakeMetrics.NOW, Level.ERROR, "console", Failure.expected("secret.vault.locked", "~/secrets.vault")));
        PauseTransition settle = new PauseTransition(Duration.millis(200));
        settle.setOnFinished(done -> fixture.actions.get("notices").run().run());
        settle.play();
    }

    private static ButtonBase lookUp(ShellFixture fixture, String text) {
        fixture.view.applyCss();
        return (ButtonBase) fixture.view.lookupAll("*").stream()
                .filter(node -> node instanceof ButtonBase button
                        && (text.equals(button.getText()) || text.equals(button.getAccessibleText())))
                .findFirst()
                .orElseThrow();
    }

    private static void hide(ShellFixture fixture, String... panels) {
        for (String panel : panels) {
            lookUp(fixture, "Hide " + panel).fire();
        }
    }

    private static void replica(ShellFixture fixture) {
        fixture.metrics.add("postgres:replica", SourceState.Kind.POSTGRES, "reporting", "Postgres 18.6");
        fixture.metrics.add("postgres:other", SourceState.Kind.POSTGRES, "standby", "Postgres 18.6");
        fixture.metrics.put("postgres:embedded replication.lag", t -> 30 + t / 2);
        fixture.metrics.put("postgres:replica replication.lag", t -> 30 + t / 2);
        fixture.metrics.put("postgres:embedded replication.replicas", t -> 2);
        fixture.metrics.fail(
                "postgres:other", Failure.expected("postgres.unreachable", "10.0.0.7:5432/ais", "Connection refused."));
        fixture.dashboard.scopeProperty().set(
                Scope.of("orders", "postgres:embedded", "postgres:replica", "postgres:other", "redis:embedded"));
    }

    /** Scrolls to the charts of Postgres and points at the first. */
    private static void hover(Scene scene) {
        ScrollPane scroll = (ScrollPane) scene.getRoot().lookup(".page-scroll");
        scroll.setVvalue(0.2);
        Node chart = scene.getRoot().lookup(".time-chart");
        Bounds place = chart.localToScene(chart.getLayoutBounds());
        Event.fireEvent(chart, new MouseEvent(
                MouseEvent.MOUSE_MOVED, place.getCenterX(), place.getCenterY(), 0, 0, MouseButton.NONE, 0,
                false, false, false, false, false, false, false, false, false, false, null));
    }

    private static Region sized(Region node, int width, int height) {
        node.setPrefSize(width, height);
        return node;
    }

    private static void shoot(
            Path file, Locale locale, String theme, String scale, int width, int height, String state)
            throws Exception {
        Path folder = Files.createTempDirectory("shot");
        CompletableFuture<SceneSnapshot> shot = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                ShellFixture fixture = new ShellFixture(
                        folder,
                        locale,
                        Map.of("AIS_CONSOLE_APPEARANCE_THEME", theme, "AIS_CONSOLE_APPEARANCE_FONT_SCALE", scale));
                Pane desk = new Pane(fixture.view); // the headless screen is no larger than 1000 x 1000, a picture may be
                fixture.view.resize(width, height);
                fixture.view.setPrefSize(width, height);
                Scene scene = new Scene(desk, Math.min(width, 1000), Math.min(height, 1000));
                switch (state) {
                    case "down" -> fixture.metrics.fail(
                            "postgres:embedded",
                            Failure.expected("postgres.unreachable", "127.0.0.1:5432/ais", "Connection refused."));
                    case "arrange" -> lookUp(fixture, "Arrange").fire();
                    case "hidden" -> {
                        lookUp(fixture, "Arrange").fire();
                        hide(fixture, "Attention", "Postgres · Cache hit");
                    }
                    case "compare" -> fixture.dashboard.comparisonProperty().set(Comparison.YESTERDAY);
                    case "month" -> fixture.dashboard.rangeProperty().set(java.time.Duration.ofDays(30));
                    case "hover" -> fixture.dashboard.comparisonProperty().set(Comparison.YESTERDAY);
                    case "zoom" -> fixture.dashboard.zoom().zoomBy(0.3, 0);
                    case "store" -> {
                        fixture.history.fail(
                                FailureException.expected("postgres.unreachable", "127.0.0.1:5432/ais", "Connection refused."));
                        fixture.dashboard.rangeProperty().set(java.time.Duration.ofHours(24));
                    }
                    case "noredis" -> fixture.dashboard.scopeProperty().set(Scope.of("orders", "postgres:embedded"));
                    case "nopostgres" -> fixture.dashboard.scopeProperty().set(Scope.of("cache", "redis:embedded"));
                    case "replica" -> replica(fixture);
                    case "welcome" -> desk.getChildren().setAll(sized(welcome(fixture), width, height));
                    case "start" -> desk.getChildren().setAll(sized(start(fixture, false), width, height));
                    case "start-failed" -> desk.getChildren().setAll(sized(start(fixture, true), width, height));
                    case "busy" -> busy(fixture);
                    case "settings", "about" -> fixture.model.screenProperty().set(state);
                    case "vault" -> vault(fixture);
                    case "notices" -> notices(fixture);
                    case "failure" -> fixture.view.openFailure(
                            Failure.expected("postgres.unreachable", "127.0.0.1:5432/ais", "Connection refused."),
                            FakeMetrics.NOW);
                    case "report" -> {
                        fixture.view.openFailure(
                                Failure.of(new IllegalStateException("postgresql://ann:hunter2@db/x is not what was expected")),
                                FakeMetrics.NOW);
                        ((TitledPane) fixture.view.lookup(".titled-pane")).setExpanded(true);
                        fixture.context.outcomes().failed(Failure.expected("secret.vault.locked", "~/secrets.vault"));
                    }
                    case "bug" -> fixture.view.openFailure(
                            Failure.of(new IllegalStateException("postgresql://ann:hunter2@db/x is not what was expected")),
                            FakeMetrics.NOW);
                    case "palette" -> fixture.view.openPalette();
                    case "shortcuts" -> fixture.view.openShortcuts();
                    default -> {}
                }
                Stage stage = new Stage();
                stage.setScene(scene);
                stage.show();
                PauseTransition settle = new PauseTransition(Duration.millis(700));
                if (state.equals("hover")) {
                    PauseTransition laidOut = new PauseTransition(Duration.millis(250));
                    laidOut.setOnFinished(done -> hover(scene));
                    laidOut.play();
                }
                settle.setOnFinished(done -> {
                    shot.complete(SceneSnapshot.of(shown(state, desk)));
                    stage.close();
                });
                settle.play();
            } catch (RuntimeException failed) {
                shot.completeExceptionally(failed);
            }
        });
        shot.get().writeTo(file);
    }
}
