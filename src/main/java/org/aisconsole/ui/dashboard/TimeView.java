package org.aisconsole.ui.dashboard;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.aisconsole.engine.monitor.Scope;
import org.aisconsole.engine.monitor.TimeWindow;

/**
 * Which connection is looked at, and which time of it.
 *
 * @param scope the connection
 * @param range how far back from now, while nothing is zoomed
 * @param zoom the part that is looked at more closely, if any
 * @param comparison which earlier time stands beside it
 */
record TimeView(Scope scope, Duration range, Optional<TimeWindow> zoom, Comparison comparison) {
    /** The time that the charts show at a moment. */
    TimeWindow window(Instant now) {
        return zoom.orElseGet(() -> TimeWindow.upTo(now, range));
    }

    /** Whether the window moves with the time. */
    boolean isLive() {
        return zoom.isEmpty();
    }
}
