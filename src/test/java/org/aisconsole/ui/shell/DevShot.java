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
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TitledPane;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Duration;
import org.aisconsole.base.event.ConsoleEvent.Level;
import org.aisconsole.base.event.ConsoleEvent;
import org.aisconsole.base.failure.Failure;
import org.aisconsole.base.job.Job;
import org.aisconsole.base.secret.SecretPlace;
import org.aisconsole.base.settings.Settings;
import org.aisconsole.base.text.Message;
import org.aisconsole.testing.FakeMetrics;
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
        }
        shoot(out.resolve("german-150.png"), Locale.GERMAN, "LIGHT", "150", 1000, 1000, "plain");
        shoot(out.resolve("small.png"), Locale.ENGLISH, "DARK", "100", 1000, 700, "plain");
        shoot(out.resolve("down.png"), Locale.ENGLISH, "LIGHT", "100", 1000, 1000, "down");
        shoot(out.resolve("palette.png"), Locale.ENGLISH, "LIGHT", "100", 1000, 1000, "palette");
        shoot(out.resolve("shortcuts.png"), Locale.ENGLISH, "DARK", "100", 1000, 1000, "shortcuts");
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
    private static Node shown(String state, Scene scene) {
        return Window.getWindows().stream()
                .filter(window -> state.equals("notices") && window instanceof PopupWindow && window.isShowing())
                .map(window -> (Node) window.getScene().getRoot())
                .findFirst()
                .orElse(scene.getRoot());
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
                Scene scene = new Scene(fixture.view, width, height);
                switch (state) {
                    case "down" -> fixture.metrics.fail(
                            "postgres:embedded",
                            Failure.expected("postgres.unreachable", "127.0.0.1:5432/ais", "Connection refused."));
                    case "start" -> scene.setRoot(start(fixture, false));
                    case "start-failed" -> scene.setRoot(start(fixture, true));
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
                settle.setOnFinished(done -> {
                    shot.complete(SceneSnapshot.of(shown(state, scene)));
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
