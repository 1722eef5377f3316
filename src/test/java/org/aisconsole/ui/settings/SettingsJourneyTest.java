package org.aisconsole.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.aisconsole.base.secret.SecretPlace;
import org.aisconsole.ui.shell.ShellFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/** What a user does on the settings screen. */
@Timeout(60)
class SettingsJourneyTest extends ApplicationTest {
    private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");

    @SuppressWarnings("NullAway.Init") // TestFX calls start before each test
    private ShellFixture fixture;

    @Override
    public void start(Stage stage) throws IOException {
        fixture = new ShellFixture(
                Files.createTempDirectory("window"), Locale.ENGLISH, Map.of("AIS_CONSOLE_DEMO_RATE", "25"));
        Scene scene = new Scene(fixture.view, 1000, 900);
        stage.setScene(scene);
        fixture.view.installShortcuts(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
        fixture.model.screenProperty().set("settings");
    }

    private boolean isDark() {
        WaitForAsyncUtils.waitForFxEvents();
        return fixture.view.getPseudoClassStates().contains(DARK);
    }

    private void scrollTo(double share) {
        interact(() -> lookup(".page-scroll").queryAs(ScrollPane.class).setVvalue(share));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private boolean isShown(String words) {
        WaitForAsyncUtils.waitForFxEvents();
        return lookup(words).tryQuery().filter(Node::isVisible).isPresent();
    }

    private void awaitShown(String words) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> isShown(words));
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void aThemeIsSeenAtOnce() {
        clickOn("Light");
        assertThat(isDark()).isFalse();
        clickOn("Dark");
        assertThat(isDark()).isTrue();
        push(KeyCode.CONTROL, KeyCode.T);
        assertThat(isDark()).as("the shortcut and the screen are of one mind").isFalse();
    }

    @Test
    void aWrongNumberIsSaidBesideItsField() {
        TextField interval = lookup(".number-field").queryAll().stream()
                .map(TextField.class::cast)
                .filter(field -> field.getText().equals("5"))
                .findFirst()
                .orElseThrow();
        doubleClickOn(interval).write("301");
        assertThat(isShown("A whole number from 1 to 300.")).isTrue();
        doubleClickOn(interval).write("30").push(KeyCode.ENTER);
        assertThat(isShown("A whole number from 1 to 300.")).isFalse();
        assertThat(fixture.context.settings().current().sampling().intervalSeconds()).isEqualTo(30);
    }

    @Test
    void aVariableLocksItsSettingAndIsNamed() {
        assertThat(isShown("Set by the variable AIS_CONSOLE_DEMO_RATE, which comes before this screen.")).isTrue();
        assertThat(lookup(".number-field").queryAll().stream().filter(Node::isDisabled)).hasSize(1);
    }

    @Test
    void aVaultIsMadeLockedAndUnlocked() throws Exception {
        scrollTo(1);
        awaitShown("not made yet");
        clickOn("Vault under a passphrase");
        List<PasswordField> fields = passwords();
        clickOn(fields.get(0)).write("four words are enough");
        clickOn(fields.get(1)).write("four words are enouhg").push(KeyCode.ENTER);
        assertThat(lookup(".vault-form .problem").queryLabeled().getText()).startsWith("The two passphrases differ.");
        clickOn(fields.get(1)).push(KeyCode.END).eraseText(2).write("gh").push(KeyCode.ENTER);
        awaitShown("unlocked");
        assertThat(fixture.context.settings().current().secrets().place()).isEqualTo(SecretPlace.VAULT);
        scrollTo(1);
        clickOn("Lock");
        awaitShown("locked");
        scrollTo(1);
        clickOn("Unlock \u2026");
        clickOn(passwords().getFirst()).write("something else").push(KeyCode.ENTER);
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS, () -> lookup(".vault-form .problem").queryLabeled().getText().contains("does not open"));
        clickOn(passwords().getFirst()).push(KeyCode.END).eraseText("something else".length()).write("four words are enough").push(KeyCode.ENTER);
        awaitShown("unlocked");
    }

    private List<PasswordField> passwords() {
        WaitForAsyncUtils.waitForFxEvents();
        return lookup(".vault-form .password-field").queryAll().stream().map(PasswordField.class::cast).toList();
    }

    @Test
    void aPathIsCopied() {
        scrollTo(1);
        Node copy = lookup(node -> "Copy the path: Logs".equals(node.getAccessibleText())).query();
        clickOn(copy);
        String[] text = new String[1];
        interact(() -> text[0] = Clipboard.getSystemClipboard().getString());
        assertThat(text[0]).endsWith("logs");
    }
}
