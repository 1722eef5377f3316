package org.aisconsole.ui.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.aisconsole.base.breaker.Breakers;
import org.aisconsole.base.event.Port;
import org.aisconsole.base.identity.Doorkeeper;
import org.aisconsole.base.job.JobRunner;
import org.aisconsole.base.settings.SettingsFile;
import org.aisconsole.engine.database.explain.Explainer;
import org.aisconsole.engine.database.explain.PlanHistory;
import org.aisconsole.store.QueryPlanRows;
import org.aisconsole.store.Store;
import org.aisconsole.target.postgres.PostgresProfile;
import org.aisconsole.target.postgres.PostgresTarget;
import org.aisconsole.testing.EmbeddedTest;
import org.aisconsole.testing.NotedActs;
import org.aisconsole.testing.TestContext;
import org.aisconsole.ui.shell.Dialogs;
import org.aisconsole.ui.shell.FxExecutor;
import org.aisconsole.ui.shell.SheetHost;
import org.aisconsole.ui.shell.Theme;
import org.aisconsole.ui.shell.UiContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/** A statement is typed, explained, run after a question, and a plan is pasted; on a real server. */
@EmbeddedTest
@Timeout(120)
class PlansJourneyTest extends ApplicationTest {
    private final PostgresTarget target;
    private final Store store;
    private final NotedActs acts = new NotedActs();
    private final StackPane root = new StackPane();

    @SuppressWarnings("NullAway.Init") // TestFX calls start before each test
    private PlansViewModel model;

    PlansJourneyTest(PostgresProfile database) {
        target = new PostgresTarget(database, new Breakers());
        store = Store.open(database, new Breakers(), InstantSource.system());
    }

    @Override
    public void start(Stage stage) throws IOException {
        InstantSource clock = InstantSource.system();
        FxExecutor ui = new FxExecutor();
        SettingsFile settings = SettingsFile.open(Files.createTempDirectory("plans").resolve("settings.json"), Map.of(), clock);
        UiContext context = TestContext.of(Locale.ENGLISH, JobRunner.onVirtualThreads(ui, clock), settings, ui, clock, new Port<>());
        Doorkeeper doorkeeper = new Doorkeeper(new Port<>(), clock);
        model = new PlansViewModel(
                context,
                Optional.of(new Explainer(target, doorkeeper, acts, clock)),
                new PlanHistory(new QueryPlanRows(store), doorkeeper, acts::actor));
        root.getStyleClass().add("shell");
        root.getChildren().add(new PlansView(context, model, sheets(), noDialogs()));
        Theme.dress(root, context);
        stage.setScene(new Scene(root, 1000, 1000));
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    private SheetHost sheets() {
        return new SheetHost() {
            @Override
            public void showSheet(Node sheet) {
                root.getChildren().add(sheet);
                sheet.requestFocus();
            }

            @Override
            public void closeSheet() {
                root.getChildren().removeLast();
            }
        };
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
        target.close();
        store.close();
    }

    private void shows(int nodes) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> {
            ShownPlan shown = model.shownProperty().get();
            return shown != null && shown.plan().nodes().size() == nodes && !model.runningProperty().get();
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void aStatementIsExplainedAndThenRunAfterAQuestion() throws Exception {
        assertThat(lookup(".empty-state").tryQuery()).isPresent();
        interact(() -> lookup("#plan-sql").queryAs(TextArea.class).setText("SELECT count(*) FROM generate_series(1, 9)"));
        clickOn("#explain");
        shows(2);
        assertThat(model.selectedProperty().get()).isZero();
        clickOn(lookup(".flame").<Node>query());
        push(KeyCode.DOWN);
        assertThat(model.selectedProperty().get()).as("the chart is walked by keys").isEqualTo(1);
        clickOn("#explain-run");
        assertThat(acts.words()).as("nothing runs before the answer").isEmpty();
        clickOn("#confirm");
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> {
            ShownPlan shown = model.shownProperty().get();
            return shown != null && shown.plan().analyzed();
        });
        assertThat(acts.words()).hasSize(1);
    }

    @Test
    void aPlanIsPasted() throws Exception {
        clickOn("#paste-plan");
        interact(() -> lookup("#pasted-plan").queryAs(TextArea.class).setText("""
                Sort  (cost=9.00..9.10 rows=1 width=4) (actual time=9.000..9.100 rows=10000 loops=1)
                  Sort Method: external merge  Disk: 1000kB
                  ->  Seq Scan on t  (cost=0.00..1.00 rows=1 width=4) (actual time=0.000..1.000 rows=10000 loops=1)
                """));
        clickOn("#show-pasted");
        shows(2);
        assertThat(lookup(".plan-warning").queryAll()).hasSize(2);
    }

    @Test
    void twoPlansAreHeldAgainstEachOther() throws Exception {
        interact(() -> lookup("#plan-sql").queryAs(TextArea.class).setText("SELECT * FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid ORDER BY attname"));
        clickOn("#explain");
        shows(5);
        interact(() -> lookup("#plan-sql").queryAs(TextArea.class).setText("SELECT * FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid WHERE c.oid = 5 ORDER BY attname"));
        clickOn("#explain");
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> model.kept().size() == 2);
        interact(() -> model.compareWith(model.kept().getLast()));
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> model.diffProperty().get() != null);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(lookup(".plan-sides .plan-table").queryAll()).hasSize(2);
        interact(model::endComparison);
        assertThat(lookup("#end-comparison").tryQuery().filter(node -> node.getParent().isVisible() && model.diffProperty().get() != null)).isEmpty();
    }
}
