package org.aisconsole.app;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import org.aisconsole.base.text.Texts;
import org.aisconsole.engine.monitor.Monitor;
import org.aisconsole.engine.monitor.Scope;
import org.aisconsole.engine.monitor.SourceState;
import org.aisconsole.target.Environment;
import org.aisconsole.ui.dashboard.DashboardEngines;
import org.aisconsole.ui.dashboard.DashboardExport;
import org.aisconsole.ui.dashboard.DashboardView;
import org.aisconsole.ui.dashboard.DashboardViewModel;
import org.aisconsole.ui.shell.Actions;
import org.aisconsole.ui.shell.Connection;
import org.aisconsole.ui.shell.Dialogs;
import org.aisconsole.ui.shell.Screen;
import org.aisconsole.ui.shell.ShellView;
import org.aisconsole.ui.shell.ShellViewModel;
import org.aisconsole.ui.shell.StandardActions;
import org.aisconsole.ui.shell.StatusLine;
import org.aisconsole.ui.shell.UiContext;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;

/** Wires the screens of the window to the engines of a workbench; a line a screen. */
final class Window {
    private final UiContext context;
    private final Workbench bench;
    private final Dialogs dialogs;
    private final ShellViewModel model;
    private final Actions actions = new Actions();
    private final List<Screen> screens;
    private final ShellView view;

    Window(UiContext context, Workbench bench, Dialogs dialogs) {
        this.context = context;
        this.bench = bench;
        this.dialogs = dialogs;
        this.model = new ShellViewModel(context.jobs(), bench.events(), context.ui());
        this.screens = List.of(
                screen("observe", "dashboard", MaterialDesignV.VIEW_DASHBOARD_OUTLINE, this::dashboard));
        StandardActions.addTo(
                actions,
                context,
                model,
                screens,
                new StandardActions.Sheets(() -> view().openPalette(), () -> view().openShortcuts()));
        bench.traffic().ifPresent(traffic -> TrafficActions.addTo(actions, context.texts(), traffic));
        this.view = new ShellView(context, model, screens, actions, connection(), status());
        model.screenProperty().set(screens.getFirst().id());
    }

    private Screen screen(String group, String id, Ikon icon, Supplier<Node> node) {
        Texts texts = context.texts();
        return new Screen(id, texts.get("ui.group." + group), texts.get(id + ".title"), icon, node);
    }

    private DashboardView dashboard() {
        DashboardEngines engines = new DashboardEngines(bench.monitor(), bench.history(), bench.healthCheck());
        DashboardViewModel dashboard = new DashboardViewModel(context, engines, scope());
        return new DashboardView(context, dashboard, actions, new DashboardExport(context, dashboard, dialogs));
    }

    /** All servers there are belong to the one connection. */
    private Scope scope() {
        List<SourceState> servers = bench.monitor().sources().stream()
                .filter(source -> source.kind() != SourceState.Kind.HOST)
                .toList();
        return new Scope(
                servers.getFirst().title(), servers.stream().map(SourceState::id).toList());
    }

    private ObjectProperty<Connection> connection() {
        ObjectProperty<Connection> connection = new SimpleObjectProperty<>(describe());
        bench.monitor().watch(source -> context.ui().execute(() -> connection.set(describe())));
        return connection;
    }

    private Connection describe() {
        List<SourceState> servers = bench.monitor().sources().stream()
                .filter(source -> source.kind() != SourceState.Kind.HOST)
                .toList();
        String versions = String.join(
                " · ",
                servers.stream().map(SourceState::version).filter(version -> !version.isEmpty()).toList());
        return new Connection(servers.getFirst().title(), versions, Environment.LOCAL);
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

    ShellView view() {
        return view;
    }

    ShellViewModel model() {
        return model;
    }

    List<Screen> screens() {
        return screens;
    }
}
