package org.aisconsole.ui.shell;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.aisconsole.base.breaker.BreakerStatus;
import org.aisconsole.base.event.ConsoleEvent;
import org.aisconsole.base.event.Port;
import org.aisconsole.base.job.JobRunner;
import org.aisconsole.base.secret.Keychain;
import org.aisconsole.base.secret.Secrets;
import org.aisconsole.base.secret.SessionSecrets;
import org.aisconsole.base.secret.Vault;
import org.aisconsole.base.settings.SettingsFile;
import org.aisconsole.base.text.Texts;
import org.aisconsole.target.Environment;
import org.aisconsole.testing.FakeMetrics;
import org.aisconsole.ui.about.AboutView;
import org.aisconsole.ui.about.AboutViewModel;
import org.aisconsole.ui.dashboard.DashboardView;
import org.aisconsole.ui.dashboard.DashboardViewModel;
import org.aisconsole.ui.settings.ConsoleFiles;
import org.aisconsole.ui.settings.SecretsViewModel;
import org.aisconsole.ui.settings.SettingsView;
import org.aisconsole.ui.settings.SettingsViewModel;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;

/** The whole window on made-up figures. */
public final class ShellFixture {
    public final Port<ConsoleEvent> events = new Port<>();
    public final UiContext context;
    public final ShellViewModel model;
    public final ShellView view;
    final FakeMetrics metrics = FakeMetrics.busy();
    final Actions actions = new Actions();
    private final ObjectProperty<Connection> connection = new SimpleObjectProperty<>(
            new Connection("AIS sample suite", "Postgres 18.6 \u00b7 Redis 7.0.15", Environment.LOCAL));
    private final Path folder;

    public ShellFixture(Path folder, Locale locale, Map<String, String> environment) {
        this.folder = folder;
        InstantSource clock = InstantSource.fixed(FakeMetrics.NOW);
        FxExecutor ui = new FxExecutor();
        SettingsFile settings = SettingsFile.open(folder.resolve("settings.json"), environment, clock);
        context = new UiContext(
                new Texts(locale), JobRunner.onVirtualThreads(ui, clock), settings, ui, ui, clock, ZoneOffset.UTC,
                new Outcomes(events, clock));
        model = new ShellViewModel(context.jobs(), events, ui);
        List<Screen> screens = List.of(
                screen("observe", "dashboard", MaterialDesignV.VIEW_DASHBOARD_OUTLINE, this::dashboard).about("postgres"),
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
                connection,
                new SimpleObjectProperty<>(status(context.texts())));
        made[0] = view;
        Theme.dress(view, context);
        model.screenProperty().set("dashboard");
    }

    private Screen screen(String group, String id, Ikon icon, Supplier<Node> node) {
        Texts texts = context.texts();
        return new Screen(id, texts.get("ui.group." + group), texts.get(id + ".title"), icon, node);
    }

    private Node dashboard() {
        return new DashboardView(
                context,
                new DashboardViewModel(metrics, context.texts(), context.ui(), context.ui(), context.clock()),
                page -> {});
    }

    private Node settings() {
        Vault vault = new Vault(folder.resolve("secrets.vault"), Optional.empty());
        Secrets secrets = new Secrets(
                new SessionSecrets(), Keychain.none(), vault, () -> context.settings().current().secrets().place());
        Path home = Path.of(System.getProperty("user.home"), ".local/share/ais-console");
        return new SettingsView(
                context.texts(),
                new SettingsViewModel(context.settings(), context.ui()),
                new SecretsViewModel(secrets, context.jobs(), context.outcomes()),
                new ConsoleFiles(
                        home, home.resolve("logs"), home.resolve("settings.json"), home.resolve("secrets.vault")));
    }

    private Node about() {
        ObservableValue<String> servers = connection.map(Connection::versions);
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
