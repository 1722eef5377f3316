package org.aisconsole.ui.query;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.aisconsole.base.failure.Failure;
import org.aisconsole.base.metric.StatementWork;
import org.aisconsole.engine.database.query.QueryAdvice;
import org.aisconsole.engine.database.query.QueryAdvisor;
import org.aisconsole.engine.database.query.QueryLoad;
import org.aisconsole.engine.database.query.QueryOverview;
import org.aisconsole.engine.database.query.QueryPlans;
import org.aisconsole.engine.database.query.QueryRange;
import org.aisconsole.engine.database.query.QueryStep;
import org.aisconsole.engine.monitor.MetricSeries;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a query.
 *
 * @param load what it costs
 * @param overview all queries beside it
 * @param range over which time its course is
 * @param course what it cost, step by step
 * @param plan its plan; null if it is not known, or has none
 * @param noPlan why it has none; null if it has, or nobody asked
 * @param advice what can be done about it
 */
public record QueryDetail(
        QueryLoad load,
        QueryOverview overview,
        QueryRange range,
        List<QueryStep> course,
        QueryPlans.@Nullable Look plan,
        @Nullable Failure noPlan,
        List<QueryAdvice> advice) {
    /** Copies the lists. */
    public QueryDetail {
        course = List.copyOf(course);
        advice = List.copyOf(advice);
    }

    static QueryDetail without(QueryLoad load, QueryOverview overview) {
        List<QueryAdvice> advice = QueryAdvisor.of(load, overview, Optional.empty());
        return new QueryDetail(load, overview, QueryRange.HOUR, List.of(), null, null, advice);
    }

    QueryDetail with(List<QueryStep> steps, QueryRange over) {
        return new QueryDetail(load, overview, over, steps, plan, noPlan, advice);
    }

    QueryDetail with(QueryPlans.Look found) {
        List<QueryAdvice> better = QueryAdvisor.of(load, overview, Optional.of(found.plan()));
        return new QueryDetail(load, overview, range, course, found, null, better);
    }

    QueryDetail without(Failure why) {
        return new QueryDetail(load, overview, range, course, null, why, advice);
    }

    /** Seconds of a call over time; a gap where it did not run. */
    MetricSeries callSeconds() {
        return series(work -> work.calls() == 0 ? Double.NaN : work.meanMs() / 1000);
    }

    /** Calls a second over time; none where it did not run. */
    MetricSeries callsPerSecond() {
        double seconds = range.step().toSeconds();
        return series(work -> work.calls() / seconds);
    }

    /** A value for each step of the range, those in which it did not run too; the last may not be sampled yet. */
    private MetricSeries series(ToDoubleFunction<StatementWork> value) {
        Instant begin = overview.from();
        int steps = (int) (range.length().toSeconds() / range.step().toSeconds());
        StatementWork[] works = new StatementWork[steps + 1];
        for (QueryStep step : course) {
            long at = step.at().minusMillis(begin.toEpochMilli()).toEpochMilli() / range.step().toMillis();
            int place = Math.clamp(at, 0, steps);
            works[place] = works[place] == null ? step.work() : works[place].plus(step.work());
        }
        long[] times = new long[steps + 1];
        double[] values = new double[steps + 1];
        for (int place = 0; place <= steps; place++) {
            times[place] = begin.plus(range.step().multipliedBy(place)).toEpochMilli();
            boolean open = place == steps && works[place] == null;
            values[place] = open ? Double.NaN : value.applyAsDouble(works[place] == null ? StatementWork.NONE : works[place]);
        }
        return new MetricSeries(times, values);
    }
}
