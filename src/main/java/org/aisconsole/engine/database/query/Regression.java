package org.aisconsole.engine.database.query;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.aisconsole.base.metric.StatementWork;

/**
 * How a query got worse than it was in the week before.
 *
 * <p>Idea: every hour of that week in which the query ran gives one mean time of a call. Their median is what is usual, and
 * their median absolute deviation times 1.4826 what is usual to differ (Hampel's identifier): neither moves if a few hours of
 * the week were bad, as the mean and the standard deviation would. Worse is what lies four such deviations above the median
 * and also half above it, so that a query that never differs is not reported for a tenth of a millisecond; and it must have
 * cost the server at least a hundredth of its time, or nobody has to care. The number of calls is judged the same way, at
 * three times the median. Cost: one sort of at most 168 numbers a query. A week with fewer than twelve such hours says
 * nothing. What follows a daily rhythm widens the deviation and is found later; nothing is found that was not there.
 *
 * @param kind what got worse
 * @param before usual: milliseconds of a call, or calls an hour
 * @param now the same in the time looked at
 * @param addedMs time that it took more than it would have, milliseconds in all
 * @param hours of the week before that it was compared with
 */
public record Regression(Kind kind, double before, double now, double addedMs, int hours) {
    /** Hours that it takes to say what is usual. */
    static final int FEWEST_HOURS = 12;
    /** Calls that it takes to say what is now. */
    static final int FEWEST_CALLS = 20;

    private static final int FEWEST_CALLS_OF_AN_HOUR = 5;
    private static final double TO_DEVIATION = 1.4826;
    private static final double DEVIATIONS = 4;
    private static final double SLOWER = 1.5;
    private static final double MORE = 3;
    private static final double LEAST_SHARE = 0.01;
    private static final double HOUR = 3600;

    /** What got worse. */
    public enum Kind {
        /** A call takes longer. */
        SLOWER,
        /** A call takes as long as it did, but there are many more. */
        MORE_CALLS
    }

    /** How many times as much as before. */
    public double factor() {
        return now / before;
    }

    /**
     * Compares.
     *
     * @param hours the week before, by the hour
     * @param now the time looked at
     * @param seconds of it that were sampled
     * @param allMs time of all statements in it, milliseconds
     */
    static Optional<Regression> find(List<StatementWork> hours, StatementWork now, double seconds, double allMs) {
        List<StatementWork> telling = hours.stream()
                .filter(hour -> hour.calls() >= FEWEST_CALLS_OF_AN_HOUR)
                .toList();
        if (telling.size() < FEWEST_HOURS || now.calls() < FEWEST_CALLS || seconds <= 0) {
            return Optional.empty();
        }
        return slower(telling, now, allMs).or(() -> moreCalls(telling, now, seconds, allMs));
    }

    private static Optional<Regression> slower(List<StatementWork> hours, StatementWork now, double allMs) {
        double usual = median(hours, StatementWork::meanMs);
        double added = (now.meanMs() - usual) * now.calls();
        return stands(hours, StatementWork::meanMs, usual, now.meanMs(), SLOWER) && added >= LEAST_SHARE * allMs
                ? Optional.of(new Regression(Kind.SLOWER, usual, now.meanMs(), added, hours.size()))
                : Optional.empty();
    }

    private static Optional<Regression> moreCalls(
            List<StatementWork> hours, StatementWork now, double seconds, double allMs) {
        double usual = median(hours, StatementWork::calls);
        double rate = now.calls() * HOUR / seconds;
        double added = (1 - usual / rate) * now.execMs();
        return stands(hours, StatementWork::calls, usual, rate, MORE) && added >= LEAST_SHARE * allMs
                ? Optional.of(new Regression(Kind.MORE_CALLS, usual, rate, added, hours.size()))
                : Optional.empty();
    }

    private static boolean stands(
            List<StatementWork> hours, ToDoubleFunction<StatementWork> of, double usual, double now, double factor) {
        double deviation = TO_DEVIATION * median(hours, hour -> Math.abs(of.applyAsDouble(hour) - usual));
        return now > usual * factor && now > usual + DEVIATIONS * deviation;
    }

    private static double median(List<StatementWork> hours, ToDoubleFunction<StatementWork> of) {
        double[] sorted = hours.stream().mapToDouble(of).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
