package org.aisconsole.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.aisconsole.base.breaker.Breakers;
import org.aisconsole.base.event.Port;
import org.aisconsole.base.settings.Settings.SuiteSize;
import org.aisconsole.base.settings.SettingsFile;
import org.aisconsole.base.text.Texts;
import org.aisconsole.demo.play.SuiteTargets;
import org.aisconsole.demo.play.TrafficPlayer;
import org.aisconsole.demo.server.EmbeddedServers;
import org.aisconsole.engine.monitor.HealthCheck;
import org.aisconsole.engine.monitor.Monitor;
import org.aisconsole.target.host.HostTarget;
import org.aisconsole.target.postgres.PostgresTarget;
import org.aisconsole.target.redis.RedisTarget;
import org.aisconsole.testing.FakeHistory;
import org.aisconsole.testing.FakeMetrics;
import org.aisconsole.ui.dashboard.DashboardEngines;
import org.aisconsole.ui.dashboard.DashboardView;
import org.aisconsole.ui.shell.Theme;
import org.aisconsole.ui.shell.UiContext;

/**
 * How long the window's thread keeps others waiting while a dashboard is live: every few milliseconds something is handed
 * to that thread, and the time until it runs is what a key press would have waited. Three sources tick each second, layout
 * and drawing are part of it (the headless platform draws in software, on the same thread's time).
 */
final class LiveBench implements Bench {
    private static final int BEATS = 12_000;

    @Override
    public String name() {
        return "live";
    }

    @Override
    public Map<String, Object> run() throws Exception {
        startToolkit();
        try (EmbeddedServers servers = BenchServers.start()) {
            BenchServers.load(servers, SuiteSize.SMALL);
            try (Monitor monitor = monitor(servers);
                    TrafficPlayer player = new TrafficPlayer(
                            SuiteTargets.open(servers.postgres(), servers.redis()), 40, InstantSource.system())) {
                player.start(false);
                monitor.start();
                Platform.runLater(() -> show(monitor));
                beats(BEATS / 4); // the first minutes are class loading and compilation
                return figures(beats(BEATS));
            }
        }
    }

    /** Starts JavaFX unless another benchmark has. */
    static void startToolkit() {
        try {
            Platform.startup(() -> {});
        } catch (IllegalStateException already) {
            System.out.println("the toolkit runs already: " + already.getMessage());
        }
        Platform.setImplicitExit(false);
    }

    private static Monitor monitor(EmbeddedServers servers) {
        Monitor monitor = new Monitor(InstantSource.system(), Duration.ofSeconds(1), new Port<>(), new Port<>());
        Breakers breakers = new Breakers();
        monitor.add(new PostgresTarget(servers.postgres(), breakers));
        monitor.add(new RedisTarget(servers.redis(), breakers));
        monitor.add(new HostTarget(servers.folder()));
        return monitor;
    }

    private static void show(Monitor monitor) {
        InstantSource clock = InstantSource.system();
        try {
            SettingsFile settings =
                    SettingsFile.open(Files.createTempDirectory("bench").resolve("settings.json"), Map.of(), clock);
            UiContext context = UiContext.ofWindow(new Texts(Locale.ENGLISH), settings, clock, new Port<>());
            DashboardEngines engines = new DashboardEngines(monitor, new FakeHistory(), new HealthCheck(monitor));
            DashboardView view = BenchDashboard.of(context, engines, FakeMetrics.SUITE);
            view.getStyleClass().add("shell"); // the frame's class brings the colours
            Stage stage = new Stage();
            stage.setScene(new Scene(view, 1000, 1000));
            Theme.dress(view, context);
            stage.show();
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Milliseconds that each beat waited, sorted. */
    private static double[] beats(int count) throws Exception {
        double[] waited = new double[count];
        for (int i = 0; i < count; i++) {
            CompletableFuture<Long> ran = new CompletableFuture<>();
            long asked = System.nanoTime();
            Platform.runLater(() -> ran.complete(System.nanoTime()));
            waited[i] = (ran.get() - asked) / 1e6;
            Thread.sleep(5);
        }
        Arrays.sort(waited);
        return waited;
    }

    private static Map<String, Object> figures(double[] waited) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("fx_thread_wait_ms_median", waited[waited.length / 2]);
        figures.put("fx_thread_wait_ms_p99", waited[waited.length * 99 / 100]);
        figures.put("fx_thread_wait_ms_p999", waited[waited.length * 999 / 1000]);
        figures.put("fx_thread_wait_ms_max", waited[waited.length - 1]);
        figures.put("beats_above_16_ms", Arrays.stream(waited).filter(ms -> ms > 16).count());
        figures.put("beats", waited.length);
        figures.put("goal_fx_thread_wait_ms", 16);
        return figures;
    }
}
