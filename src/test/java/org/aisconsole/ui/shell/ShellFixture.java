package org.aisconsole.ui.shell;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.aisconsole.base.breaker.BreakerStatus;
import org.aisconsole.base.breaker.Breakers;
import org.aisconsole.base.event.ConsoleEvent;
import org.aisconsole.base.event.Port;
import org.aisconsole.base.identity.Doorkeeper;
import org.aisconsole.base.job.JobRunner;
import org.aisconsole.base.secret.Keychain;
import org.aisconsole.base.secret.Secret;
import org.aisconsole.base.secret.Secrets;
import org.aisconsole.base.secret.SessionSecrets;
import org.aisconsole.base.secret.Vault;
import org.aisconsole.base.settings.SettingsFile;
import org.aisconsole.base.text.Texts;
import org.aisconsole.engine.connection.BookKeeper;
import org.aisconsole.engine.connection.ConnectionBook;
import org.aisconsole.engine.connection.Connections;
import org.aisconsole.engine.connection.OpenConnection;
import org.aisconsole.engine.connection.PassFile;
import org.aisconsole.engine.connection.ProductionLock;
import org.aisconsole.engine.connection.SignIns;
import org.aisconsole.engine.monitor.HealthCheck;
import org.aisconsole.target.Endpoint;
import org.aisconsole.target.Environment;
import org.aisconsole.target.WriteGate;
import org.aisconsole.target.postgres.PostgresProfile;
import org.aisconsole.target.postgres.PostgresTarget;
import org.aisconsole.target.redis.RedisProfile;
import org.aisconsole.target.redis.RedisTarget;
import org.aisconsole.testing.FakeHistory;
import org.aisconsole.testing.FakeMetrics;
import org.aisconsole.testing.NotedActs;
import org.aisconsole.testing.TestContext;
import org.aisconsole.ui.about.AboutView;
import org.aisconsole.ui.about.AboutViewModel;
import org.aisconsole.ui.connection.ConnectionOpener;
import org.aisconsole.ui.connection.ConnectionTransfer;
import org.aisconsole.ui.connection.ConnectionsView;
import org.aisconsole.ui.connection.ConnectionsViewModel;
import org.aisconsole.ui.connection.SheetPasswordPrompt;
import org.aisconsole.ui.dashboard.DashboardEngines;
import org.aisconsole.ui.dashboard.DashboardExport;
import org.aisconsole.ui.dashboard.DashboardView;
import org.aisconsole.ui.dashboard.DashboardViewModel;
import org.aisconsole.ui.settings.ConsoleFiles;
import org.aisconsole.ui.settings.CountsViewModel;
import org.aisconsole.ui.settings.SecretsViewModel;
import org.aisconsole.ui.settings.SettingsKeeper;
import org.aisconsole.ui.settings.SettingsView;
import org.aisconsole.ui.settings.SettingsViewModel;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;

/** The whole window on made-up figures. */
public final class ShellFixture {
    public final Port<ConsoleEvent> events = new Port<>();
    public final UiContext context;
    public final ShellViewModel model;
    public final ShellView view;
    public final FakeMetrics metrics = FakeMetrics.busy();
    public final FakeHistory history = new FakeHistory();
    public final HealthCheck health = new HealthCheck(metrics);
    public final DashboardViewModel dashboard;
    final Actions actions = new Actions();
    /** Where the user opens and saves files, in this order; none means that the user thinks better of it. */
    public final List<Path> chosen = new ArrayList<>();
    public final Connections connections;
    public final ConnectionBook book;
    public final OpenConnectionsViewModel open;
    private final SignIns signIns;
    public final NotedActs acts = new NotedActs();
    private final Secrets secrets;

    public ShellFixture(Path folder, Locale locale, Map<String, String> environment) {
        InstantSource clock = InstantSource.fixed(FakeMetrics.NOW);
        FxExecutor ui = new FxExecutor();
        SettingsFile settings = SettingsFile.open(folder.resolve("settings.json"), environment, clock);
        context = TestContext.of(locale, JobRunner.onVirtualThreads(ui, clock), settings, ui, clock, events);
        model = new ShellViewModel(context.jobs(), events, ui);
        Vault vault = new Vault(folder.resolve("secrets.vault"), Optional.empty());
        secrets = new Secrets(
                new SessionSecrets(), Keychain.none(), vault, () -> context.settings().current().secrets().place());
        signIns = new SignIns(secrets, new PassFile(folder.resolve("pgpass")));
        book = ConnectionBook.open(folder.resolve("connections.json"), clock);
        connections = new Connections(new Breakers(), signIns, clock);
        connections.adopt(suite(clock));
        open = new OpenConnectionsViewModel(connections, lock(clock), metrics, context);
        dashboard = new DashboardViewModel(
                context, new DashboardEngines(metrics, history, health), FakeMetrics.SUITE);
        List<Screen> screens = List.of(
                screen("observe", "dashboard", MaterialDesignV.VIEW_DASHBOARD_OUTLINE, this::dashboard).about("postgres"),
                screen("servers", "connections", MaterialDesignL.LAN_CONNECT, this::connections),
                screen("console", "settings", MaterialDesignC.COG_OUTLINE, this::settings).about("secret"),
                screen("console", "about", MaterialDesignI.INFORMATION_OUTLINE, this::about));
        ShellView[] made = new ShellView[1];
        StandardActions.addTo(
                actions,
                context,
                model,
                screens,
                new StandardActions.Sheets(() -> made[0].openPalette(), () -> made[0].openShortcuts()));
        view = new ShellView(
                context,
                model,
                screens,
                actions,
                open,
                new SimpleObjectProperty<>(status(context.texts())));
        made[0] = view;
        Theme.dress(view, context);
        model.screenProperty().set("dashboard");
    }

    /** Alone at the console, one may everything. */
    private ProductionLock lock(InstantSource clock) {
        return new ProductionLock(new Doorkeeper(new Port<>(), clock), acts);
    }

    private Screen screen(String group, String id, Ikon icon, Supplier<Node> node) {
        Texts texts = context.texts();
        return new Screen(id, texts.get("ui.group." + group), texts.get(id + ".title"), icon, node);
    }

    private Node dashboard() {
        return new DashboardView(context, dashboard, actions, new DashboardExport(context, dashboard, dialogs()));
    }

    /** Targets that nobody asks anything: the figures are made up. */
    private static OpenConnection suite(InstantSource clock) {
        WriteGate gate = new WriteGate(Environment.LOCAL, clock);
        Endpoint nowhere = new Endpoint("127.0.0.1", 1);
        PostgresProfile postgres = new PostgresProfile(
                "postgres:embedded", "AIS sample suite", Environment.LOCAL, nowhere, "ais", "ais", Secret.of(""));
        RedisProfile redis = new RedisProfile(
                "redis:embedded",
                "AIS sample suite",
                Environment.LOCAL,
                new RedisProfile.Topology.Standalone(nowhere),
                "ais",
                Secret.of(""));
        Breakers breakers = new Breakers();
        return new OpenConnection(
                "embedded",
                "AIS sample suite",
                gate,
                new PostgresTarget(postgres, breakers, gate),
                List.of(),
                new RedisTarget(redis, breakers, gate));
    }

    private BookKeeper keeper() {
        return new BookKeeper(book, signIns, acts);
    }

    private Node connections() {
        ConnectionOpener opener = new ConnectionOpener(
                connections, keeper(), context, new SheetPasswordPrompt(view, context), opened -> open.choose(opened.id()));
        return new ConnectionsView(
                context.texts(),
                new ConnectionsViewModel(keeper(), context, opener::open),
                new ConnectionTransfer(keeper(), context),
                dialogs(),
                view);
    }

    Dialogs dialogs() {
        return new Dialogs() {
            @Override
            public Optional<Path> saveFile(String title, String name) {
                return next();
            }

            @Override
            public Optional<Path> openFile(String title) {
                return next();
            }

            private Optional<Path> next() {
                return chosen.isEmpty() ? Optional.empty() : Optional.of(chosen.removeFirst());
            }
        };
    }

    private Node settings() {
        Path home = Path.of(System.getProperty("user.home"), ".local/share/ais-console");
        return new SettingsView(
                context.texts(),
                new SettingsViewModel(new SettingsKeeper(context, acts)),
                new SecretsViewModel(secrets, acts, context.jobs(), context.outcomes()),
                new CountsViewModel(secrets, acts, context.jobs(), context.outcomes()),
                new ConsoleFiles(
                        home, home.resolve("logs"), home.resolve("settings.json"), home.resolve("secrets.vault")));
    }

    private Node about() {
        ObservableValue<String> servers = open.currentProperty().map(Connection::versions);
        return new AboutView(context.texts(), new AboutViewModel(context.texts(), servers), servers);
    }

    private static StatusLine status(Texts texts) {
        return new StatusLine(
                texts.get("ui.measured", "12:05:00"),
                List.of(
                        new BreakerStatus("postgres:embedded", BreakerStatus.State.CLOSED),
                        new BreakerStatus("redis:embedded", BreakerStatus.State.PROBING),
                        new BreakerStatus("store", BreakerStatus.State.OPEN)));
    }
}
