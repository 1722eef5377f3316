package org.aisconsole.ui.dashboard;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aisconsole.base.job.Cancellation;
import org.aisconsole.engine.monitor.History.Query;
import org.aisconsole.engine.monitor.History.Remembered;
import org.aisconsole.engine.monitor.History;
import org.aisconsole.engine.monitor.MetricBand;
import org.aisconsole.engine.monitor.TimeWindow;

/**
 * What the store has told of the time that the charts show.
 *
 * @param stepMillis time that a point stands for; 0 if nothing was read
 * @param bands by source, the remembered metrics of the time looked at
 * @param earlier by source, those of the time that it is compared with, moved to where they are compared
 */
record Past(long stepMillis, Map<String, Remembered> bands, Map<String, Remembered> earlier) {
    /** Nothing was read. */
    static final Past NONE = new Past(0, Map.of(), Map.of());

    boolean isNone() {
        return stepMillis == 0;
    }

    MetricBand band(String source, String metric) {
        return of(bands, source, metric);
    }

    MetricBand earlier(String source, String metric) {
        return of(earlier, source, metric);
    }

    private static MetricBand of(Map<String, Remembered> read, String source, String metric) {
        Remembered remembered = read.get(source);
        return remembered == null ? MetricBand.EMPTY : remembered.band(metric);
    }

    /** Reads what is wanted, a query a source and time. */
    static Past read(History history, Wanted wanted, Cancellation cancellation) {
        Map<String, Remembered> bands = new HashMap<>();
        Map<String, Remembered> earlier = new HashMap<>();
        wanted.metrics.forEach((source, metrics) -> {
            bands.put(source, history.read(new Query(source, metrics, wanted.window, wanted.step), cancellation));
            long shift = wanted.before.toMillis();
            if (shift > 0) {
                TimeWindow then = wanted.comparedWindow().shifted(-shift);
                earlier.put(
                        source, moved(history.read(new Query(source, metrics, then, wanted.step), cancellation), shift));
            }
        });
        long step = bands.values().stream().mapToLong(Remembered::stepMillis).max().orElse(wanted.step.toMillis());
        return new Past(step, Map.copyOf(bands), Map.copyOf(earlier));
    }

    private static Remembered moved(Remembered then, long shift) {
        Map<String, MetricBand> moved = new HashMap<>();
        then.bands().forEach((metric, band) -> moved.put(metric, band.shifted(shift)));
        return new Remembered(then.stepMillis(), moved);
    }

    /**
     * What to read.
     *
     * @param metrics by source
     * @param window which time
     * @param step time that a point should stand for
     * @param before how long before the time that it is compared with; zero for none
     */
    record Wanted(Map<String, List<String>> metrics, TimeWindow window, Duration step, Duration before) {
        /** Copies the map. */
        Wanted {
            metrics = Map.copyOf(metrics);
        }

        /** Reaches further than the window, so that a live one can move on for a while before all is read again. */
        TimeWindow comparedWindow() {
            return new TimeWindow(window.from(), window.to() + window.millis() / 10);
        }
    }
}
