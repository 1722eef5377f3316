package org.aisconsole.app;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import org.aisconsole.base.plan.Plan;
import org.aisconsole.base.text.Texts;
import org.aisconsole.engine.audit.Auditor;
import org.aisconsole.engine.connection.BookKeeper;
import org.aisconsole.engine.connection.ConnectionProfile;
import org.aisconsole.engine.connection.OpenConnection;
import org.aisconsole.engine.database.Extensions;
import org.aisconsole.engine.monitor.Monitor;
import org.aisconsole.engine.monitor.Scope;
import org.aisconsole.ui.about.AboutView;
import org.aisconsole.ui.about.AboutViewModel;
import org.aisconsole.ui.audit.AuditView;
import org.aisconsole.ui.audit.AuditViewModel;
import org.aisconsole.ui.change.ChangeFlow;
import org.aisconsole.ui.change.ChangesView;
import org.aisconsole.ui.change.ChangesViewModel;
import org.aisconsole.ui.change.SheetPreviewer;
import org.aisconsole.ui.connection.ConnectionOpener;
import org.aisconsole.ui.connection.ConnectionTransfer;
import org.aisconsole.ui.connection.ConnectionsView;
import org.aisconsole.ui.connection.ConnectionsViewModel;
import org.aisconsole.ui.connection.SheetPasswordPrompt;
import org.aisconsole.ui.dashboard.DashboardEngines;
import org.aisconsole.ui.dashboard.DashboardExport;
import org.aisconsole.ui.dashboard.DashboardView;
import org.aisconsole.ui.dashboard.DashboardViewModel;
import org.aisconsole.ui.identity.PeopleView;
import org.aisconsole.ui.identity.PeopleViewModel;
import org.aisconsole.ui.key.KeysView;
import org.aisconsole.ui.key.KeysViewModel;
import org.aisconsole.ui.limit.LimitsView;
import org.aisconsole.ui.limit.LimitsViewModel;
import org.aisconsole.ui.settings.CountsViewModel;
import org.aisconsole.ui.settings.SecretsViewModel;
import org.aisconsole.ui.settings.SettingsKeeper;
import org.aisconsole.ui.settings.SettingsView;
import org.aisconsole.ui.settings.SettingsViewModel;
import org.aisconsole.ui.shell.Action;
import org.aisconsole.ui.shell.Actions;
import org.aisconsole.ui.shell.Connection;
import org.aisconsole.ui.shell.Dialogs;
import org.aisconsole.ui.shell.OpenConnectionsViewModel;
import org.aisconsole.ui.shell.Screen;
import org.aisconsole.ui.shell.SheetHost;
import org.aisconsole.ui.shell.ShellView;
import org.aisconsole.ui.shell.ShellViewModel;
import org.aisconsole.ui.shell.StandardActions;
import org.aisconsole.ui.shell.StatusLine;
import org.aisconsole.ui.shell.UiContext;
import org.aisconsole.ui.watch.WatchView;
import org.aisconsole.ui.watch.WatchViewModel;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignK;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignN;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;

/** Wires the screens of the window to the engines of a workbench; a line a screen. */
final class Window implements SheetHost {
    private final UiContext context;
    private final Workbench bench;
    private final Desk desk;
    private final Dialogs dialogs;
    private final ShellViewModel model;
    private final Actions actions = new Actions();
    private final OpenConnectionsViewModel connections;
    private final BookKeeper keeper;
    private final ConnectionOpener opener;
    private final ConnectionsViewModel edited;
    private final ChangeFlow changes;
    private final List<Screen> screens;
    private final ShellView view;

    Window(UiContext context, Workbench bench, Desk desk, Dialogs dialogs) {
        this.context = context;
        this.bench = bench;
        this.desk = desk;
        this.dialogs = dialogs;
        this.model = new ShellViewModel(context.jobs(), bench.events(), context.ui());
        this.connections = new OpenConnectionsViewModel(
                bench.connections(), bench.productionLock(), bench.monitor(), context);
        this.keeper = new BookKeeper(desk.book(), desk.signIns(), bench.recorder());
        this.opener = new ConnectionOpener(
                bench.connections(), keeper, context, new SheetPasswordPrompt(this, context), this::opened);
        this.edited = new ConnectionsViewModel(keeper, context, opener::open);
        this.changes = new ChangeFlow(
                bench.changes(), context, new SheetPreviewer(context, this, dialogs, () -> view().openUnlock()));
        this.screens = new ArrayList<>();
        screens.add(screen("observe", "dashboard", MaterialDesignV.VIEW_DASHBOARD_OUTLINE, this::dashboard)
                .about("postgres", "redis", "host", "store")
                .eachConnection());
        screens.addAll(new DatabaseScreens(context, bench, this::current, changes, dialogs, this, this::open).all());
        screens.addAll(List.of(
                screen("servers", "connections", MaterialDesignL.LAN_CONNECT, this::connections).about("connection", "tls"),
                screen("servers", "changes", MaterialDesignH.HISTORY, this::changes)
                        .about("change")
                        .eachConnection(),
                screen("security", "audit", MaterialDesignN.NOTEBOOK_CHECK_OUTLINE, this::audit).about("audit"),
                screen("security", "people", MaterialDesignA.ACCOUNT_GROUP_OUTLINE, this::people).about("identity"),
                screen("security", "watch", MaterialDesignS.SHIELD_SEARCH, this::watch).about("watch"),
                screen("security", "keyring", MaterialDesignK.KEY_OUTLINE, this::keys).about("crypto"),
                screen("security", "limits", MaterialDesignS.SPEEDOMETER, this::limits).about("limit"),
                screen("console", "settings", MaterialDesignC.COG_OUTLINE, this::settings).about("secret"),
                screen("console", "about", MaterialDesignI.INFORMATION_OUTLINE, this::about)));
        addActions();
        this.view = new ShellView(context, model, screens, actions, connections, status());
        model.screenProperty().set(screens.getFirst().id());
    }

    private Screen screen(String group, String id, Ikon icon, Supplier<Node> node) {
        Texts texts = context.texts();
        return new Screen(id, texts.get("ui.group." + group), texts.get(id + ".title"), icon, node);
    }

    private void addActions() {
        StandardActions.addTo(
                actions,
                context,
                model,
                screens,
                new StandardActions.Sheets(() -> view().openPalette(), () -> view().openShortcuts()));
        actions.add(new Action(
                "unlock",
                context.texts().get("ui.action.unlock"),
                MaterialDesignL.LOCK_OPEN_OUTLINE,
                null,
                this::unlockOrLock));
        bench.traffic().ifPresent(traffic -> TrafficActions.addTo(actions, context.texts(), traffic));
        actions.add(new Action(
                "documentation",
                context.texts().get("ui.action.documentation"),
                MaterialDesignB.BOOK_OPEN_OUTLINE,
                new KeyCodeCombination(KeyCode.F2),
                () -> view().openDocumentation()));
        actions.changing(this::connectionActions);
    }

    private void unlockOrLock() {
        if (connections.currentProperty().get().lock().until() != null) {
            connections.lock();
        } else {
            view().openUnlock();
        }
    }

    /** One for each saved connection. */
    private List<Action> connectionActions() {
        List<Action> open = new ArrayList<>();
        for (ConnectionProfile profile : desk.book().all()) {
            open.add(new Action(
                    "connection." + profile.id(),
                    context.texts().get("ui.connection.open", profile.name()),
                    MaterialDesignD.DATABASE_OUTLINE,
                    null,
                    () -> opener.open(profile)));
        }
        return open;
    }

    private void opened(OpenConnection connection) {
        connections.choose(connection.id());
        model.screenProperty().set("dashboard");
    }

    /** The connection that is shown. */
    private Optional<OpenConnection> current() {
        return bench.connections().find(connections.currentProperty().get().id());
    }

    private DashboardView dashboard() {
        DashboardEngines engines = new DashboardEngines(bench.monitor(), bench.history(), bench.healthCheck());
        Scope scope = current()
                .map(connection -> new Scope(connection.title(), connection.sources()))
                .orElseThrow();
        DashboardViewModel dashboard = new DashboardViewModel(context, engines, scope);
        return new DashboardView(context, dashboard, actions, new DashboardExport(context, dashboard, dialogs));
    }

    private ConnectionsView connections() {
        return new ConnectionsView(
                context.texts(), edited, new ConnectionTransfer(keeper, context), dialogs, this);
    }

    private ChangesView changes() {
        Optional<Extensions> extensions = current().flatMap(OpenConnection::postgres).map(Extensions::new);
        ChangesViewModel done = new ChangesViewModel(bench.changes(), changes, context, () -> extensions);
        return new ChangesView(context, done, changes, dialogs);
    }

    private PeopleView people() {
        return new PeopleView(context, new PeopleViewModel(bench.guards().engines(), context), this, dialogs);
    }

    private AuditView audit() {
        Auditor auditor = bench.guards().auditor(bench.ledger());
        return new AuditView(context, new AuditViewModel(auditor, context), dialogs);
    }

    private WatchView watch() {
        return new WatchView(
                context, new WatchViewModel(bench.watchEngines(), bench.guards().session()::actor, context), dialogs);
    }

    private KeysView keys() {
        Guards guards = bench.guards();
        return new KeysView(context, new KeysViewModel(guards.keys(), guards.session(), context), this, dialogs);
    }

    private LimitsView limits() {
        return new LimitsView(context, new LimitsViewModel(bench.limits(), context), dialogs);
    }

    private SettingsView settings() {
        return new SettingsView(
                context.texts(),
                new SettingsViewModel(new SettingsKeeper(context, bench.recorder())),
                new SecretsViewModel(desk.secrets(), bench.recorder(), context.jobs(), context.outcomes()),
                new CountsViewModel(desk.secrets(), bench.recorder(), context.jobs(), context.outcomes()),
                desk.files());
    }

    private AboutView about() {
        ObservableValue<String> servers = connections.currentProperty().map(Connection::versions);
        return new AboutView(context.texts(), new AboutViewModel(context.texts(), servers), servers);
    }

    private ObjectProperty<StatusLine> status() {
        ObjectProperty<StatusLine> status = new SimpleObjectProperty<>(new StatusLine("", bench.dependencies()));
        DateTimeFormatter clock =
                DateTimeFormatter.ofPattern("HH:mm:ss", context.texts().locale()).withZone(ZoneId.systemDefault());
        Monitor monitor = bench.monitor();
        monitor.watch(source -> context.ui().execute(() -> {
            Instant now = context.clock().instant();
            String news = context.texts().get("ui.measured", clock.format(now));
            status.set(new StatusLine(news, bench.dependencies()));
        }));
        return status;
    }

    /** Opens a screen, if there is one of that id. */
    void open(String id) {
        if (screens.stream().anyMatch(screen -> screen.id().equals(id))) {
            model.screenProperty().set(id);
        }
    }

    @Override
    public void showSheet(Node sheet) {
        view().showSheet(sheet);
    }

    @Override
    public void closeSheet() {
        view().closeSheet();
    }

    ShellView view() {
        return view;
    }

    ShellViewModel model() {
        return model;
    }

    /** Which connections are open, and which is shown. */
    OpenConnectionsViewModel openConnections() {
        return connections;
    }

    /** Shows what a plan would do, and lets the user decide. */
    void propose(Plan plan) {
        changes.propose(plan);
    }

    /** Begins to edit a saved connection, and tests it. */
    boolean testConnection(String id) {
        desk.book().find(id).ifPresent(profile -> {
            edited.select(profile);
            edited.test();
        });
        return true;
    }

    List<Screen> screens() {
        return screens;
    }
}
