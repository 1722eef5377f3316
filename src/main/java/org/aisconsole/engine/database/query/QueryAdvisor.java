package org.aisconsole.engine.database.query;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.aisconsole.engine.database.explain.PlanTree;

/** What can be done about a query. */
public final class QueryAdvisor {
    private QueryAdvisor() {}

    /**
     * All that is found, what reads too much first.
     *
     * @param plan of the query, if it is known; without it less is found
     */
    public static List<QueryAdvice> of(QueryLoad load, QueryOverview overview, Optional<PlanTree> plan) {
        return Stream.concat(ScanAdvice.look(load, plan).stream(), CostRules.look(load, overview).stream())
                .toList();
    }
}
