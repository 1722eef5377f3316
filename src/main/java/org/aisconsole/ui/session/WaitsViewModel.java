package org.aisconsole.ui.session;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.aisconsole.base.job.Cancellation;
import org.aisconsole.base.text.Message;
import org.aisconsole.engine.monitor.History;
import org.aisconsole.engine.monitor.MetricSeries;
import org.aisconsole.engine.monitor.PostgresMetrics;
import org.aisconsole.engine.monitor.TimeWindow;
import org.aisconsole.ui.shell.Reading;
import org.aisconsole.ui.shell.UiContext;

/** What active sessions waited for, over time: the monitor counts them at each tick, and the store remembers. */
public final class WaitsViewModel {
    /** The classes of waits, in the order in which they are stacked: what works, then what waits. */
    static final List<String> CLASSES = List.of(
            PostgresMetrics.WAITS_CPU,
            PostgresMetrics.WAITS_IO,
            PostgresMetrics.WAITS_LWLOCK,
            PostgresMetrics.WAITS_LOCK,
            PostgresMetrics.WAITS_OTHER);

    private static final int POINTS = 240;

    private final History history;
    private final String source;
    private final UiContext context;
    private final ObjectProperty<Span> span = new SimpleObjectProperty<>(Span.HOUR);
    private final Reading<Waits> waits;

    /** How far back is looked. */
    public enum Span {
        /** The last hour. */
        HOUR(Duration.ofHours(1)),
        /** The last day. */
        DAY(Duration.ofDays(1)),
        /** The last week. */
        WEEK(Duration.ofDays(7));

        private final Duration length;

        Span(Duration length) {
            this.length = length;
        }
    }

    /**
     * A stretch of the past.
     *
     * @param window which time
     * @param courses sessions on average, for each of the classes
     */
    public record Waits(TimeWindow window, List<MetricSeries> courses) {
        /** Copies the list. */
        public Waits {
            courses = List.copyOf(courses);
        }
    }

    /**
     * Reads the last hour.
     *
     * @param source id of the server
     */
    public WaitsViewModel(History history, String source, UiContext context) {
        this.history = history;
        this.source = source;
        this.context = context;
        this.waits = new Reading<>(context, Message.of("activity.waits.reading"), this::read);
        span.addListener((property, before, now) -> waits.refresh());
        waits.refresh();
    }

    private Waits read(Cancellation cancellation) {
        Instant now = context.clock().instant();
        TimeWindow window = TimeWindow.upTo(now, span.get().length);
        Duration step = Duration.ofMillis(Math.max(1, window.millis() / POINTS));
        History.Remembered remembered = history.read(new History.Query(source, CLASSES, window, step), cancellation);
        return new Waits(window, CLASSES.stream().map(name -> remembered.band(name).line()).toList());
    }

    /** How far back is looked. */
    public ObjectProperty<Span> spanProperty() {
        return span;
    }

    /** What is remembered. */
    public Reading<Waits> waits() {
        return waits;
    }
}
