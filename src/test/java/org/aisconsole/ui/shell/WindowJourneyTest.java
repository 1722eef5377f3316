package org.aisconsole.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.aisconsole.base.job.Job;
import org.aisconsole.base.text.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/** What a user does with keyboard and mouse, on the headless platform. */
@Timeout(60)
class WindowJourneyTest extends ApplicationTest {
    private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");

    @SuppressWarnings("NullAway.Init") // TestFX calls start before each test
    private ShellFixture fixture;

    @Override
    public void start(Stage stage) throws IOException {
        Path folder = Files.createTempDirectory("window");
        fixture = new ShellFixture(folder, Locale.ENGLISH, Map.of("AIS_CONSOLE_STORE_URL", ""));
        Scene scene = new Scene(fixture.view, 1000, 900);
        stage.setScene(scene);
        fixture.view.installShortcuts(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    private boolean isDark() {
        WaitForAsyncUtils.waitForFxEvents();
        return fixture.view.getPseudoClassStates().contains(DARK);
    }

    private boolean isShown(String style) {
        WaitForAsyncUtils.waitForFxEvents();
        return lookup(style).tryQuery().filter(Node::isVisible).isPresent();
    }

    @Test
    void thePaletteRunsWhatAFewLettersName() {
        boolean before = isDark();
        push(KeyCode.CONTROL, KeyCode.K);
        assertThat(isShown(".palette")).isTrue();
        write("light dark").push(KeyCode.ENTER);
        assertThat(isShown(".palette")).isFalse();
        assertThat(isDark()).isNotEqualTo(before);
    }

    @Test
    void escapeClosesASheet() {
        push(KeyCode.F1);
        assertThat(isShown(".shortcut-grid")).isTrue();
        push(KeyCode.ESCAPE);
        assertThat(isShown(".shortcut-grid")).isFalse();
    }

    @Test
    void aShortcutSwitchesTheTheme() {
        boolean before = isDark();
        push(KeyCode.CONTROL, KeyCode.T);
        assertThat(isDark()).isNotEqualTo(before);
    }

    @Test
    void theJobBarShowsAJobAndItsCancelEndsIt() throws Exception {
        CountDownLatch cancelled = new CountDownLatch(1);
        fixture.context.jobs().start(Job.named(Message.of("dashboard.exporting", "x"))
                .work(context -> {
                    Thread.sleep(60_000);
                    return 1;
                })
                .onSuccess(done -> {})
                .onFailure(failed -> {})
                .onCancelled(cancelled::countDown));
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> isShown(".job"));
        clickOn("Cancel");
        assertThat(cancelled.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(isShown(".job")).isFalse();
    }

    @Test
    void aRangeIsChosenByItsButton() {
        clickOn("15 min");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(lookup("15 min").queryAs(ToggleButton.class).isSelected()).isTrue();
        assertThat(lookup("5 min").queryAs(ToggleButton.class).isSelected()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dashboard", "settings", "about"})
    void everythingThatTakesTheFocusHasAName(String screen) {
        interact(() -> fixture.model.screenProperty().set(screen));
        WaitForAsyncUtils.waitForFxEvents();
        List<Node> nameless = all(fixture.view).stream()
                .filter(node -> node.isFocusTraversable() && node.isVisible())
                .filter(node -> !hasName(node))
                .toList();
        assertThat(nameless).isEmpty();
    }

    private static boolean hasName(Node node) {
        boolean labelled = node instanceof Labeled labeled && labeled.getText() != null && !labeled.getText().isBlank();
        return labelled || (node.getAccessibleText() != null && !node.getAccessibleText().isBlank());
    }

    private static List<Node> all(Parent parent) {
        List<Node> nodes = new ArrayList<>();
        for (Node child : parent.getChildrenUnmodifiable()) {
            nodes.add(child);
            if (child instanceof Parent branch) {
                nodes.addAll(all(branch));
            }
        }
        return nodes;
    }
}
