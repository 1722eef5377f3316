package org.aisconsole.app;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.aisconsole.base.secret.Secrets;
import org.aisconsole.base.text.Texts;
import org.aisconsole.engine.monitor.Monitor;
import org.aisconsole.engine.monitor.SourceState;
import org.aisconsole.target.Environment;
import org.aisconsole.ui.about.AboutView;
import org.aisconsole.ui.about.AboutViewModel;
import org.aisconsole.ui.dashboard.DashboardExport;
import org.aisconsole.ui.dashboard.DashboardView;
import org.aisconsole.ui.dashboard.DashboardViewModel;
import org.aisconsole.ui.settings.ConsoleFiles;
import org.aisconsole.ui.settings.SecretsViewModel;
import org.aisconsole.ui.settings.SettingsView;
import org.aisconsole.ui.settings.SettingsViewModel;
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
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;

/** Wires the screens of the window to the engines of a workbench; a line a screen. */
final class Window {
    private final UiContext context;
    private final Workbench bench;
    private final Dialogs dialogs;
    private final Secrets secrets;
    private final ConsoleFiles files;
    private final ObjectProperty<Connection> connection;
    private final ShellViewModel model;
    private final List<Screen> screens;
    private final ShellView view;

    Window(UiContext context, Workbench bench, Dialogs dialogs, Secrets secrets, ConsoleFiles files) {
        this.context = context;
        this.bench = bench;
        this.dialogs = dialogs;
        this.secrets = secrets;
        this.files = files;
        this.connection = connection();
        this.model = new ShellViewModel(context.jobs(), bench.events(), context.ui());
        this.screens = List.of(
                screen("observe", "dashboard", MaterialDesignV.VIEW_DASHBOARD_OUTLINE, this::dashboard)
                        .about("postgres", "redis", "host", "store"),
                screen("console", "settings", MaterialDesignC.COG_OUTLINE, this::settings).about("secret"),
                screen("console", "about", MaterialDesignI.INFORMATION_OUTLINE, this::about));
        Actions actions = new Actions();
        StandardActions.addTo(
                actions,
                context,
                model,
                screens,
                new StandardActions.Sheets(() -> view().openPalette(), () -> view().openShortcuts()));
        bench.traffic().ifPresent(traffic -> TrafficActions.addTo(actions, context.texts(), traffic));
        this.view = new ShellView(context, model, screens, actions, connection, status());
        model.screenProperty().set(screens.getFirst().id());
    }

    private Screen screen(String group, String id, Ikon icon, Supplier<Node> node) {
        Texts texts = context.texts();
        return new Screen(id, texts.get("ui.group." + group), texts.get(id + ".title"), icon, node);
    }

    private DashboardView dashboard() {
        DashboardViewModel dashboard =
                new DashboardViewModel(bench.monitor(), context.texts(), context.background(), context.ui(), context.clock());
        DashboardExport export = new DashboardExport(context, dashboard, dialogs);
        return new DashboardView(context, dashboard, export::run);
    }

    private SettingsView settings() {
        return new SettingsView(
                context.texts(),
                new SettingsViewModel(context.settings(), context.ui()),
                new SecretsViewModel(secrets, context.jobs(), context.outcomes()),
                files);
    }

    private AboutView about() {
        ObservableValue<String> servers = connection.map(Connection::versions);
        return new AboutView(context.texts(), new AboutViewModel(context.texts(), servers), servers);
    }

    private ObjectProperty<Connection> connection() {
        ObjectProperty<Connection> open = new SimpleObjectProperty<>(describe());
        bench.monitor().watch(source -> context.ui().execute(() -> open.set(describe())));
        return open;
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
