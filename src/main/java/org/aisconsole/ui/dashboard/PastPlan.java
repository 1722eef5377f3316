package org.aisconsole.ui.dashboard;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aisconsole.engine.monitor.LiveMetrics;
import org.aisconsole.engine.monitor.MetricSeries;
import org.aisconsole.engine.monitor.SourceState;
import org.aisconsole.engine.monitor.TimeWindow;
import org.aisconsole.ui.dashboard.Past.Wanted;

/**
 * Decides when the store is asked and how finely. Memory answers as far as it reaches; the store is asked where it does not, or
 * where an earlier time stands beside. Steps are round, so that they fall together with the store's minutes and hours, and a
 * picture is read again about once a step, but not more than once a minute.
 *
 * @param metrics what memory holds
 */
record PastPlan(LiveMetrics metrics) {
    /** Steps across a chart: about one for each pixel of a wide one. */
    private static final int POINTS = 800;
    /** Memory that begins this many ticks late is not worth a question. */
    private static final int LATE_TICKS = 3;

    private static final Duration SOONEST = Duration.ofMinutes(1);
    private static final Duration LATEST = Duration.ofMinutes(30);
    private static final long[] STEPS = {
        1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1_800, 3_600, 7_200, 10_800, 21_600, 43_200, 86_400
    };

    /** The round time that a point of a window stands for. */
    static Duration step(TimeWindow window) {
        for (long seconds : STEPS) {
            if (window.millis() / POINTS <= seconds * 1_000) {
                return Duration.ofSeconds(seconds);
            }
        }
        return Duration.ofSeconds(STEPS[STEPS.length - 1]);
    }

    /** How long a read past holds; an earlier time beside it was read only a tenth further than the window. */
    static Duration pace(TimeView view, Instant now) {
        TimeWindow window = view.window(now);
        long pace = Math.clamp(step(window).toMillis(), SOONEST.toMillis(), LATEST.toMillis());
        return Duration.ofMillis(
                view.comparison() == Comparison.OFF ? pace : Math.min(pace, Math.max(1_000, window.millis() / 10)));
    }

    /** Whether memory alone does not do. */
    boolean needsStore(TimeView view, Instant now) {
        TimeWindow window = view.window(now);
        long late = metrics.interval().toMillis() * LATE_TICKS;
        return view.comparison() != Comparison.OFF
                || Members.of(view.scope(), metrics).all().stream()
                        .anyMatch(source -> memoryBegin(source, window, now) > window.from() + late);
    }

    private long memoryBegin(SourceState source, TimeWindow window, Instant now) {
        String any = DashboardChart.metrics(source.kind(), false).getFirst();
        Duration back = Duration.ofMillis(Math.max(1, now.toEpochMilli() - window.from()));
        MetricSeries held = metrics.series(source.id(), any, back);
        return held.size() == 0 ? Long.MAX_VALUE : held.at()[0];
    }

    /** What to ask for a view. */
    Wanted wanted(TimeView view, Instant now) {
        Members members = Members.of(view.scope(), metrics);
        Map<String, List<String>> wanted = new HashMap<>();
        for (SourceState source : members.all()) {
            wanted.put(source.id(), DashboardChart.metrics(source.kind(), members.isReplica(source)));
        }
        TimeWindow window = view.window(now);
        return new Wanted(wanted, window, step(window), view.comparison().before());
    }
}
