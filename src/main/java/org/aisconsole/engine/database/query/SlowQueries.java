package org.aisconsole.engine.database.query;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.identity.Actor;
import org.aisconsole.base.identity.Doorkeeper;
import org.aisconsole.base.identity.Permission;
import org.aisconsole.base.job.Cancellation;
import org.aisconsole.base.metric.StatementWork;
import org.aisconsole.store.QueryHistory;
import org.aisconsole.store.QueryPoint;
import org.aisconsole.store.QueryText;

/** What the statements of a server cost, which of them got worse, and how each went over time. */
public final class SlowQueries {
    /** With how much of the past the present is compared. */
    static final Duration COMPARED = Duration.ofDays(7);

    private final String server;
    private final QueryHistory history;
    private final QueryWatch watch;
    private final Doorkeeper doorkeeper;
    private final Supplier<Actor> here;
    private final InstantSource clock;

    /**
     * The queries of a server.
     *
     * @param server id of its target
     * @param here who is at the console
     */
    public SlowQueries(
            String server,
            QueryHistory history,
            QueryWatch watch,
            Doorkeeper doorkeeper,
            Supplier<Actor> here,
            InstantSource clock) {
        this.server = server;
        this.history = history;
        this.watch = watch;
        this.doorkeeper = doorkeeper;
        this.here = here;
        this.clock = clock;
    }

    /**
     * Samples once more and adds up.
     *
     * @throws FailureException {@code identity…} if who is here may not look; {@code postgres…} if the store is away
     */
    public QueryOverview look(QueryRange range, Cancellation cancellation) {
        doorkeeper.require(here.get(), Permission.LOOK);
        watch.sampleNow(server, cancellation);
        Instant until = clock.instant();
        Instant from = until.minus(range.length());
        QueryHistory.Covered covered = history.covered(server, from, until);
        Map<Long, StatementWork> works = totals(from, until);
        StatementWork all = works.values().stream().reduce(StatementWork.NONE, StatementWork::plus);
        Optional<QueryWatch.Status> status = watch.status(server);
        return new QueryOverview(
                from,
                until,
                covered.seconds(),
                covered.evicted(),
                queries(from, works, covered.seconds(), all.execMs()),
                works.getOrDefault(0L, StatementWork.NONE),
                all,
                status.map(QueryWatch.Status::hidden).orElse(0),
                status.flatMap(now -> Optional.ofNullable(now.failure())));
    }

    private Map<Long, StatementWork> totals(Instant from, Instant until) {
        Map<Long, StatementWork> works = new HashMap<>();
        history.totals(server, from, until).forEach(point -> works.put(point.query(), point.work()));
        return works;
    }

    private Map<Long, List<StatementWork>> hours(Instant until) {
        return history.hours(server, until.minus(COMPARED), until).stream()
                .collect(Collectors.groupingBy(QueryPoint::query, Collectors.mapping(QueryPoint::work, Collectors.toList())));
    }

    private List<QueryLoad> queries(Instant from, Map<Long, StatementWork> works, double seconds, double allMs) {
        Map<Long, List<StatementWork>> before = hours(from);
        return history.texts(server, from).stream()
                .filter(text -> works.containsKey(text.id()))
                .map(text -> {
                    StatementWork work = works.getOrDefault(text.id(), StatementWork.NONE);
                    List<StatementWork> week = before.getOrDefault(text.id(), List.of());
                    double share = allMs == 0 ? 0 : work.execMs() / allMs;
                    return new QueryLoad(sampled(text), work, share, Regression.find(week, work, seconds, allMs));
                })
                .sorted(Comparator.comparingDouble((QueryLoad load) -> -load.work().execMs()))
                .toList();
    }

    private static SampledQuery sampled(QueryText text) {
        return new SampledQuery(text.id(), text.key(), text.statement(), text.cut(), text.firstSeen());
    }

    /**
     * How a query went, step by step; steps in which it did not run are left out.
     *
     * @throws FailureException as {@link #look}
     */
    public List<QueryStep> course(SampledQuery query, QueryRange range) {
        doorkeeper.require(here.get(), Permission.LOOK);
        Instant until = clock.instant();
        return history.course(server, query.id(), until.minus(range.length()), until, range.step()).stream()
                .map(point -> new QueryStep(point.at(), point.work()))
                .toList();
    }
}
