package org.aisconsole.ui.dashboard;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aisconsole.base.failure.FailureText;
import org.aisconsole.base.metric.Unit;
import org.aisconsole.base.text.Texts;
import org.aisconsole.engine.monitor.HealthCheck;
import org.aisconsole.engine.monitor.HealthFinding;
import org.aisconsole.engine.monitor.HostMetrics;
import org.aisconsole.engine.monitor.LiveMetrics;
import org.aisconsole.engine.monitor.PostgresMetrics;
import org.aisconsole.engine.monitor.RedisMetrics;
import org.aisconsole.engine.monitor.MetricSeries;
import org.aisconsole.engine.monitor.SourceState;
import org.aisconsole.ui.dashboard.DashboardData.Attention;
import org.aisconsole.ui.widget.GaugeReading;
import org.aisconsole.ui.widget.Quantity;
import org.aisconsole.ui.widget.Status;
import org.aisconsole.ui.widget.TileReading;
import org.jspecify.annotations.Nullable;

/** Reads the live metrics into what the dashboard shows. */
final class DashboardReader {
    /** A chart of a few seconds would be all noise. */
    private static final Duration LEAST_WIDTH = Duration.ofSeconds(30);

    private final LiveMetrics metrics;
    private final HealthCheck health;
    private final Texts texts;
    private final InstantSource clock;
    private final DateTimeFormatter time;

    DashboardReader(LiveMetrics metrics, Texts texts, InstantSource clock) {
        this.metrics = metrics;
        this.health = new HealthCheck(metrics);
        this.texts = texts;
        this.clock = clock;
        this.time = DateTimeFormatter.ofPattern("HH:mm:ss", texts.locale()).withZone(ZoneId.systemDefault());
    }

    DashboardData read(Duration range) {
        Map<DashboardTile, TileReading> tiles = new EnumMap<>(DashboardTile.class);
        Map<DashboardTile, MetricSeries> pasts = new EnumMap<>(DashboardTile.class);
        for (DashboardTile tile : DashboardTile.values()) {
            MetricSeries past = series(tile.kind(), tile.metric(), range);
            pasts.put(tile, past);
            tiles.put(tile, reading(tile, past.last()));
        }
        Map<DashboardChart, List<MetricSeries>> charts = new EnumMap<>(DashboardChart.class);
        for (DashboardChart chart : DashboardChart.values()) {
            charts.put(
                    chart,
                    chart.metrics().stream()
                            .map(metric -> series(chart.kind(), metric, range))
                            .toList());
        }
        Map<DashboardGauge, GaugeReading> gauges = new EnumMap<>(DashboardGauge.class);
        for (DashboardGauge gauge : DashboardGauge.values()) {
            gauges.put(gauge, reading(gauge));
        }
        long now = clock.millis();
        return new DashboardData(begin(charts, now, range), now, tiles, pasts, charts, gauges, attention());
    }

    /** The range's beginning; while there is less than that, the first point, so that the first minutes fill the chart. */
    private static long begin(Map<DashboardChart, List<MetricSeries>> charts, long now, Duration range) {
        long first = charts.values().stream()
                .flatMap(List::stream)
                .filter(series -> series.size() > 0)
                .mapToLong(series -> series.at()[0])
                .min()
                .orElse(now);
        return Math.clamp(first, now - range.toMillis(), now - LEAST_WIDTH.toMillis());
    }

    private Optional<SourceState> source(SourceState.Kind kind) {
        return metrics.sources().stream().filter(source -> source.kind() == kind).findFirst();
    }

    private MetricSeries series(SourceState.Kind kind, String metric, Duration range) {
        return source(kind)
                .map(source -> metrics.series(source.id(), metric, range))
                .orElse(MetricSeries.EMPTY);
    }

    private double last(SourceState.Kind kind, String metric) {
        return series(kind, metric, Duration.ofMinutes(5)).last();
    }

    private TileReading reading(DashboardTile tile, double value) {
        Optional<SourceState> source = source(tile.kind());
        Quantity quantity = Quantity.of(value, tile.unit(), texts.locale());
        if (source.isEmpty() || (source.get().lastTick() == null && source.get().failure() == null)) {
            return new TileReading(quantity, texts.get("dashboard.waiting"), Status.UNKNOWN, false);
        }
        if (source.get().failure() != null) {
            return new TileReading(quantity, since(source.get().lastTick()), Status.BAD, true);
        }
        return new TileReading(quantity, note(tile), status(tile, value), false);
    }

    private GaugeReading reading(DashboardGauge gauge) {
        double used = last(gauge.kind(), gauge.used());
        double total = last(gauge.kind(), gauge.total());
        String detail = texts.get("dashboard.gauge.of", text(used, Unit.BYTES), text(total, Unit.BYTES));
        return new GaugeReading(used / total, detail);
    }

    private String since(@Nullable Instant lastTick) {
        return lastTick == null
                ? texts.get("dashboard.away")
                : texts.get("dashboard.away.since", time.format(lastTick));
    }

    private String note(DashboardTile tile) {
        return switch (tile) {
            case TRANSACTIONS -> texts.get(
                    "dashboard.note.transactions", text(last(tile.kind(), PostgresMetrics.ROLLBACKS), Unit.PER_SECOND));
            case CACHE_HIT -> texts.get(
                    "dashboard.note.cache_hit", text(last(tile.kind(), PostgresMetrics.BLOCKS_READ), Unit.PER_SECOND));
            case SESSIONS -> texts.get(
                    "dashboard.note.sessions",
                    text(last(tile.kind(), PostgresMetrics.SESSIONS_TOTAL), Unit.COUNT),
                    text(last(tile.kind(), PostgresMetrics.SESSIONS_MAX), Unit.COUNT),
                    zeroIfUnknown(last(tile.kind(), PostgresMetrics.SESSIONS_WAITING)));
            case REDIS_COMMANDS -> texts.get(
                    "dashboard.note.redis_commands",
                    text(last(tile.kind(), RedisMetrics.CLIENTS), Unit.COUNT),
                    zeroIfUnknown(last(tile.kind(), RedisMetrics.CLIENTS)));
            case REDIS_HITS -> texts.get(
                    "dashboard.note.redis_hits", text(last(tile.kind(), RedisMetrics.KEYS), Unit.COUNT));
            case HOST_CPU -> texts.get(
                    "dashboard.note.host_cpu",
                    text(last(tile.kind(), HostMetrics.PROCESSORS), Unit.COUNT),
                    text(last(tile.kind(), HostMetrics.LOAD), Unit.COUNT));
        };
    }

    private static double zeroIfUnknown(double value) {
        return Double.isNaN(value) ? 0 : value;
    }

    private String text(double value, Unit unit) {
        return Quantity.of(value, unit, texts.locale()).text();
    }

    private Status status(DashboardTile tile, double value) {
        return switch (tile) {
            case CACHE_HIT -> value < 0.9 ? Status.WARNING : Status.GOOD;
            case SESSIONS -> last(tile.kind(), PostgresMetrics.SESSIONS_WAITING) > 0 ? Status.WARNING : Status.GOOD;
            case REDIS_HITS -> value < 0.5 ? Status.WARNING : Status.GOOD;
            case HOST_CPU -> value > 0.95 ? Status.BAD : value > 0.8 ? Status.WARNING : Status.GOOD;
            case TRANSACTIONS, REDIS_COMMANDS -> Status.GOOD;
        };
    }

    private List<Attention> attention() {
        List<Attention> attention = new ArrayList<>();
        for (HealthFinding finding : health.findings()) {
            switch (finding.status()) {
                case OK -> {}
                case WARNING -> attention.add(new Attention(
                        Status.WARNING, sentence(texts.get(finding.summary())), name(finding.source())));
                case FAILED -> attention.add(failed(finding));
            }
        }
        attention.sort(Comparator.comparingInt(item -> item.status() == Status.BAD ? 0 : 1));
        return List.copyOf(attention);
    }

    private String name(String id) {
        return metrics.sources().stream()
                .filter(source -> source.id().equals(id))
                .map(source -> source.version().isEmpty() ? source.title() : source.title() + " · " + source.version())
                .findFirst()
                .orElse(id);
    }

    private Attention failed(HealthFinding finding) {
        if (finding.failure() == null) {
            return new Attention(Status.BAD, sentence(texts.get(finding.summary())), name(finding.source()));
        }
        FailureText text = FailureText.of(finding.failure(), texts);
        return new Attention(Status.BAD, text.what(), text.why() + " " + text.remedy());
    }

    private String sentence(String words) {
        return words.substring(0, 1).toUpperCase(texts.locale()) + words.substring(1);
    }
}
