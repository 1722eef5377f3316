package org.aisconsole.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.scene.Scene;
import javafx.scene.chart.LineChart;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart;
import javafx.stage.Stage;
import org.aisconsole.base.event.Port;
import org.aisconsole.base.job.JobRunner;
import org.aisconsole.base.metric.Unit;
import org.aisconsole.base.settings.SettingsFile;
import org.aisconsole.base.text.Texts;
import org.aisconsole.engine.monitor.HealthCheck;
import org.aisconsole.engine.monitor.MetricSeries;
import org.aisconsole.testing.FakeHistory;
import org.aisconsole.testing.FakeMetrics;
import org.aisconsole.ui.dashboard.DashboardEngines;
import org.aisconsole.ui.dashboard.DashboardView;
import org.aisconsole.ui.shell.Outcomes;
import org.aisconsole.ui.shell.Theme;
import org.aisconsole.ui.shell.UiContext;
import org.aisconsole.ui.widget.ChartLine;
import org.aisconsole.ui.widget.Downsample;
import org.aisconsole.ui.widget.TimeChart;

/** Time on the window's thread: a million points in a chart, and a live dashboard's tick. */
final class ChartBench implements Bench {
    private static final int PLAIN_POINTS = 20_000;
    private static final int ROUNDS = 30;

    @Override
    public String name() {
        return "chart";
    }

    @Override
    public Map<String, Object> run() throws Exception {
        LiveBench.startToolkit();
        MetricSeries million = DownsampleMicro.million();
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("downsample_million_ms_median", median(() -> Downsample.toColumns(million, 800)));
        MetricSeries thinned = Downsample.toColumns(million, 800);
        figures.put("draw_million_after_downsampling_ms_median", onFx(() -> draw(thinned, million)));
        figures.put("goal_draw_million_after_downsampling_ms", 50);
        figures.putAll(onFx(ChartBench::live));
        figures.put("goal_live_tick_fx_thread_ms", 16);
        figures.put("javafx_line_chart_points", PLAIN_POINTS);
        figures.put("javafx_line_chart_draw_ms", onFx(ChartBench::plainChart));
        return figures;
    }

    private static double draw(MetricSeries thinned, MetricSeries million) {
        TimeChart chart = new TimeChart(Unit.COUNT, false, Locale.ENGLISH, ZoneOffset.UTC);
        chart.getStyleClass().add("shell"); // the frame's class brings the colours
        Scene scene = new Scene(chart, 800, 300);
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.show();
        return median(() -> {
            chart.show(List.of(ChartLine.of("million", "million", thinned)), million.at()[0], million.at()[million.size() - 1]);
            chart.applyCss();
            chart.layout();
            return chart.snapshot(null, null);
        });
    }

    /** What a JavaFX program would use: the toolkit's own chart, given a fiftieth of the points. */
    private static double plainChart() {
        LineChart<Number, Number> chart = new LineChart<>(new NumberAxis(), new NumberAxis());
        chart.setAnimated(false);
        chart.setCreateSymbols(false);
        Stage stage = new Stage();
        stage.setScene(new Scene(chart, 800, 300));
        stage.show();
        List<XYChart.Data<Number, Number>> points = new ArrayList<>();
        for (int i = 0; i < PLAIN_POINTS; i++) {
            points.add(new XYChart.Data<>(i, Math.abs(Math.sin(i / 1_000.0) * 100) + i % 7));
        }
        XYChart.Series<Number, Number> series = new XYChart.Series<>(FXCollections.observableList(points));
        long start = System.nanoTime();
        chart.getData().add(series);
        chart.applyCss();
        chart.layout();
        chart.snapshot(null, null);
        return (System.nanoTime() - start) / 1e6;
    }

    private static Map<String, Object> live() throws Exception {
        FakeMetrics metrics = FakeMetrics.busy();
        InstantSource clock = InstantSource.fixed(FakeMetrics.NOW);
        Path folder = Files.createTempDirectory("bench");
        SettingsFile settings = SettingsFile.open(folder.resolve("settings.json"), Map.of(), clock);
        UiContext context = new UiContext(
                new Texts(Locale.ENGLISH),
                JobRunner.onVirtualThreads(Runnable::run, clock),
                settings,
                Runnable::run,
                Runnable::run,
                clock,
                ZoneOffset.UTC,
                new Outcomes(new Port<>(), clock));
        DashboardView view = BenchDashboard.of(
                context, new DashboardEngines(metrics, new FakeHistory(), new HealthCheck(metrics)), FakeMetrics.SUITE);
        view.getStyleClass().add("shell");
        Scene scene = new Scene(view, 1000, 1000);
        Theme.dress(view, context);
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.show();
        double[] times = times(() -> {
            metrics.tick("postgres:embedded");
            view.applyCss();
            view.layout();
            return view;
        });
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("live_tick_fx_thread_ms_median", times[times.length / 2]);
        figures.put("live_tick_fx_thread_ms_max", times[times.length - 1]);
        return figures;
    }

    private static double median(Callable<?> work) {
        double[] times = times(work);
        return times[times.length / 2];
    }

    /** Milliseconds of each round after as many to warm up, sorted. */
    private static double[] times(Callable<?> work) {
        double[] times = new double[ROUNDS];
        for (int i = -ROUNDS; i < ROUNDS; i++) {
            long start = System.nanoTime();
            try {
                work.call();
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
            if (i >= 0) {
                times[i] = (System.nanoTime() - start) / 1e6;
            }
        }
        Arrays.sort(times);
        return times;
    }

    private static <T> T onFx(Callable<T> work) throws Exception {
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                result.complete(work.call());
            } catch (Exception failed) {
                result.completeExceptionally(failed);
            }
        });
        return result.get();
    }
}
