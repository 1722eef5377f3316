package org.aisconsole.app;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;
import org.aisconsole.base.text.Texts;
import org.aisconsole.engine.connection.OpenConnection;
import org.aisconsole.engine.database.bloat.Tables;
import org.aisconsole.engine.database.catalog.CatalogReader;
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
import org.aisconsole.ui.session.SessionsView;
import org.aisconsole.ui.session.SessionsViewModel;
import org.aisconsole.ui.shell.Dialogs;
import org.aisconsole.ui.shell.UiContext;
import org.aisconsole.ui.table.TablesView;
import org.aisconsole.ui.table.TablesViewModel;
import org.aisconsole.ui.widget.States;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;

/** Wires the screens under <i>Database</i> to the engines of the connection that is shown; a method a screen. */
final class DatabaseScreens {
    private final UiContext context;
    private final Supplier<Optional<OpenConnection>> shown;
    private final ChangeFlow changes;
    private final Dialogs dialogs;

    DatabaseScreens(UiContext context, Supplier<Optional<OpenConnection>> shown, ChangeFlow changes, Dialogs dialogs) {
        this.context = context;
        this.shown = shown;
        this.changes = changes;
        this.dialogs = dialogs;
    }

    Node health() {
        return ofPostgres(target -> {
            DatabaseHealth health = new DatabaseHealth(new CatalogReader(target, context.clock()), HealthLimits.USUAL);
            return new HealthView(context, new HealthViewModel(health, changes, context), dialogs);
        });
    }

    Node indexes() {
        List<PostgresTarget> replicas = shown.get().map(OpenConnection::replicas).orElse(List.of());
        return ofPostgres(target -> {
            Indexes indexes = new Indexes(target, replicas, new CatalogReader(target, context.clock()));
            return new IndexesView(context, new IndexesViewModel(indexes, changes, context), dialogs);
        });
    }

    Node tables() {
        return ofPostgres(target -> {
            Tables tables = new Tables(target, new CatalogReader(target, context.clock()));
            return new TablesView(context, new TablesViewModel(tables, changes, context), dialogs);
        });
    }

    Node sessions() {
        return ofPostgres(target ->
                new SessionsView(context, new SessionsViewModel(new Sessions(target), changes, context), dialogs));
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
