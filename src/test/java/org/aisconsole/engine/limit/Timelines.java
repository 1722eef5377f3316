package org.aisconsole.engine.limit;

import java.util.List;
import java.util.random.RandomGenerator;

/** Requests over time as they come in life and as they hurt most, and the oracle that looks at what was admitted. */
final class Timelines {
    /** Any time of Redis' clock will do: microseconds since the epoch. */
    static final long BEGIN = 1_800_000_000_000_000L;

    private Timelines() {}

    /**
     * Time from one request to the next: bursts, an even pace, and steps that end just before, on and just after the edges
     * of a window and of its parts.
     */
    static long gap(RandomGenerator random, long window, int segments) {
        long part = window / segments;
        return switch (random.nextInt(8)) {
            case 0, 1 -> 0;
            case 2 -> random.nextLong(1, 50);
            case 3 -> random.nextLong(part + 1);
            case 4 -> Math.max(0, part + random.nextInt(-2, 3));
            case 5 -> Math.max(0, window + random.nextInt(-2, 3));
            case 6 -> random.nextLong(window / 4 + 1);
            default -> random.nextLong(2 * window + 1);
        };
    }

    /** The most requests in any span as long as the window, counted by brute force: a span is worst where it begins with one. */
    static int worst(List<Long> admitted, long window) {
        int worst = 0;
        for (long from : admitted) {
            int inside = 0;
            for (long at : admitted) {
                inside += at >= from && at < from + window ? 1 : 0;
            }
            worst = Math.max(worst, inside);
        }
        return worst;
    }

    /** How many of them are after a time. */
    static int after(List<Long> admitted, long time) {
        return (int) admitted.stream().filter(at -> at > time).count();
    }
}
