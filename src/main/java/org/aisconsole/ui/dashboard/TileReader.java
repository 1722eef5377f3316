package org.aisconsole.ui.dashboard;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.aisconsole.base.metric.Unit;
import org.aisconsole.base.text.Texts;
import org.aisconsole.engine.monitor.Limit;
import org.aisconsole.engine.monitor.LiveMetrics;
import org.aisconsole.engine.monitor.MetricSeries;
import org.aisconsole.engine.monitor.SourceState;
import org.aisconsole.ui.dashboard.TilePlan.Note;
import org.aisconsole.base.text.Quantity;
import org.aisconsole.ui.widget.Status;
import org.aisconsole.ui.widget.TileReading.Age;
import org.aisconsole.ui.widget.TileReading;
import org.aisconsole.ui.widget.TimeSpan;
import org.jspecify.annotations.Nullable;

/**
 * Reads tiles from memory: they are live whatever the charts show. Their course goes back as far as the charts' range, but not
 * further than memory. The figure is the latest known one of the last minute, so that a single tick without it does not blink.
 */
final class TileReader {
    /** As far as memory reaches at any interval. */
    private static final Duration MEMORY = Duration.ofHours(1);

    private static final Duration LATEST = Duration.ofMinutes(1);

    private final LiveMetrics metrics;
    private final Texts texts;
    private final DateTimeFormatter time;

    TileReader(LiveMetrics metrics, Texts texts, ZoneId zone) {
        this.metrics = metrics;
        this.texts = texts;
        this.time = DateTimeFormatter.ofPattern("HH:mm:ss", texts.locale()).withZone(zone);
    }

    /** The time that a tile's course and counts are of. */
    static Duration horizon(Duration range) {
        return range.compareTo(MEMORY) < 0 ? range : MEMORY;
    }

    /** The course of a measure, oldest first. */
    MetricSeries past(SourceState source, Measure measure, Duration back) {
        MetricSeries values = metrics.series(source.id(), measure.metric(), back);
        if (measure.per().isEmpty() && measure.factor() == 1) {
            return values;
        }
        double factor = measure.factor() / (measure.per().isEmpty() ? 1 : latest(source, Measure.of(measure.per())));
        double[] converted = new double[values.size()];
        for (int i = 0; i < converted.length; i++) {
            converted[i] = values.values()[i] * factor;
        }
        return new MetricSeries(values.at(), converted);
    }

    double latest(SourceState source, Measure measure) {
        return latest(past(source, measure, LATEST.plus(metrics.interval().multipliedBy(3))));
    }

    private double latest(MetricSeries past) {
        long since = past.lastTime() - LATEST.toMillis();
        return past.size() == 0 ? Double.NaN : past.lastKnown(since);
    }

    TileReading reading(DashboardTile tile, SourceState source, MetricSeries past, Duration range) {
        TilePlan plan = tile.plan();
        double value = plan.counted() ? count(past) : latest(past);
        Quantity quantity = Quantity.of(value, plan.unit(), texts.locale());
        if (source.failure() != null) {
            return new TileReading(quantity, since(source.lastTick()), Status.BAD, Age.STALE);
        }
        if (source.lastTick() == null) {
            return new TileReading(quantity, texts.get("dashboard.waiting"), Status.UNKNOWN, Age.NONE);
        }
        double judged = plan.judged().equals(plan.measure()) ? value : latest(source, plan.judged());
        return new TileReading(quantity, note(tile, source, range), status(plan.limit(), value, judged), Age.FRESH);
    }

    /** How often it happened, from how often a second it did. */
    private static double count(MetricSeries rate) {
        double sum = Double.NaN;
        for (int i = 1; i < rate.size(); i++) {
            double happened = rate.values()[i] * (rate.at()[i] - rate.at()[i - 1]) / 1e3;
            sum = Double.isNaN(happened) ? sum : Double.isNaN(sum) ? happened : sum + happened;
        }
        return Double.isNaN(sum) ? sum : Math.rint(sum);
    }

    private static Status status(@Nullable Limit limit, double value, double judged) {
        if (limit != null && limit.alarms(judged)) {
            return Status.BAD;
        }
        if (limit != null && limit.warns(judged)) {
            return Status.WARNING;
        }
        return Double.isNaN(value) ? Status.UNKNOWN : Status.GOOD;
    }

    private String since(@Nullable Instant lastTick) {
        return lastTick == null
                ? texts.get("dashboard.away")
                : texts.get("dashboard.away.since", time.format(lastTick));
    }

    /** The words below; the time that counts are of comes after the planned figures. */
    private String note(DashboardTile tile, SourceState source, Duration range) {
        List<Object> figures = new ArrayList<>();
        for (Note note : tile.plan().notes()) {
            figures.add(figure(note, source, horizon(range)));
        }
        figures.add(TimeSpan.words(horizon(range), texts));
        return texts.get("dashboard.note." + tile.key(), figures.toArray());
    }

    private Object figure(Note note, SourceState source, Duration horizon) {
        double value = latest(source, Measure.of(note.metric()));
        return switch (note.form()) {
            case TEXT -> text(value, note.unit());
            case NUMBER -> Double.isNaN(value) ? 0.0 : value;
            case GROWTH -> growth(metrics.series(source.id(), note.metric(), horizon), note.unit());
        };
    }

    private String growth(MetricSeries series, Unit unit) {
        double first = Double.NaN;
        for (int i = 0; i < series.size() && Double.isNaN(first); i++) {
            first = series.values()[i];
        }
        double grown = series.lastKnown(Long.MIN_VALUE) - first;
        return (grown > 0 ? "+" : "") + text(grown, unit);
    }

    String text(double value, Unit unit) {
        return Quantity.of(value, unit, texts.locale()).text();
    }
}
