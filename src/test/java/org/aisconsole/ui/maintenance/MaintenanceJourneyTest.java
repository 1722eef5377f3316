package org.aisconsole.ui.maintenance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.aisconsole.base.event.Port;
import org.aisconsole.base.identity.Doorkeeper;
import org.aisconsole.base.job.Cancellation;
import org.aisconsole.base.job.JobRunner;
import org.aisconsole.base.settings.SettingsFile;
import org.aisconsole.engine.database.explain.Explainer;
import org.aisconsole.engine.database.explain.PlanHistory;
import org.aisconsole.engine.database.query.QueryPlans;
import org.aisconsole.engine.database.query.QuerySampler;
import org.aisconsole.engine.database.query.QueryWatch;
import org.aisconsole.engine.database.query.SlowQueries;
import org.aisconsole.engine.database.upkeep.Maintenance;
import org.aisconsole.store.MaintenanceRows;
import org.aisconsole.store.QueryHistory;
import org.aisconsole.store.QueryPlanRows;
import org.aisconsole.store.QueryRows;
import org.aisconsole.target.postgres.PostgresProfile;
import org.aisconsole.testing.ChangeDesk;
import org.aisconsole.testing.EmbeddedTest;
import org.aisconsole.testing.Sql;
import org.aisconsole.testing.TestContext;
import org.aisconsole.ui.query.QueriesView;
import org.aisconsole.ui.query.QueriesViewModel;
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

/** What is due is done after a question and stands in the history; a slow query is looked at and opened. On a real server. */
@EmbeddedTest
@Timeout(120)
class MaintenanceJourneyTest extends ApplicationTest implements SheetHost {
    private final PostgresProfile database;
    private final ChangeDesk desk;
    private final StackPane root = new StackPane();
    private final InstantSource clock = InstantSource.system();

    @SuppressWarnings("NullAway.Init") // TestFX calls start before each test
    private UiContext context;

    MaintenanceJourneyTest(PostgresProfile database) throws Exception {
        this.database = database;
        this.desk = new ChangeDesk(database, Files.createTempDirectory("maintenance"));
    }

    @Override
    public void start(Stage stage) throws Exception {
        FxExecutor ui = new FxExecutor();
        SettingsFile settings =
                SettingsFile.open(Files.createTempDirectory("maintenance").resolve("settings.json"), Map.of(), clock);
        context = TestContext.of(Locale.ENGLISH, JobRunner.onVirtualThreads(ui, clock), settings, ui, clock, new Port<>());
        root.getStyleClass().add("shell");
        Theme.dress(root, context);
        stage.setScene(new Scene(root, 1000, 1000));
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    @Override
    public void showSheet(Node sheet) {
        root.getChildren().add(sheet);
    }

    @Override
    public void closeSheet() {
        root.getChildren().removeLast();
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
        desk.close();
    }

    @Test
    void whatIsDueIsDoneAfterAQuestion() throws Exception {
        Sql.run(
                database,
                "CREATE TABLE parcel (id int PRIMARY KEY) WITH (autovacuum_enabled = off)",
                "INSERT INTO parcel SELECT generate_series(1, 20000)");
        Sql.run(database, "VACUUM ANALYZE parcel");
        Sql.run(database, "DELETE FROM parcel WHERE id % 2 = 0");
        Maintenance maintenance = new Maintenance(
                desk.target(),
                desk.changes(),
                new MaintenanceRows(desk.store()),
                new Doorkeeper(new Port<>(), clock),
                desk.recorder(),
                clock,
                ZoneOffset.UTC);
        MaintenanceViewModel model = new MaintenanceViewModel(maintenance, desk.flow(), context);
        interact(() -> root.getChildren().setAll(new MaintenanceView(context, model, database, this, noDialogs())));
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> !model.needs().isEmpty());
        WaitForAsyncUtils.waitForFxEvents();
        clickOn("#maintain-all");
        assertThat(lookup(".label").queryAllAs(Labeled.class)).anyMatch(label -> label.getText().contains("Vacuum parcel"));
        clickOn("#confirm");
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> !model.done().isEmpty() && model.needs().isEmpty());
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(lookup("#maintenance-history .table-cell").queryAllAs(Labeled.class))
                .extracting(Labeled::getText)
                .contains("parcel", "dead 10.0 k → 0");
        assertThat(lookup("#maintain-all").<Node>query().isDisabled()).isTrue();
    }

    @Test
    void aSlowQueryIsLookedAtAndOpened() throws Exception {
        sampled();
        AtomicReference<String> opened = new AtomicReference<>("");
        Doorkeeper doorkeeper = new Doorkeeper(new Port<>(), clock);
        QueryPlans plans = new QueryPlans(
                new Explainer(desk.target(), doorkeeper, desk.recorder(), clock),
                new PlanHistory(new QueryPlanRows(desk.store()), doorkeeper, desk.recorder()::actor));
        SlowQueries queries = new SlowQueries(
                database.id(),
                new QueryHistory(desk.store()),
                new QueryWatch(new QueryRows(desk.store()), clock),
                doorkeeper,
                desk.recorder()::actor,
                clock);
        QueriesViewModel model = new QueriesViewModel(queries, plans, opened::set, context);
        interact(() -> root.getChildren().setAll(new QueriesView(context, model, noDialogs())));
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> !model.rows().isEmpty());
        interact(() -> model.selectedProperty().set(model.rows().stream()
                .filter(row -> row.query().statement().contains("journey"))
                .findFirst()
                .orElseThrow()));
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> lookup(".statements").queryAs(TextArea.class).getText().contains("journey"));
        clickOn("#explain-query");
        assertThat(opened.get()).contains("AS journey");
    }

    private void sampled() throws SQLException {
        Sql.run(database, "CREATE EXTENSION pg_stat_statements");
        QuerySampler sampler = new QuerySampler(desk.target(), new QueryRows(desk.store()), UUID.randomUUID(), clock);
        sampler.sample(Cancellation.never());
        String query = "SELECT count(*) AS journey FROM pg_class WHERE relname = 'none'";
        Sql.run(database, Collections.nCopies(5, query).toArray(String[]::new));
        sampler.sample(Cancellation.never());
        sampler.giveUp();
    }
}
