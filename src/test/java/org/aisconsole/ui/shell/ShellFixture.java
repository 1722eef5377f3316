package org.aisconsole.ui.shell;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import org.aisconsole.base.breaker.BreakerStatus;
import org.aisconsole.base.event.ConsoleEvent;
import org.aisconsole.base.event.Port;
import org.aisconsole.base.job.JobRunner;
import org.aisconsole.base.settings.SettingsFile;
import org.aisconsole.base.text.Texts;
import org.aisconsole.engine.monitor.HealthCheck;
import org.aisconsole.target.Environment;
import org.aisconsole.testing.FakeHistory;
import org.aisconsole.testing.FakeMetrics;
import org.aisconsole.ui.dashboard.DashboardEngines;
import org.aisconsole.ui.dashboard.DashboardExport;
import org.aisconsole.ui.dashboard.DashboardView;
import org.aisconsole.ui.dashboard.DashboardViewModel;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;

/** The whole window on made-up figures. */
public final class ShellFixture {
    public final Port<ConsoleEvent> events = new Port<>();
    public final FakeMetrics metrics = FakeMetrics.busy();
    public final FakeHistory history = new FakeHistory();
    public final HealthCheck health = new HealthCheck(metrics);
    public final UiContext context;
    public final DashboardViewModel dashboard;
    /** Where files are saved, in the order in which they are asked for; none means that the user thinks better of it. */
    public final List<Path> chosen = new ArrayList<>();
    public final ShellView view;
    final ShellViewModel model;
    final Actions actions = new Actions();

    public ShellFixture(Path folder, Locale locale, Map<String, String> environment) {
        InstantSource clock = InstantSource.fixed(FakeMetrics.NOW);
        FxExecutor ui = new FxExecutor();
        SettingsFile settings = SettingsFile.open(folder.resolve("settings.json"), environment, clock);
        context = new UiContext(
                new Texts(locale), JobRunner.onVirtualThreads(ui, clock), settings, ui, ui, clock, ZoneOffset.UTC,
                new Outcomes(events, clock));
        model = new ShellViewModel(context.jobs(), events, ui);
        dashboard = new DashboardViewModel(
                context, new DashboardEngines(metrics, history, health), FakeMetrics.SUITE);
        Dialogs dialogs = (title, name) -> chosen.isEmpty() ? Optional.empty() : Optional.of(chosen.removeFirst());
        Screen screen = new Screen(
                "dashboard",
                context.texts().get("ui.group.observe"),
                context.texts().get("dashboard.title"),
                MaterialDesignV.VIEW_DASHBOARD_OUTLINE,
                () -> new DashboardView(context, dashboard, actions, new DashboardExport(context, dashboard, dialogs)));
        ShellView[] made = new ShellView[1];
        StandardActions.addTo(
                actions,
                context,
                model,
                List.of(screen),
                new StandardActions.Sheets(() -> made[0].openPalette(), () -> made[0].openShortcuts()));
        view = new ShellView(
                context,
                model,
                List.of(screen),
                actions,
                new SimpleObjectProperty<>(
                        new Connection("AIS sample suite", "Postgres 18.6 · Redis 7.0.15", Environment.LOCAL)),
                new SimpleObjectProperty<>(status(context.texts())));
        made[0] = view;
        Theme.dress(view, context);
        model.screenProperty().set("dashboard");
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
