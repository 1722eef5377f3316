package org.aisconsole.ui.widget;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.aisconsole.base.metric.Unit;

/** Round places for the marks of an axis. */
final class Ticks {
    private static final Duration[] STEPS = {
        Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(5), Duration.ofSeconds(15), Duration.ofSeconds(30),
        Duration.ofMinutes(1), Duration.ofMinutes(2), Duration.ofMinutes(5), Duration.ofMinutes(10), Duration.ofMinutes(15),
        Duration.ofMinutes(30), Duration.ofHours(1), Duration.ofHours(2), Duration.ofHours(6),
        Duration.ofHours(12), Duration.ofDays(1), Duration.ofDays(2), Duration.ofDays(7)
    };
    /** Steps of long times in seconds: people count those in minutes and hours, not in thousands. */
    private static final double[] LONG_TIMES = {60, 120, 300, 600, 1_200, 1_800, 3_600, 7_200, 18_000, 36_000, 72_000, 180_000};

    private Ticks() {}

    /**
     * Clock times at a round step, at most about {@code most} of them, in the zone of the reader: counted along the reader's
     * clock, so that midnight stays midnight where the clocks are changed.
     */
    static List<Number> times(double from, double to, int most, ZoneId zone) {
        long step = STEPS[STEPS.length - 1].toSeconds();
        for (Duration candidate : STEPS) {
            if ((to - from) / candidate.toMillis() <= most) {
                step = candidate.toSeconds();
                break;
            }
        }
        long local = Instant.ofEpochMilli((long) Math.ceil(from)).atZone(zone).toLocalDateTime().toEpochSecond(ZoneOffset.UTC);
        List<Number> ticks = new ArrayList<>();
        long last = Long.MIN_VALUE;
        for (long next = Math.ceilDiv(local, step) * step; ; next += step) {
            long tick = LocalDateTime.ofEpochSecond(next, 0, ZoneOffset.UTC).atZone(zone).toInstant().toEpochMilli();
            if (tick > to) {
                return ticks;
            }
            if (tick >= from && tick > last) { // an hour that the clock goes through twice is marked once
                ticks.add(tick);
                last = tick;
            }
        }
    }

    /** A step by which {@code most} marks reach at least the value, and which reads well in the unit. */
    static double step(double highest, int most, Unit unit) {
        double raw = highest / most;
        if (unit == Unit.SECONDS && raw > LONG_TIMES[0] / 2) {
            for (double candidate : LONG_TIMES) {
                if (candidate >= raw) {
                    return candidate;
                }
            }
        }
        return step(highest, most);
    }

    /** A step of 1, 2 or 5 times a power of ten by which {@code most} marks reach at least the value. */
    static double step(double highest, int most) {
        double raw = highest / most;
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        for (double factor : new double[] {1, 2, 5}) {
            if (factor * power >= raw * (1 - 1e-9)) {
                return factor * power;
            }
        }
        return 10 * power;
    }

    /** Zero and the multiples of a step up to the highest. */
    static List<Number> multiples(double step, double highest) {
        List<Number> ticks = new ArrayList<>();
        for (int i = 0; i * step <= highest * (1 + 1e-9); i++) {
            ticks.add(i * step);
        }
        return ticks;
    }
}
