package org.aisconsole.engine.limit;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.aisconsole.base.failure.FailureException;

/**
 * What became of a request.
 *
 * @param admitted whether it may go on
 * @param place who counted
 * @param answers one for each subject of the request
 */
public record Decision(boolean admitted, Place place, List<Answer> answers) {
    /** Copies the answers. */
    public Decision {
        answers = List.copyOf(answers);
    }

    /** Who counted. */
    public enum Place {
        /** Redis, for all consoles that use it. */
        SHARED,
        /** This console for itself: Redis is away, or there is none. */
        OWN,
        /** Nobody: Redis is away, and a rule refuses then. */
        NOBODY
    }

    /**
     * Goes on if it was admitted.
     *
     * @throws FailureException {@code limit.refused} if it was not and waiting helps, {@code limit.closed} if it does not,
     *     {@code limit.away} if nobody could count
     */
    public void require() {
        if (admitted) {
            return;
        }
        if (place == Place.NOBODY) {
            throw FailureException.expected("limit.away");
        }
        Answer refused = answers.stream().filter(answer -> answer.enforced && !answer.fits).findFirst().orElseThrow();
        WindowAnswer full = refused.longest();
        throw full.retryAfter
                .map(wait -> FailureException.expected(
                        "limit.refused", refused.subject.name(), full.limit, Math.ceilDiv(wait.toMillis(), 1_000)))
                .orElseGet(() -> FailureException.expected("limit.closed", refused.subject.name()));
    }

    /**
     * What one rule said of one subject.
     *
     * @param rule the rule
     * @param subject the subject
     * @param enforced whether it refuses, or only reports
     * @param fits whether the request fits it
     * @param windows one for each window, in their order
     */
    public record Answer(LimitRule rule, Subject subject, boolean enforced, boolean fits, List<WindowAnswer> windows) {
        /** Copies the windows. */
        public Answer {
            windows = List.copyOf(windows);
        }

        /** The window that has to be waited for longest. */
        private WindowAnswer longest() {
            WindowAnswer longest = windows.getFirst();
            for (WindowAnswer window : windows) {
                boolean longer = window.retryAfter.isEmpty()
                        || longest.retryAfter.map(wait -> window.retryAfter.get().compareTo(wait) > 0).orElse(false);
                longest = longer ? window : longest;
            }
            return longest;
        }

        /** How full its fullest window is, 0 to 1 and more where a limit was lowered. */
        public double fullness() {
            return windows.stream().mapToDouble(WindowAnswer::fullness).max().orElse(0);
        }
    }

    /**
     * How a window stands after the decision.
     *
     * @param window which one
     * @param limit how many may be admitted in it
     * @param used how many were
     * @param retryAfter time until one more fits, zero if it does; empty if it never will
     */
    public record WindowAnswer(LimitWindow window, int limit, long used, Optional<Duration> retryAfter) {
        /** How many more fit now. */
        public long remaining() {
            return Math.max(0, limit - used);
        }

        /** How full it is, 0 to 1 and more where the limit was lowered. */
        public double fullness() {
            return limit == 0 ? 1 : (double) used / limit;
        }
    }
}
