package org.aisconsole.ui.dashboard;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.aisconsole.base.text.Texts;
import org.aisconsole.engine.monitor.LiveMetrics;

/**
 * What the dashboard shows: a new {@link DashboardData} after each tick, unless paused. It is read in the background, so
 * that the window's thread only shows it, and ticks that come while a reading is still to begin share that one.
 */
public final class DashboardViewModel {
    private final LiveMetrics metrics;
    private final DashboardReader reader;
    private final Executor background;
    private final Executor ui;
    private final AtomicBoolean refreshing = new AtomicBoolean();
    private final ObjectProperty<Duration> range = new SimpleObjectProperty<>(Duration.ofMinutes(5));
    private volatile Duration wanted = range.get();
    private final BooleanProperty paused = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<DashboardData> data;

    /**
     * Follows what is being measured.
     *
     * @param background where metrics are read after a tick; the longer it waits, the more ticks share a reading
     * @param ui the window's thread
     */
    public DashboardViewModel(
            LiveMetrics metrics, Texts texts, Executor background, Executor ui, InstantSource clock) {
        this.metrics = metrics;
        this.reader = new DashboardReader(metrics, texts, clock);
        this.background = background;
        this.ui = ui;
        this.data = new ReadOnlyObjectWrapper<>(reader.read(range.get()));
        range.addListener((property, before, now) -> {
            wanted = now;
            refresh();
        });
        paused.addListener((property, before, now) -> refresh());
        metrics.watch(source -> refreshSoon());
    }

    private void refreshSoon() {
        if (refreshing.compareAndSet(false, true)) {
            background.execute(() -> {
                refreshing.set(false);
                Duration seen = wanted;
                DashboardData read = reader.read(seen);
                ui.execute(() -> show(read, seen));
            });
        }
    }

    private void show(DashboardData read, Duration seen) {
        boolean stillWanted = seen.equals(range.get());
        if (!paused.get() && stillWanted) {
            data.set(read);
        }
    }

    private void refresh() {
        data.set(reader.read(range.get()));
    }

    /** What to show. */
    public ReadOnlyObjectProperty<DashboardData> dataProperty() {
        return data.getReadOnlyProperty();
    }

    /** How far back the charts go. */
    public ObjectProperty<Duration> rangeProperty() {
        return range;
    }

    /** Whether the picture stands still; measuring goes on. */
    public BooleanProperty pausedProperty() {
        return paused;
    }

    /** Time between two ticks. */
    public Duration interval() {
        return metrics.interval();
    }
}
