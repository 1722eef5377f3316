package org.aisconsole.engine.monitor;

import java.util.HashMap;
import java.util.Map;

/**
 * Turns counters into rates: the difference of two readings over the time between them. Counters of a server begin at
 * zero again when it restarts or somebody resets them; a difference across that would be a spike or negative, so it is
 * NaN, which a chart shows as a gap.
 */
final class Counters {
    private Map<String, Double> before = Map.of();
    private double beforeAt = Double.NaN;

    /**
     * Takes a reading.
     *
     * @param at when, in seconds by the clock of whoever counts
     * @param now the counters by name; NaN where one is unknown
     * @return rises since the reading before
     */
    Rises take(double at, Map<String, Double> now) {
        double seconds = at - beforeAt;
        Map<String, Double> rises = new HashMap<>();
        now.forEach((name, value) -> {
            double rise = value - before.getOrDefault(name, Double.NaN);
            rises.put(name, seconds > 0 && rise >= 0 ? rise : Double.NaN);
        });
        before = Map.copyOf(now);
        beforeAt = at;
        return new Rises(seconds, rises);
    }

    /** Forgets the reading before: the next one is a first one. */
    void reset() {
        before = Map.of();
        beforeAt = Double.NaN;
    }

    /**
     * How far counters rose.
     *
     * @param seconds time between the two readings; NaN on the first
     * @param rises the differences by name; NaN on the first reading, after a reset, and where unknown
     */
    record Rises(double seconds, Map<String, Double> rises) {
        /** Rise of a counter. */
        double rise(String counter) {
            return rises.getOrDefault(counter, Double.NaN);
        }

        /** Rise of a counter per second. */
        double rate(String counter) {
            return rise(counter) / seconds;
        }

        /** Share of one counter in two together; NaN if neither rose. */
        double share(String part, String rest) {
            return rise(part) / (rise(part) + rise(rest));
        }
    }
}
