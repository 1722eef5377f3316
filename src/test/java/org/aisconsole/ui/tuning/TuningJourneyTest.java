package org.aisconsole.ui.tuning;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.aisconsole.base.breaker.Breakers;
import org.aisconsole.base.event.Port;
import org.aisconsole.base.identity.Doorkeeper;
import org.aisconsole.base.job.JobRunner;
import org.aisconsole.base.settings.SettingsFile;
import org.aisconsole.engine.database.pool.PoolBook;
import org.aisconsole.engine.database.pool.Pools;
import org.aisconsole.engine.database.tuning.Machines;
import org.aisconsole.engine.database.tuning.SettingsAdvisor;
import org.aisconsole.store.DatabaseSizeRows;
import org.aisconsole.store.PoolMinuteRows;
import org.aisconsole.store.ServerMachineRows;
import org.aisconsole.store.Store;
import org.aisconsole.target.host.HostMachine;
import org.aisconsole.target.postgres.PostgresProfile;
import org.aisconsole.target.postgres.PostgresTarget;
import org.aisconsole.testing.ChangeDesk;
import org.aisconsole.testing.EmbeddedTest;
import org.aisconsole.testing.NotedActs;
import org.aisconsole.testing.TestContext;
import org.aisconsole.ui.pool.PoolsView;
import org.aisconsole.ui.pool.PoolsViewModel;
import org.aisconsole.ui.shell.Dialogs;
import org.aisconsole.ui.shell.FxExecutor;
import org.aisconsole.ui.shell.Theme;
import org.aisconsole.ui.shell.UiContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/** A machine is entered and what depends on it proposed; a pool's settings are pasted and judged. On a real server. */
@EmbeddedTest
@Timeout(120)
class TuningJourneyTest extends ApplicationTest {
    private final ChangeDesk desk;
    private final PostgresTarget target;
    private final Store store;
    private final StackPane root = new StackPane();

    @SuppressWarnings("NullAway.Init") // TestFX calls start before each test
    private TuningViewModel tuning;

    @SuppressWarnings("NullAway.Init") // as above
    private UiContext context;

    TuningJourneyTest(PostgresProfile database) throws Exception {
        desk = new ChangeDesk(database, Files.createTempDirectory("tuning"));
        target = desk.target();
        store = Store.open(database, new Breakers(), InstantSource.system());
    }

    @Override
    public void start(Stage stage) throws Exception {
        InstantSource clock = InstantSource.system();
        FxExecutor ui = new FxExecutor();
        SettingsFile settings = SettingsFile.open(Files.createTempDirectory("tuning").resolve("settings.json"), Map.of(), clock);
        context = TestContext.of(Locale.ENGLISH, JobRunner.onVirtualThreads(ui, clock), settings, ui, clock, new Port<>());
        Machines machines = new Machines(
                new ServerMachineRows(store), HostMachine.here(), new Doorkeeper(new Port<>(), clock), new NotedActs()::actor, clock);
        tuning = new TuningViewModel(new SettingsAdvisor(target, machines, new DatabaseSizeRows(store), clock), desk.flow(), context);
        root.getStyleClass().add("shell");
        root.getChildren().add(new TuningView(context, tuning, noDialogs()));
        Theme.dress(root, context);
        stage.setScene(new Scene(root, 1000, 1000));
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    private static Dialogs noDialogs() {
        return new Dialogs() {
            @Override
            public Optional<Path> saveFile(String title, String name) {
                return Optional.empty();
            }

            @Override
            public Optional<Path> openFile(String title) {
                return Optional.empty();
            }
        };
    }

    @AfterEach
    void close() {
        store.close();
        desk.close();
    }

    private void read() throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> !tuning.rows().isEmpty() && !tuning.advice().runningProperty().get());
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void aMachineIsEnteredAndJudged() throws Exception {
        read();
        interact(() -> {
            lookup("#machine-memory").queryAs(TextInputControl.class).setText("256");
            lookup("#machine-cores").queryAs(TextInputControl.class).setText("64");
        });
        clickOn("#use-machine");
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> Objects.requireNonNull(tuning.advice().valueProperty().get()).machine()
                .filter(machine -> machine.cores() == 64).isPresent());
        WaitForAsyncUtils.waitForFxEvents();
        interact(() -> tuning.selectedProperty().set(tuning.rows().stream()
                .filter(row -> row.setting().equals("max_worker_processes")).findFirst().orElseThrow()));
        assertThat(lookup(".statements").queryAs(TextArea.class).getText()).isEqualTo("max_worker_processes = '64'");
        assertThat(lookup("#set-one").query().isDisabled()).isFalse();
        assertThat(lookup(".label").queryAllAs(Labeled.class)).anyMatch(label -> label.getText().contains("restarted"));
    }

    @Test
    void aPoolsSettingsAreJudged() throws Exception {
        PoolMinuteRows rows = new PoolMinuteRows(store);
        PoolBook book = new PoolBook(target, rows, new DatabaseSizeRows(store), InstantSource.system());
        Pools pools = new Pools(target, book, rows, job -> OptionalInt.of(2), InstantSource.system());
        PoolsViewModel model = new PoolsViewModel(pools, desk.flow(), context);
        interact(() -> root.getChildren().setAll(new PoolsView(context, model, noDialogs())));
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> !model.rows().isEmpty());
        WaitForAsyncUtils.waitForFxEvents();
        interact(() -> lookup("#pasted-pool").queryAs(TextArea.class).setText("maximumPoolSize=5000"));
        assertThat(lookup("#judged-pool").queryAs(VBox.class).getChildren()).hasSize(3);
        assertThat(lookup("#end-forgotten").<Node>query().isDisabled()).isEqualTo(model.forgotten().isEmpty());
    }
}
