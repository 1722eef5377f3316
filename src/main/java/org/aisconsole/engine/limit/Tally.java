package org.aisconsole.engine.limit;

import java.util.ArrayList;
import java.util.List;

/**
 * How a check came out.
 *
 * @param fits whether the request fits the rule
 * @param counts one for each window, in their order
 */
record Tally(boolean fits, List<Count> counts) {
    /** Copies the counts. */
    Tally {
        counts = List.copyOf(counts);
    }

    /** Both together: what does not fit one of them does not fit, and the larger count holds. */
    Tally and(Tally other) {
        List<Count> both = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            both.add(counts.get(i).or(other.counts.get(i)));
        }
        return new Tally(fits && other.fits, both);
    }

    /**
     * How a window stands after the decision.
     *
     * @param live admitted requests that count
     * @param pause microseconds until one more fits; 0 if it does, -1 if it never will
     */
    record Count(long live, long pause) {
        private Count or(Count other) {
            boolean never = pause < 0 || other.pause < 0;
            return new Count(Math.max(live, other.live), never ? -1 : Math.max(pause, other.pause));
        }
    }
}
