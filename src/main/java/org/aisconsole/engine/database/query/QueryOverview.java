package org.aisconsole.engine.database.query;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.aisconsole.base.failure.Failure;
import org.aisconsole.base.metric.StatementWork;

/**
 * The queries of a server over some time, those that ran longest first.
 *
 * @param from where the time begins
 * @param until where it ends
 * @param seconds of it that were sampled
 * @param evicted how many statements the server dropped from its list meanwhile, whose last calls are lost
 * @param queries each that was loud enough to be kept apart
 * @param others what all others cost
 * @param all what all cost together
 * @param hidden statements of others that the console may not see; their cost is not counted
 * @param failure why nothing is sampled at present, if so
 */
public record QueryOverview(
        Instant from,
        Instant until,
        double seconds,
        long evicted,
        List<QueryLoad> queries,
        StatementWork others,
        StatementWork all,
        int hidden,
        Optional<Failure> failure) {
    /** Copies the list. */
    public QueryOverview {
        queries = List.copyOf(queries);
    }

    /** How many statements ran at a time, on average: the load that they put on the server. */
    public double load() {
        return seconds == 0 ? 0 : all.execMs() / 1000 / seconds;
    }

    /** Something that all did, by the second. */
    public double perSecond(double amount) {
        return seconds == 0 ? 0 : amount / seconds;
    }
}
