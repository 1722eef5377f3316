package org.aisconsole.ui.dashboard;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.aisconsole.engine.monitor.TimeWindow;
import org.aisconsole.ui.widget.ChartLink;

/** Which part of the time the charts show more closely; none while they are live. Nothing lies in the future. */
public final class ZoomModel implements ChartLink.Zoomable {
    private static final long LEAST = Duration.ofSeconds(10).toMillis();
    private static final long MOST = Duration.ofDays(31).toMillis();

    private final ReadOnlyObjectWrapper<Optional<TimeWindow>> window = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Supplier<TimeWindow> live;
    private final InstantSource clock;

    /**
     * Nothing zoomed.
     *
     * @param live what is shown then
     */
    ZoomModel(Supplier<TimeWindow> live, InstantSource clock) {
        this.live = live;
        this.clock = clock;
    }

    /** The part that is shown; empty while the charts are live. */
    public ReadOnlyObjectProperty<Optional<TimeWindow>> windowProperty() {
        return window.getReadOnlyProperty();
    }

    private TimeWindow shown() {
        return window.get().orElseGet(live);
    }

    @Override
    public void zoomTo(long one, long other) {
        show((one + other) / 2.0, Math.abs(other - one));
    }

    @Override
    public void zoomBy(double factor, long around) {
        TimeWindow now = shown();
        double still = now.contains(around) ? around : (now.from() + now.to()) / 2.0;
        double middle = still + ((now.from() + now.to()) / 2.0 - still) * factor;
        show(middle, now.millis() * factor);
    }

    @Override
    public void pan(double share) {
        TimeWindow now = shown();
        show((now.from() + now.to()) / 2.0 + share * now.millis(), now.millis());
    }

    /** What would show all of the live range up to now is the live range. */
    private void show(double middle, double length) {
        long millis = Math.clamp(Math.round(length), LEAST, MOST);
        long present = clock.millis();
        long to = Math.min(present, Math.round(middle + millis / 2.0));
        TimeWindow wanted = new TimeWindow(to - millis, to);
        boolean all = to == present && millis >= live.get().millis();
        window.set(all ? Optional.empty() : Optional.of(wanted));
    }

    @Override
    public boolean showAll() {
        boolean zoomed = window.get().isPresent();
        window.set(Optional.empty());
        return zoomed;
    }
}
