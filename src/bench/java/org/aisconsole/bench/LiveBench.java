package org.aisconsole.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
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
                return beats(BEATS).figures();
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

    private static Beats beats(int count) throws Exception {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long fx = CompletableFuture.supplyAsync(() -> Thread.currentThread().threadId(), Platform::runLater)
                .get();
        double[] waited = new double[count];
        double[] busy = new double[count];
        for (int i = 0; i < count; i++) {
            CompletableFuture<long[]> ran = new CompletableFuture<>();
            long cpu = threads.getThreadCpuTime(fx);
            long asked = System.nanoTime();
            Platform.runLater(() -> ran.complete(new long[] {System.nanoTime(), threads.getThreadCpuTime(fx)}));
            waited[i] = (ran.get()[0] - asked) / 1e6;
            busy[i] = (ran.get()[1] - cpu) / 1e6;
            Thread.sleep(5);
        }
        Arrays.sort(waited);
        Arrays.sort(busy);
        return new Beats(waited, busy);
    }

    /**
     * What the beats met, each sorted.
     *
     * @param waited milliseconds that each waited
     * @param busy milliseconds that the window's thread was at work meanwhile, which other programs on the machine do not
     *     lengthen
     */
    @SuppressWarnings("ArrayRecordComponent") // on their way to figures
    private record Beats(double[] waited, double[] busy) {
        Map<String, Object> figures() {
            Map<String, Object> figures = new LinkedHashMap<>();
            add(figures, "fx_thread_wait_ms", waited);
            figures.put("beats_above_16_ms", above(waited));
            add(figures, "fx_thread_busy_ms", busy);
            figures.put("beats_busy_above_16_ms", above(busy));
            figures.put("beats", waited.length);
            figures.put("goal_fx_thread_wait_ms", 16);
            return figures;
        }

        private static long above(double[] times) {
            return Arrays.stream(times).filter(ms -> ms > 16).count();
        }

        private static void add(Map<String, Object> figures, String name, double[] sorted) {
            figures.put(name + "_median", sorted[sorted.length / 2]);
            figures.put(name + "_p99", sorted[sorted.length * 99 / 100]);
            figures.put(name + "_p999", sorted[sorted.length * 999 / 1000]);
            figures.put(name + "_max", sorted[sorted.length - 1]);
        }
    }
}
