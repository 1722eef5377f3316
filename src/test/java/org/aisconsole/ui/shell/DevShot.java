package org.aisconsole.ui.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.aisconsole.base.failure.Failure;
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
        Platform.exit();
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
                    case "palette" -> fixture.view.openPalette();
                    case "shortcuts" -> fixture.view.openShortcuts();
                    default -> {}
                }
                Stage stage = new Stage();
                stage.setScene(scene);
                stage.show();
                PauseTransition settle = new PauseTransition(Duration.millis(400));
                settle.setOnFinished(done -> {
                    shot.complete(SceneSnapshot.of(scene.getRoot()));
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
