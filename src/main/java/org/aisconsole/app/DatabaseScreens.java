package org.aisconsole.app;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;
import org.aisconsole.base.text.Texts;
import org.aisconsole.engine.connection.OpenConnection;
import org.aisconsole.engine.database.bloat.Tables;
import org.aisconsole.engine.database.catalog.CatalogReader;
import org.aisconsole.engine.database.explain.Explainer;
import org.aisconsole.engine.database.health.DatabaseHealth;
import org.aisconsole.engine.database.health.HealthLimits;
import org.aisconsole.engine.database.index.Indexes;
import org.aisconsole.engine.database.session.Sessions;
import org.aisconsole.target.postgres.PostgresTarget;
import org.aisconsole.ui.change.ChangeFlow;
import org.aisconsole.ui.health.HealthView;
import org.aisconsole.ui.health.HealthViewModel;
import org.aisconsole.ui.index.IndexesView;
import org.aisconsole.ui.index.IndexesViewModel;
import org.aisconsole.ui.maintenance.MaintenanceView;
import org.aisconsole.ui.maintenance.MaintenanceViewModel;
import org.aisconsole.ui.plans.PlansView;
import org.aisconsole.ui.plans.PlansViewModel;
import org.aisconsole.ui.pool.PoolsView;
import org.aisconsole.ui.pool.PoolsViewModel;
import org.aisconsole.ui.query.QueriesView;
import org.aisconsole.ui.query.QueriesViewModel;
import org.aisconsole.ui.session.SessionsView;
import org.aisconsole.ui.session.SessionsViewModel;
import org.aisconsole.ui.session.WaitsViewModel;
import org.aisconsole.ui.shell.Dialogs;
import org.aisconsole.ui.shell.Screen;
import org.aisconsole.ui.shell.SheetHost;
import org.aisconsole.ui.shell.UiContext;
import org.aisconsole.ui.table.TablesView;
import org.aisconsole.ui.table.TablesViewModel;
import org.aisconsole.ui.tuning.TuningView;
import org.aisconsole.ui.tuning.TuningViewModel;
import org.aisconsole.ui.widget.States;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** The screens under <i>Database</i>, wired to the engines of the connection that is shown; a method a screen. */
final class DatabaseScreens {
    private final UiContext context;
    private final Workbench bench;
    private final Supplier<Optional<OpenConnection>> shown;
    private final ChangeFlow changes;
    private final Dialogs dialogs;
    private final SheetHost sheets;
    private final Consumer<String> open;
    private final Map<String, PlansViewModel> plans = new HashMap<>();
    private String wanted = "";

    /**
     * The screens of a window.
     *
     * @param shown the connection that is shown
     * @param open opens a screen by its id
     */
    DatabaseScreens(
            UiContext context,
            Workbench bench,
            Supplier<Optional<OpenConnection>> shown,
            ChangeFlow changes,
            Dialogs dialogs,
            SheetHost sheets,
            Consumer<String> open) {
        this.context = context;
        this.bench = bench;
        this.shown = shown;
        this.changes = changes;
        this.dialogs = dialogs;
        this.sheets = sheets;
        this.open = open;
    }

    /** The screens, in the order of the navigation; notices about their subjects lead to them. */
    List<Screen> all() {
        return List.of(
                screen("health", MaterialDesignH.HEART_PULSE, this::health).about("postgres"),
                screen("queries", MaterialDesignD.DATABASE_CLOCK_OUTLINE, this::queries).about("query"),
                screen("plans", MaterialDesignF.FILE_TREE_OUTLINE, this::plans).about("explain"),
                screen("activity", MaterialDesignA.ACCOUNT_MULTIPLE_OUTLINE, this::sessions).about("activity"),
                screen("indexes", MaterialDesignF.FORMAT_LIST_NUMBERED, this::indexes).about("index"),
                screen("tables", MaterialDesignT.TABLE, this::tables).about("table"),
                screen("maintenance", MaterialDesignB.BROOM, this::maintenance).about("maintenance"),
                screen("tuning", MaterialDesignT.TUNE, this::tuning).about("tuning"),
                screen("pools", MaterialDesignP.POOL, this::pools).about("pool"));
    }

    private Screen screen(String id, Ikon icon, Supplier<Node> node) {
        Texts texts = context.texts();
        return new Screen(id, texts.get("ui.group.database"), texts.get(id + ".title"), icon, node).eachConnection();
    }

    private Node queries() {
        DatabaseEngines engines = bench.database();
        return ofPostgres(target -> {
            QueriesViewModel queries =
                    new QueriesViewModel(engines.queries(target), engines.queryPlans(target), this::explain, context);
            return new QueriesView(context, queries, dialogs);
        });
    }

    /** Opens a statement on the screen of plans of the connection that is shown. */
    private void explain(String statement) {
        wanted = statement;
        open.accept("plans");
        shown.get().map(connection -> plans.get(connection.id())).ifPresent(this::hand);
    }

    private void hand(PlansViewModel model) {
        if (!wanted.isEmpty()) {
            model.sqlProperty().set(wanted);
            wanted = "";
            model.explain();
        }
    }

    private Node plans() {
        DatabaseEngines engines = bench.database();
        Optional<Explainer> explainer = shown.get().flatMap(OpenConnection::postgres).map(engines::explainer);
        PlansViewModel model = new PlansViewModel(context, explainer, engines.plans());
        shown.get().ifPresent(connection -> plans.put(connection.id(), model));
        hand(model);
        return new PlansView(context, model, sheets, dialogs);
    }

    private Node health() {
        return ofPostgres(target -> {
            DatabaseHealth health = new DatabaseHealth(new CatalogReader(target, context.clock()), HealthLimits.USUAL);
            return new HealthView(context, new HealthViewModel(health, changes, context), dialogs);
        });
    }

    private Node indexes() {
        List<PostgresTarget> replicas = shown.get().map(OpenConnection::replicas).orElse(List.of());
        return ofPostgres(target -> {
            Indexes indexes = new Indexes(target, replicas, new CatalogReader(target, context.clock()));
            return new IndexesView(context, new IndexesViewModel(indexes, changes, context), dialogs);
        });
    }

    private Node tables() {
        return ofPostgres(target -> {
            Tables tables = new Tables(target, new CatalogReader(target, context.clock()));
            return new TablesView(context, new TablesViewModel(tables, changes, context), dialogs);
        });
    }

    private Node maintenance() {
        return ofPostgres(target -> new MaintenanceView(
                context,
                new MaintenanceViewModel(bench.database().maintenance(target), changes, context),
                target.profile(),
                sheets,
                dialogs));
    }

    private Node tuning() {
        return ofPostgres(target -> new TuningView(
                context, new TuningViewModel(bench.database().advisor(target), changes, context), dialogs));
    }

    private Node pools() {
        return ofPostgres(target -> new PoolsView(
                context, new PoolsViewModel(bench.database().pools(target), changes, context), dialogs));
    }

    private Node sessions() {
        return ofPostgres(target -> new SessionsView(
                context,
                new SessionsViewModel(new Sessions(target), changes, context),
                new WaitsViewModel(bench.history(), target.profile().id(), context),
                dialogs));
    }

    /** A screen on the Postgres of the connection that is shown, or what stands there without one. */
    private Node ofPostgres(Function<PostgresTarget, Node> screen) {
        Texts texts = context.texts();
        return shown.get()
                .flatMap(OpenConnection::postgres)
                .map(screen)
                .orElseGet(() -> States.empty(
                        MaterialDesignD.DATABASE_OFF_OUTLINE, texts.get("ui.no_postgres"), texts.get("ui.no_postgres.next")));
    }
}
