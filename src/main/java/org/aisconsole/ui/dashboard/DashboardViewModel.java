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
 * What the dashboard shows: a new {@link DashboardData} after each tick, unless paused. Several ticks that come while
 * one refresh still waits for the window's thread make one refresh.
 */
public final class DashboardViewModel {
    private final LiveMetrics metrics;
    private final DashboardReader reader;
    private final Executor ui;
    private final AtomicBoolean refreshing = new AtomicBoolean();
    private final ObjectProperty<Duration> range = new SimpleObjectProperty<>(Duration.ofMinutes(5));
    private final BooleanProperty paused = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<DashboardData> data;

    /** Follows what is being measured. */
    public DashboardViewModel(LiveMetrics metrics, Texts texts, Executor ui, InstantSource clock) {
        this.metrics = metrics;
        this.reader = new DashboardReader(metrics, texts, clock);
        this.ui = ui;
        this.data = new ReadOnlyObjectWrapper<>(reader.read(range.get()));
        range.addListener((property, before, now) -> refresh());
        paused.addListener((property, before, now) -> refresh());
        metrics.watch(source -> refreshSoon());
    }

    private void refreshSoon() {
        if (refreshing.compareAndSet(false, true)) {
            ui.execute(() -> {
                refreshing.set(false);
                if (!paused.get()) {
                    refresh();
                }
            });
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
