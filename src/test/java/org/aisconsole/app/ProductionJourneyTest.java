package org.aisconsole.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.aisconsole.base.event.ConsoleEvent;
import org.aisconsole.base.event.Port;
import org.aisconsole.base.identity.Door;
import org.aisconsole.base.job.Cancellation;
import org.aisconsole.base.job.Progress;
import org.aisconsole.base.secret.Keychain;
import org.aisconsole.base.settings.Settings;
import org.aisconsole.base.settings.SettingsFile;
import org.aisconsole.base.text.Texts;
import org.aisconsole.demo.server.EmbeddedOptions;
import org.aisconsole.target.Environment;
import org.aisconsole.target.postgres.PostgresProfile;
import org.aisconsole.testing.Programs;
import org.aisconsole.testing.Sql;
import org.aisconsole.ui.shell.NoDialogs;
import org.aisconsole.ui.shell.Theme;
import org.aisconsole.ui.shell.UiContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/** A user points the console at a server, calls it production, is refused a change, unlocks, changes, and takes it back. */
@Timeout(180)
class ProductionJourneyTest extends ApplicationTest {
    private static final InstantSource CLOCK = InstantSource.system();

    @TempDir
    private static Path folder;

    private static Port<ConsoleEvent> events;
    private static SettingsFile settings;
    private static Desk desk;
    private static Workbench bench;
    private static PostgresProfile server;

    @SuppressWarnings("NullAway.Init") // TestFX calls start before each test
    private Window window;

    @BeforeAll
    static void startServers() {
        Home home = new Home(folder);
        events = new Port<>();
        settings = home.settings(Map.of(), CLOCK);
        desk = Desk.of(
                home.book(CLOCK), home.secrets(Keychain.none(), settings, Map.of()), home.files(), Map.of());
        BenchPlan plan = new BenchPlan(
                        new EmbeddedOptions(folder, Programs.FOLDER, true, 0, 0, false),
                        Duration.ofMillis(500),
                        Settings.DEFAULTS.demo(),
                        Optional.empty(),
                        desk.signIns(),
                        home.master(desk.secrets(), Map.of()),
                        AuditPlan.of(desk.secrets(), Settings.DEFAULTS.audit(), home),
                        Optional::empty)
                .withoutTraffic();
        bench = Workbench.start(plan, events, CLOCK, Progress.none(), Cancellation.never());
        server = bench.connections()
                .find("embedded")
                .orElseThrow()
                .postgres()
                .orElseThrow()
                .profile()
                .withDatabase("postgres");
    }

    @AfterAll
    static void endServers() {
        bench.close();
    }

    @Override
    public void start(Stage stage) throws IOException {
        UiContext context = UiContext.ofWindow(new Texts(Locale.ENGLISH), settings, CLOCK, events);
        window = new Window(context, bench, desk, new NoDialogs());
        stage.setScene(new Scene(window.view(), 1000, 1000));
        Theme.dress(window.view(), context);
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    private void await(String what, Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> {
            WaitForAsyncUtils.waitForFxEvents();
            return condition.call();
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(condition.call()).as(what).isTrue();
    }

    private boolean isShown(String query) {
        return lookup(query).queryAll().stream().anyMatch(ProductionJourneyTest::isSeen);
    }

    private static boolean isSeen(Node node) {
        for (Node part = node; part != null; part = part.getParent()) {
            if (!part.isVisible()) {
                return false;
            }
        }
        return node.getScene() != null;
    }

    private static boolean hasExtension() throws SQLException {
        return Sql.number(server, "SELECT count(*) FROM pg_extension WHERE extname = 'pgstattuple'") == 1;
    }

    private void type(String field, String text) {
        clickOn(field).push(KeyCode.CONTROL, KeyCode.A).write(text);
    }

    @Test
    void productionIsConnectedToRefusedUnlockedChangedAndTakenBack() throws Exception {
        connect();
        assertThat(desk.book().all()).singleElement().satisfies(saved -> {
            assertThat(saved.name()).isEqualTo("Shop");
            assertThat(saved.environment()).isEqualTo(Environment.PRODUCTION);
        });
        assertThat(isShown(".environment-edge.environment-production")).isTrue();

        clickOn("Changes");
        await("a suggestion", () -> isShown("#preview-pgstattuple"));
        clickOn("#preview-pgstattuple");
        await("a preview", () -> isShown("#apply"));
        assertThat(lookup("#apply").query().isDisabled()).isTrue();
        type("#confirm-name", "Shop");
        assertThat(lookup("#apply").query().isDisabled()).as("locked").isTrue();
        assertThat(hasExtension()).isFalse();

        clickOn("Unlock…");
        await("the question for a reason", () -> isShown("Unlock Shop for 5 min"));
        write("a ticket");
        clickOn("Unlock Shop for 5 min");
        await("unlocked", () -> isShown("#apply") && !lookup("#apply").query().isDisabled());
        clickOn("#apply");
        await("the extension is there", ProductionJourneyTest::hasExtension);
        await("it is in the history", () -> isShown("#take-back") && !lookup("#take-back").query().isDisabled());

        clickToastsAway();
        clickOn("#take-back");
        await("a preview of the way back", () -> isShown("#apply"));
        type("#confirm-name", "Shop");
        clickOn("#apply");
        await("the extension is gone", () -> !hasExtension());
        await("both are recorded", () -> bench.changes().latest(10).size() == 2);
        assertThat(bench.changes().latest(10)).allMatch(change -> change.reason().equals("a ticket"));
    }

    /** They lie over the lower right for some seconds, where the button is. */
    private void clickToastsAway() throws Exception {
        await("no toast", () -> {
            lookup(".toast").tryQuery().filter(ProductionJourneyTest::isSeen).ifPresent(this::clickOn);
            return !isShown(".toast");
        });
    }

    private void connect() throws Exception {
        clickOn("Connections");
        type("#paste", "postgresql://" + server.user() + "@" + server.endpoint() + "/postgres");
        clickOn("Take over");
        type("#name", "Shop");
        clickOn("production");
        type("#password", "not the password");
        clickOn("Save and open");
        await("it asks again", () -> isShown(".password-sheet"));
        write(server.password().reveal());
        clickOn("Sign in");
        await("it is open", () -> isShown("Read-only"));
        assertThat(window.model().screenProperty().get()).isEqualTo("dashboard");
        assertThat(List.copyOf(window.openConnections().open())).hasSize(2);
    }
}
