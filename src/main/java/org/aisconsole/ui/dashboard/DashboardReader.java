package org.aisconsole.ui.dashboard;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.aisconsole.base.failure.FailureText;
import org.aisconsole.base.metric.Unit;
import org.aisconsole.base.text.Message;
import org.aisconsole.base.text.Texts;
import org.aisconsole.engine.monitor.HealthFinding.Advice;
import org.aisconsole.engine.monitor.HealthFinding;
import org.aisconsole.engine.monitor.MetricSeries;
import org.aisconsole.engine.monitor.Scope;
import org.aisconsole.engine.monitor.SourceState;
import org.aisconsole.engine.monitor.TimeWindow;
import org.aisconsole.ui.dashboard.DashboardData.Attention;
import org.aisconsole.ui.shell.UiContext;
import org.aisconsole.ui.widget.ChartLine;
import org.aisconsole.ui.widget.GaugeReading;
import org.aisconsole.ui.widget.Status;
import org.aisconsole.ui.widget.TileReading;

/** Reads what the dashboard shows. Asks memory only, so it may be called at every tick. */
final class DashboardReader {
    /** A chart of a few seconds would be all noise. */
    private static final Duration LEAST_WIDTH = Duration.ofSeconds(30);
    /** Up to this range a young console's chart begins at its first point; a longer one would not look like its name. */
    private static final Duration YOUNG = Duration.ofHours(1);

    private final DashboardEngines engines;
    private final TileReader tileReader;
    private final ChartReader chartReader;
    private final Texts texts;

    DashboardReader(DashboardEngines engines, UiContext context) {
        this.engines = engines;
        this.texts = context.texts();
        this.tileReader = new TileReader(engines.live(), texts, context.zone());
        this.chartReader = new ChartReader(engines.live(), tileReader, texts);
    }

    DashboardData read(TimeView view, Past past, Instant now) {
        Members members = Members.of(view.scope(), engines.live());
        Map<DashboardTile, TileReading> tiles = new EnumMap<>(DashboardTile.class);
        Map<DashboardTile, MetricSeries> pasts = new EnumMap<>(DashboardTile.class);
        for (DashboardTile tile : DashboardTile.values()) {
            members.of(tile.plan().kind()).ifPresent(source -> {
                MetricSeries course =
                        tileReader.past(source, tile.plan().measure(), TileReader.horizon(view.range()));
                pasts.put(tile, course);
                tiles.put(tile, tileReader.reading(tile, source, course, view.range()));
            });
        }
        ChartReader.Time time = new ChartReader.Time(view.window(now), now, past);
        Map<DashboardChart, List<ChartLine>> charts = new EnumMap<>(DashboardChart.class);
        for (DashboardChart chart : DashboardChart.values()) {
            members.of(chart.plan().kind())
                    .ifPresent(source ->
                            charts.put(chart, chartReader.lines(chart, source, members.replicas(), time)));
        }
        return new DashboardData(
                shown(view, time.window(), charts), tiles, pasts, charts, gauges(members), attention(view.scope()));
    }

    /** While there is less than the range, the first point is the left edge, so that the first minutes fill the charts. */
    private static TimeWindow shown(TimeView view, TimeWindow window, Map<DashboardChart, List<ChartLine>> charts) {
        if (!view.isLive() || view.range().compareTo(YOUNG) > 0 || view.comparison() != Comparison.OFF) {
            return window;
        }
        long first = charts.values().stream()
                .flatMap(List::stream)
                .filter(line -> line.band().size() > 0)
                .mapToLong(line -> line.band().at()[0])
                .min()
                .orElse(window.to());
        return new TimeWindow(
                Math.clamp(first, window.from(), window.to() - LEAST_WIDTH.toMillis()), window.to());
    }

    private Map<DashboardGauge, GaugeReading> gauges(Members members) {
        Map<DashboardGauge, GaugeReading> gauges = new EnumMap<>(DashboardGauge.class);
        for (DashboardGauge gauge : DashboardGauge.values()) {
            members.of(gauge.kind()).ifPresent(source -> {
                double used = tileReader.latest(source, Measure.of(gauge.used()));
                double total = tileReader.latest(source, Measure.of(gauge.total()));
                boolean unbounded = Double.isNaN(total) && !Double.isNaN(used);
                if (!unbounded) {
                    gauges.put(gauge, reading(gauge, used, total));
                }
            });
        }
        return gauges;
    }

    private GaugeReading reading(DashboardGauge gauge, double used, double total) {
        double share = used / total;
        Status status = gauge.limit().alarms(share)
                ? Status.BAD
                : gauge.limit().warns(share) ? Status.WARNING : Status.GOOD;
        String detail = texts.get(
                "dashboard.gauge.of", tileReader.text(used, Unit.BYTES), tileReader.text(total, Unit.BYTES));
        return new GaugeReading(share, detail, status);
    }

    private List<Attention> attention(Scope scope) {
        List<Attention> attention = new ArrayList<>();
        for (HealthFinding finding : engines.health().findings(scope)) {
            if (finding.status() != HealthFinding.Status.OK) {
                attention.add(attention(finding));
            }
        }
        attention.sort(Comparator.comparingInt(item -> item.status() == Status.BAD ? 0 : 1));
        return List.copyOf(attention);
    }

    private Attention attention(HealthFinding finding) {
        boolean failed = finding.status() == HealthFinding.Status.FAILED;
        Status status = failed ? Status.BAD : Status.WARNING;
        String where = name(finding.source());
        if (finding.failure() != null) {
            FailureText text = FailureText.of(finding.failure(), texts);
            return new Attention(status, where, text.what(), text.why(), text.remedy(), finding.action());
        }
        Advice advice = finding.advice();
        return new Attention(
                status,
                where,
                sentence(finding.summary()),
                advice == null ? "" : texts.get(advice.evidence()),
                advice == null ? "" : texts.get(advice.remedy()),
                finding.action());
    }

    private String name(String id) {
        return engines.live().sources().stream()
                .filter(source -> source.id().equals(id))
                .map(this::name)
                .findFirst()
                .orElse(id);
    }

    private String name(SourceState source) {
        if (source.kind() == SourceState.Kind.HOST) {
            return texts.get("dashboard.section.host");
        }
        return source.version().isEmpty() ? source.title() : source.title() + " · " + source.version();
    }

    private String sentence(Message message) {
        String words = texts.get(message);
        return words.substring(0, 1).toUpperCase(texts.locale()) + words.substring(1);
    }
}
