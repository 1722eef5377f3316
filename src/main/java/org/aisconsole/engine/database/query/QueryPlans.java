package org.aisconsole.engine.database.query;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.job.Cancellation;
import org.aisconsole.engine.database.explain.ExplainOption;
import org.aisconsole.engine.database.explain.ExplainRequest;
import org.aisconsole.engine.database.explain.ExplainRequest.Run;
import org.aisconsole.engine.database.explain.Explained;
import org.aisconsole.engine.database.explain.Explainer;
import org.aisconsole.engine.database.explain.Fingerprint;
import org.aisconsole.engine.database.explain.KeptPlan;
import org.aisconsole.engine.database.explain.PlanDiff;
import org.aisconsole.engine.database.explain.PlanHistory;
import org.aisconsole.engine.database.explain.PlanNode;
import org.aisconsole.engine.database.explain.PlanTree;

/**
 * The plan that the server makes of a sampled query now, for whatever values it has, and the last that was different. Nothing
 * is run. A plan is kept when its shape is new, so that a later change shows.
 */
public final class QueryPlans {
    private static final int MOST_KEPT = 500;

    private final Explainer explainer;
    private final PlanHistory history;

    /** Plans of a server's queries. */
    public QueryPlans(Explainer explainer, PlanHistory history) {
        this.explainer = explainer;
        this.history = history;
    }

    /**
     * A plan, and how it came about.
     *
     * @param plan as the server makes it now
     * @param before the last kept plan of another shape; empty if there is none
     * @param diff what has changed since that
     */
    public record Look(PlanTree plan, Optional<KeptPlan> before, Optional<PlanDiff> diff) {}

    /** Whether the server can be asked: the query is one of this database, and known to its end. */
    public boolean canLook(SampledQuery query) {
        return !query.cut()
                && !query.statement().isEmpty()
                && query.key().databaseName().equals(explainer.target().profile().database());
    }

    /**
     * Asks for the plan.
     *
     * @throws FailureException {@code explain…} if it has none, as {@code BEGIN}, or the types of its parameters cannot be
     *     told; {@code identity…}, {@code postgres…}
     */
    public Look look(SampledQuery query, Cancellation cancellation) {
        ExplainRequest request =
                new ExplainRequest(query.statement(), EnumSet.of(ExplainOption.SETTINGS), Run.NO);
        Explained now = explainer.explain(request, cancellation);
        String fingerprint = Fingerprint.of(query.statement());
        List<KeptPlan> kept = history.latest(now.target(), MOST_KEPT).stream()
                .filter(plan -> plan.fingerprint().equals(fingerprint))
                .toList();
        List<String> shape = shape(now.plan());
        if (kept.isEmpty() || !shape(history.open(kept.getFirst())).equals(shape)) {
            history.keep(now);
        }
        for (KeptPlan plan : kept) {
            PlanTree earlier = history.open(plan);
            if (!shape(earlier).equals(shape)) {
                return new Look(now.plan(), Optional.of(plan), Optional.of(PlanDiff.of(earlier, now.plan())));
            }
        }
        return new Look(now.plan(), Optional.empty(), Optional.empty());
    }

    /** What a plan does, whatever rows and costs it expects. */
    private static List<String> shape(PlanTree plan) {
        return plan.nodes().stream().map(PlanNode::title).toList();
    }
}
