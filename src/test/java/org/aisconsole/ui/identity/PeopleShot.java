package org.aisconsole.ui.identity;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.aisconsole.base.crypto.Place;
import org.aisconsole.base.job.Progress;
import org.aisconsole.base.secret.Secret;
import org.aisconsole.demo.server.EmbeddedOptions;
import org.aisconsole.demo.server.EmbeddedServers;
import org.aisconsole.engine.identity.Team;
import org.aisconsole.target.postgres.PostgresProfile;
import org.aisconsole.testing.Programs;
import org.aisconsole.testing.Sql;
import org.aisconsole.ui.identity.PeopleViewModel.Form;
import org.aisconsole.ui.shell.FxExecutor;
import org.aisconsole.ui.shell.NoDialogs;
import org.aisconsole.ui.shell.SheetHost;
import org.aisconsole.ui.shell.Theme;
import org.aisconsole.ui.widget.SceneSnapshot;

/** Renders the screens of identities on real accounts into a folder, to be looked at: {@code PeopleShot FOLDER}. */
final class PeopleShot {
    private static int number;

    private PeopleShot() {}

    public static void main(String[] args) throws Exception {
        Path out = Files.createDirectories(Path.of(args[0]));
        Platform.setImplicitExit(false);
        Platform.startup(() -> {});
        EmbeddedOptions options = new EmbeddedOptions(Programs.FOLDER, Programs.FOLDER, true, 0, 0, false);
        try (EmbeddedServers servers = EmbeddedServers.start(options, Progress.none())) {
            for (String theme : new String[] {"LIGHT", "DARK"}) {
                for (String state : new String[] {
                    "solo", "team", "analyst", "make", "add", "roles", "code", "signin", "refused", "needed", "remove", "dissolve"
                }) {
                    shoot(servers.postgres(), out, state, theme, "100", Locale.ENGLISH);
                }
            }
            for (String state : new String[] {"solo", "team", "add", "roles", "signin", "refused"}) {
                shoot(servers.postgres(), out, state, "LIGHT", "150", Locale.GERMAN);
            }
            for (String state : new String[] {"team", "code", "needed", "dissolve"}) {
                shoot(servers.postgres(), out, state, "DARK", "150", Locale.GERMAN);
            }
        }
        System.exit(0);
    }

    private static void shoot(
            PostgresProfile server, Path out, String state, String theme, String scale, Locale locale) throws Exception {
        PostgresProfile profile = server.withDatabase("shot" + number++);
        Sql.run(server.withDatabase("postgres"), "CREATE DATABASE " + profile.database());
        Map<String, String> environment =
                Map.of("AIS_CONSOLE_APPEARANCE_THEME", theme, "AIS_CONSOLE_APPEARANCE_FONT_SCALE", scale);
        IdentityFixture fixture = new IdentityFixture(
                profile, Files.createTempDirectory("shot"), environment, Runnable::run, new FxExecutor(), locale);
        if (!state.equals("solo") && !state.equals("make")) {
            fixture.people();
            fixture.team.pass(Duration.ofMinutes(2));
            String name = state.equals("analyst") ? "bob@example.org" : "ada";
            fixture.session.begin(fixture.team.admit(name, Team.PASSWORD, ""));
        }
        CompletableFuture<SceneSnapshot> shot = new CompletableFuture<>();
        Platform.runLater(() -> show(fixture, state, shot));
        shot.get().writeTo(out.resolve(state + "-" + theme + "-" + scale + ".png"));
        fixture.close();
    }

    private static void show(IdentityFixture fixture, String state, CompletableFuture<SceneSnapshot> shot) {
        try {
            StackPane root = new StackPane();
            root.getStyleClass().add("shell");
            Theme.dress(root, fixture.context);
            Stage stage = new Stage();
            stage.setScene(new Scene(root, 1000, 1000));
            stage.show();
            StackPane over = new StackPane();
            PeopleViewModel model = new PeopleViewModel(fixture.engines, fixture.context);
            SheetHost sheets = new SheetHost() {
                @Override
                public void showSheet(Node sheet) {
                    StackPane overlay = new StackPane(sheet);
                    overlay.getStyleClass().add("overlay");
                    overlay.setAlignment(Pos.TOP_CENTER);
                    over.getChildren().add(overlay);
                }

                @Override
                public void closeSheet() {
                    over.getChildren().remove(1, over.getChildren().size());
                }
            };
            over.getChildren().add(new PeopleView(fixture.context, model, sheets, new NoDialogs()));
            SignInGate gate = new SignInGate(root, over, fixture.engines, fixture.context);
            gate.watch(stage.getScene());
            act(fixture, state, model, root);
            PauseTransition settle = new PauseTransition(javafx.util.Duration.millis(600));
            settle.setOnFinished(done -> {
                shot.complete(SceneSnapshot.of(root));
                stage.close();
            });
            settle.play();
        } catch (RuntimeException failed) {
            shot.completeExceptionally(failed);
        }
    }

    private static void type(StackPane root, String password) {
        root.applyCss();
        ((TextField) root.lookup("#sign-in-name")).setText("ada");
        ((TextField) root.lookup("#sign-in-password")).setText(password);
        ((Button) root.lookup("#sign-in")).fire();
    }

    private static void act(IdentityFixture fixture, String state, PeopleViewModel model, StackPane root) {
        switch (state) {
            case "make" -> model.formProperty().set(Form.TEAM);
            case "add" -> {
                model.formProperty().set(Form.ADD);
                model.add("eve", Secret.of("short"), Secret.of("short"), Set.of());
            }
            case "roles" -> {
                model.selectedProperty().set(model.rows().get(2));
                model.formProperty().set(Form.ROLES);
            }
            case "code" -> model.formProperty().set(Form.CODE);
            case "remove" -> {
                root.applyCss();
                ((Button) root.lookup("#remove-person")).fire();
            }
            case "dissolve" -> {
                root.applyCss();
                ((Button) root.lookup("#dissolve-team")).fire();
            }
            case "signin" -> fixture.session.end();
            case "refused" -> {
                fixture.session.end();
                type(root, "wrong wrong wrong");
            }
            case "needed" -> {
                fixture.team.records.totp(1, fixture.team.keys.cipher().encrypt(
                        new byte[20], new Place("account", "totp", "1")));
                fixture.session.end();
                type(root, Team.PASSWORD.reveal());
            }
            default -> {}
        }
    }
}
