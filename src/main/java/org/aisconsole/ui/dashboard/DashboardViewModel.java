package org.aisconsole.ui.dashboard;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.aisconsole.base.job.Cancellation.Registration;
import org.aisconsole.base.settings.Settings.Sampling;
import org.aisconsole.engine.monitor.LiveMetrics;
import org.aisconsole.engine.monitor.Scope;
import org.aisconsole.engine.monitor.TimeWindow;
import org.aisconsole.ui.shell.UiContext;

/**
 * What the dashboard of one connection shows: a new {@link DashboardData} after each tick, unless paused or out of sight. It is
 * read in the background, so that the window's thread only shows it, and ticks that come while a reading is still to begin share
 * that one.
 *
 * <p>A time that memory does not reach is read from the store first; until it is there, the charts go on showing what they
 * showed.
 */
public final class DashboardViewModel {
    private static final Duration FIRST_RANGE = Duration.ofMinutes(5);

    private final UiContext context;
    private final LiveMetrics live;
    private final DashboardReader reader;
    private final PastModel past;
    private final ZoomModel zoom;
    private final ArrangeModel arrange;
    private final ObjectProperty<Scope> scope;
    private final ObjectProperty<Duration> range = new SimpleObjectProperty<>(FIRST_RANGE);
    private final ObjectProperty<Comparison> comparison = new SimpleObjectProperty<>(Comparison.OFF);
    private final ObjectProperty<Duration> interval;
    private final BooleanProperty paused = new SimpleBooleanProperty();
    private final BooleanProperty showing = new SimpleBooleanProperty(true);
    private final AtomicBoolean refreshing = new AtomicBoolean();
    private final AtomicBoolean asked = new AtomicBoolean();
    private final ReadOnlyObjectWrapper<DashboardData> data;
    private final Registration watching;
    private volatile TimeView shown;

    /**
     * Follows what is being measured.
     *
     * @param scope the connection at first
     */
    public DashboardViewModel(UiContext context, DashboardEngines engines, Scope scope) {
        this.context = context;
        this.live = engines.live();
        this.reader = new DashboardReader(engines, context);
        this.past = new PastModel(engines.history(), new PastPlan(live), context.jobs(), context.clock());
        this.scope = new SimpleObjectProperty<>(scope);
        this.interval = new SimpleObjectProperty<>(live.interval());
        this.arrange = new ArrangeModel(context);
        this.zoom = new ZoomModel(this::liveWindow, context.clock());
        this.shown = wanted();
        this.data = new ReadOnlyObjectWrapper<>(reader.read(shown, Past.NONE, context.clock().instant()));
        this.scope.addListener((property, before, now) -> showOther());
        range.addListener((property, before, now) -> changeRange());
        comparison.addListener((property, before, now) -> prepare());
        zoom.windowProperty().addListener((property, before, now) -> prepare());
        interval.addListener((property, before, now) -> measureEvery(now));
        paused.addListener((property, before, now) -> ask());
        showing.addListener((property, before, now) -> ask());
        this.watching = live.watch(source -> ticked());
        prepare();
    }

    /** Follows no longer, because the connection is closed. */
    public void stop() {
        watching.close();
        past.forget();
    }

    private TimeView wanted() {
        return new TimeView(scope.get(), range.get(), zoom().windowProperty().get(), comparison.get());
    }

    private TimeWindow liveWindow() {
        return TimeWindow.upTo(context.clock().instant(), range.get());
    }

    /** A new range is a wish to see the present. */
    private void changeRange() {
        if (!zoom.showAll()) {
            prepare();
        }
    }

    /** Another connection's picture must not stand here for a moment longer. */
    private void showOther() {
        past.forget();
        shown = wanted();
        ask();
        prepare();
    }

    private void prepare() {
        TimeView view = wanted();
        past.prepare(view, () -> {
            shown = view;
            ask();
        });
    }

    private void measureEvery(Duration chosen) {
        live.interval(chosen);
        Saving.of(context).change(settings -> settings.withSampling(new Sampling((int) chosen.toSeconds())));
    }

    private void ticked() {
        if (!paused.get() && showing.get()) {
            refreshSoon();
        }
    }

    /** Refreshes although the picture may stand still, because something else was asked for. */
    private void ask() {
        asked.set(true);
        refreshSoon();
    }

    private void refreshSoon() {
        if (refreshing.compareAndSet(false, true)) {
            context.background().execute(() -> {
                refreshing.set(false);
                TimeView seen = shown;
                DashboardData read = reader.read(seen, past.past(), context.clock().instant());
                context.ui().execute(() -> show(read, seen));
            });
        }
    }

    private void show(DashboardData read, TimeView seen) {
        if (!seen.equals(shown)) {
            return; // what is wanted by now is being read
        }
        boolean wished = asked.getAndSet(false);
        if (!paused.get() || wished) {
            data.set(read);
        }
        if (!paused.get()) {
            past.keepUp(shown, this::ask);
        }
    }

    /** Asks the store again, after it failed. */
    public void retryPast() {
        past.retry(shown, this::ask);
    }

    /** What to show. */
    public ReadOnlyObjectProperty<DashboardData> dataProperty() {
        return data.getReadOnlyProperty();
    }

    /** Which connection is shown. */
    public ObjectProperty<Scope> scopeProperty() {
        return scope;
    }

    /** How far back the charts go. */
    public ObjectProperty<Duration> rangeProperty() {
        return range;
    }

    /** Which earlier time stands beside. */
    public ObjectProperty<Comparison> comparisonProperty() {
        return comparison;
    }

    /** Time between two ticks; a change is kept in the settings. */
    public ObjectProperty<Duration> intervalProperty() {
        return interval;
    }

    /** Whether the picture stands still; measuring goes on. */
    public BooleanProperty pausedProperty() {
        return paused;
    }

    /** Whether anybody can see it; while nobody can, nothing is read. */
    public BooleanProperty showingProperty() {
        return showing;
    }

    /** The part of the time that is looked at more closely. */
    public ZoomModel zoom() {
        return zoom;
    }

    /** The store's part of the picture. */
    PastModel past() {
        return past;
    }

    /** Where the panels stand. */
    ArrangeModel arrange() {
        return arrange;
    }
}
