package org.aisconsole.ui.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.aisconsole.base.job.Progress;
import org.aisconsole.demo.server.EmbeddedOptions;
import org.aisconsole.demo.server.EmbeddedServers;
import org.aisconsole.engine.identity.Team;
import org.aisconsole.testing.Programs;
import org.aisconsole.ui.shell.FxExecutor;
import org.aisconsole.ui.shell.NoDialogs;
import org.aisconsole.ui.shell.SheetHost;
import org.aisconsole.ui.shell.Theme;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/** Somebody is refused, signs in, sees what they may not, and leaves; shortcuts do not pass a closed gate. */
@Timeout(120)
class SignInJourneyTest extends ApplicationTest {
    private static EmbeddedServers servers;
    private static IdentityFixture fixture;
    private int pressed;

    @BeforeAll
    static void startServers() throws Exception {
        Path folder = Files.createTempDirectory("sign-in");
        servers = EmbeddedServers.start(
                new EmbeddedOptions(folder, Programs.FOLDER, true, 0, 0, false), Progress.none());
        fixture = new IdentityFixture(servers.store(), folder, Map.of(), Runnable::run, new FxExecutor());
        fixture.people();
    }

    @AfterAll
    static void endServers() {
        fixture.close();
        servers.close();
    }

    @Override
    public void start(Stage stage) {
        StackPane root = new StackPane();
        root.getStyleClass().add("shell");
        Theme.dress(root, fixture.context);
        Scene scene = new Scene(root, 1000, 1000);
        scene.getAccelerators()
                .put(new KeyCodeCombination(KeyCode.K, KeyCombination.CONTROL_DOWN), () -> pressed++);
        SheetHost sheets = new SheetHost() {
            @Override
            public void showSheet(Node sheet) {
                throw new UnsupportedOperationException();
            }

            @Override
            public void closeSheet() {
                throw new UnsupportedOperationException();
            }
        };
        PeopleViewModel model = new PeopleViewModel(fixture.engines, fixture.context);
        Node content = new PeopleView(fixture.context, model, sheets, new NoDialogs());
        SignInGate gate = new SignInGate(root, content, fixture.engines, fixture.context);
        gate.watch(scene);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    private void await(String what, Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> {
            WaitForAsyncUtils.waitForFxEvents();
            return condition.call();
        });
        assertThat(condition.call()).as(what).isTrue();
    }

    private boolean isShown(String query) {
        return lookup(query).tryQuery().filter(Node::isVisible).isPresent();
    }

    private void type(String name, String password) {
        interact(() -> {
            lookup("#sign-in-name").queryAs(TextField.class).setText(name);
            lookup("#sign-in-password").queryAs(TextField.class).setText(password);
        });
        clickOn("#sign-in");
    }

    @Test
    void theGateOpensForWhoMayAndClosesBehindThem() throws Exception {
        await("the sign-in", () -> isShown("#sign-in"));
        push(new KeyCodeCombination(KeyCode.K, KeyCombination.CONTROL_DOWN));
        assertThat(pressed).as("a shortcut before a closed gate").isZero();
        type("bob@example.org", "not the password");
        await("why not", () -> isShown(".problem"));
        type("bob@example.org", Team.PASSWORD.reveal());
        await("the content", () -> isShown("#add-person"));
        assertThat(lookup("#add-person").queryAs(Button.class).isDisabled()).as("an analyst").isTrue();
        assertThat(lookup("#change-roles").queryAs(Button.class).getAccessibleHelp()).contains("admin");
        push(new KeyCodeCombination(KeyCode.K, KeyCombination.CONTROL_DOWN));
        assertThat(pressed).isEqualTo(1);
        clickOn("#sign-out");
        await("closed again", () -> isShown("#sign-in") && !isShown("#add-person"));
        assertThat(lookup("#sign-in-name").queryAs(TextField.class).getText()).isEqualTo("bob@example.org");
        assertThat(lookup("#sign-in-password").queryAs(TextField.class).getText()).isEmpty();
    }
}
