package org.aisconsole.ui.widget;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Round places for the marks of an axis. */
final class Ticks {
    private static final Duration[] STEPS = {
        Duration.ofSeconds(5), Duration.ofSeconds(15), Duration.ofSeconds(30), Duration.ofMinutes(1),
        Duration.ofMinutes(2), Duration.ofMinutes(5), Duration.ofMinutes(10), Duration.ofMinutes(15),
        Duration.ofMinutes(30), Duration.ofHours(1), Duration.ofHours(2), Duration.ofHours(6),
        Duration.ofHours(12), Duration.ofDays(1), Duration.ofDays(2), Duration.ofDays(7)
    };

    private Ticks() {}

    /** Clock times at a round step, at most about {@code most} of them, in the zone of the reader. */
    static List<Number> times(double from, double to, int most, ZoneId zone) {
        long step = STEPS[STEPS.length - 1].toMillis();
        for (Duration candidate : STEPS) {
            if ((to - from) / candidate.toMillis() <= most) {
                step = candidate.toMillis();
                break;
            }
        }
        long offset = zone.getRules().getOffset(Instant.ofEpochMilli((long) from)).getTotalSeconds() * 1000L;
        List<Number> ticks = new ArrayList<>();
        for (long tick = Math.ceilDiv((long) from + offset, step) * step - offset; tick <= to; tick += step) {
            ticks.add(tick);
        }
        return ticks;
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
