package org.aisconsole.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.aisconsole.base.failure.Failure;
import org.aisconsole.base.job.Job;
import org.aisconsole.base.text.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/** From a failed job to its report on the clipboard, and what else the bell offers. */
@Timeout(60)
class NoticesJourneyTest extends ApplicationTest {
    private final IllegalStateException fault =
            new IllegalStateException("nothing at postgresql://ann:hunter2@db:5432/orders");

    @SuppressWarnings("NullAway.Init") // TestFX calls start before each test
    private ShellFixture fixture;

    @Override
    public void start(Stage stage) throws IOException {
        fixture = new ShellFixture(Files.createTempDirectory("window"), Locale.ENGLISH, Map.of());
        Scene scene = new Scene(fixture.view, 1000, 900);
        stage.setScene(scene);
        fixture.view.installShortcuts(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    private void failAJob() throws Exception {
        interact(() -> fixture.context.jobs().start(Job.named(Message.of("ui.start.title"))
                .work(job -> {
                    throw fault;
                })
                .onSuccess(done -> {})
                .onFailure(fixture.context.outcomes()::failed)));
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> fixture.model.unreadProperty().get() == 1);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private boolean isShown(String style) {
        WaitForAsyncUtils.waitForFxEvents();
        return lookup(style).tryQuery().filter(Node::isVisible).isPresent();
    }

    private String clipboard() {
        String[] text = new String[1];
        interact(() -> text[0] = Clipboard.getSystemClipboard().getString());
        return String.valueOf(text[0]);
    }

    private void openNotices() {
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(isShown(".notice-list")).isTrue();
    }

    @Test
    void theReportOfAFailedJobIsCopiedWithoutItsPassword() throws Exception {
        failAJob();
        openNotices();
        push(KeyCode.ENTER);
        assertThat(isShown(".failure-sheet")).isTrue();
        clickOn("Copy report");
        String code = ((Failure.Bug) Failure.of(fault)).code().value();
        assertThat(clipboard()).contains(code, "IllegalStateException", "ann:***@db:5432").doesNotContain("hunter2");
        push(KeyCode.ESCAPE);
        assertThat(isShown(".failure-sheet")).isFalse();
    }

    @Test
    void theToastOfAFailureLeadsToItsDetails() throws Exception {
        failAJob();
        clickOn("Details");
        assertThat(isShown(".failure-sheet")).isTrue();
        assertThat(isShown(".toast")).isFalse();
        clickOn("Close");
        assertThat(isShown(".failure-sheet")).isFalse();
    }

    @Test
    void theBellCountsShowsAndClears() throws Exception {
        failAJob();
        assertThat(isShown(".badge")).isTrue();
        openNotices();
        assertThat(isShown(".badge")).as("they have been seen").isFalse();
        clickOn(lookup(node -> "Clear all notifications".equals(node.getAccessibleText())).<Node>query());
        ListView<?> list = lookup(".notice-list").query();
        assertThat(list.getItems()).isEmpty();
        assertThat(isShown(".notice-list .empty-state")).isTrue();
    }

    @Test
    void aNoticeOpensTheScreenThatItIsAbout() throws Exception {
        interact(() -> fixture.context.outcomes().failed(Failure.expected("secret.vault.locked", "secrets.vault")));
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> fixture.model.unreadProperty().get() == 1);
        openNotices();
        clickOn("Open Settings");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(fixture.model.screenProperty().get()).isEqualTo("settings");
        assertThat(isShown(".setting-cards")).isTrue();
    }
}
