package org.aisconsole.ui.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.aisconsole.base.breaker.Breakers;
import org.aisconsole.base.event.Port;
import org.aisconsole.base.failure.Failure;
import org.aisconsole.base.identity.Doorkeeper;
import org.aisconsole.base.settings.SettingsFile;
import org.aisconsole.engine.database.explain.Explainer;
import org.aisconsole.engine.database.explain.PlanHistory;
import org.aisconsole.store.QueryPlanRows;
import org.aisconsole.store.Store;
import org.aisconsole.target.postgres.PostgresProfile;
import org.aisconsole.target.postgres.PostgresTarget;
import org.aisconsole.testing.EmbeddedTest;
import org.aisconsole.testing.NotedActs;
import org.aisconsole.testing.SameThread;
import org.aisconsole.testing.Sql;
import org.aisconsole.ui.shell.UiContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No toolkit is started here, and a job is over when it was started. */
@EmbeddedTest
class PlansViewModelTest {
    private final PostgresProfile database;
    private final PostgresTarget target;
    private final Store store;
    private final UiContext context;
    private final Explainer explainer;
    private final PlanHistory history;
    private final NotedActs acts = new NotedActs();

    PlansViewModelTest(PostgresProfile database, @TempDir Path folder) {
        InstantSource clock = InstantSource.system();
        this.database = database;
        target = new PostgresTarget(database, new Breakers());
        store = Store.open(database, new Breakers(), clock);
        context = SameThread.context(SettingsFile.open(folder.resolve("settings.json"), Map.of(), clock));
        Doorkeeper doorkeeper = new Doorkeeper(new Port<>(), clock);
        explainer = new Explainer(target, doorkeeper, acts, clock);
        history = new PlanHistory(new QueryPlanRows(store), doorkeeper, acts::actor);
    }

    @AfterEach
    void close() {
        target.close();
        store.close();
    }

    private PlansViewModel model() {
        return new PlansViewModel(context, Optional.of(explainer), history);
    }

    private static ShownPlan shown(PlansViewModel model) {
        ShownPlan shown = model.shownProperty().get();
        assertThat(shown).isNotNull();
        return Objects.requireNonNull(shown);
    }

    private static String code(PlansViewModel model) {
        return model.failureProperty().get() instanceof Failure.Expected expected ? expected.code() : "";
    }

    @Test
    void aPlanIsAskedForKeptAndOpenedAgain() {
        PlansViewModel model = model();
        assertThat(model.shownProperty().get()).isNull();
        model.sqlProperty().set("SELECT count(*) FROM pg_class");
        model.explain();
        assertThat(shown(model).plan().analyzed()).isFalse();
        assertThat(model.selectedNode()).isPresent();
        assertThat(model.kept()).hasSize(1);
        assertThat(acts.words()).isEmpty();
        model.run();
        assertThat(shown(model).plan().analyzed()).isTrue();
        assertThat(acts.words()).hasSize(1);
        assertThat(model.kept()).hasSize(2);
        PlansViewModel later = model();
        assertThat(later.sqlProperty().get()).isEqualTo("SELECT count(*) FROM pg_class");
        assertThat(shown(later).plan()).isEqualTo(shown(model).plan());
    }

    @Test
    void twoPlansAreComparedUntilAnotherIsShown() throws SQLException {
        Sql.run(database, "CREATE TABLE t AS SELECT n FROM generate_series(1, 10000) n", "ANALYZE t");
        PlansViewModel model = model();
        model.sqlProperty().set("SELECT * FROM t WHERE n = 5");
        model.explain();
        Sql.run(database, "CREATE UNIQUE INDEX t_n ON t (n)");
        model.explain();
        model.compareWith(model.kept().getLast());
        assertThat(model.diffProperty().get()).isNotNull();
        model.endComparison();
        assertThat(model.diffProperty().get()).isNull();
        model.compareWith(model.kept().getLast());
        model.explain();
        assertThat(model.diffProperty().get()).isNull();
    }

    @Test
    void whatWritesRunsOnlyWhereTheUserSaysSo() throws SQLException {
        Sql.run(database, "CREATE TABLE t AS SELECT 1 AS n");
        PlansViewModel model = model();
        model.sqlProperty().set("DELETE FROM t");
        model.run();
        assertThat(code(model)).isEqualTo("explain.writes");
        assertThat(model.shownProperty().get()).isNull();
        model.mayWriteProperty().set(true);
        model.run();
        assertThat(code(model)).isEmpty();
        assertThat(shown(model).plan().analyzed()).isTrue();
        assertThat(Sql.number(database, "SELECT count(*) FROM t")).isEqualTo(1);
    }

    @Test
    void plansFromElsewhereAreShownWithoutAServer(@TempDir Path folder) throws IOException {
        PlansViewModel model = new PlansViewModel(context, Optional.empty(), history);
        model.explain();
        assertThat(model.runningProperty().get()).isFalse();
        model.paste("Seq Scan on t  (cost=0.00..1.00 rows=1 width=4)");
        assertThat(shown(model).plan().nodes()).hasSize(1);
        Path file = folder.resolve("plan.txt");
        Files.writeString(file, "Result  (cost=0.00..0.01 rows=1 width=4)");
        model.open(file);
        assertThat(shown(model).origin()).isEqualTo("plan.txt");
        Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        model.open(file);
        assertThat(code(model)).isEqualTo("plans.file");
        model.paste("no plan");
        assertThat(code(model)).isEqualTo("explain.malformed");
    }
}
