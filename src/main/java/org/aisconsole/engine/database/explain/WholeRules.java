package org.aisconsole.engine.database.explain;

import java.util.List;
import java.util.Optional;
import org.aisconsole.base.text.Amount;

/** What is told of the whole plan, at its root, and workers that did not come. */
final class WholeRules {
    static final List<PlanRule> ALL = List.of(WholeRules::workers, WholeRules::jit, WholeRules::planning);

    private static final double HALF = 0.5;
    private static final double SHORT_MS = 1;
    private static final double LONG_PLANNING_MS = 10;

    private WholeRules() {}

    private static Optional<PlanWarning> workers(PlanTree plan, PlanNode node) {
        double planned = node.figure("Workers Planned");
        double launched = node.figure("Workers Launched");
        return launched < planned && !node.neverExecuted()
                ? Optional.of(PlanWarning.of("workers", node.number(), 0.3, (long) planned, (long) launched))
                : Optional.empty();
    }

    private static Optional<PlanWarning> jit(PlanTree plan, PlanNode node) {
        double compiling = plan.figure("JIT / Timing / Total");
        boolean most = node.parent() < 0 && compiling >= SHORT_MS && compiling > HALF * plan.milliseconds();
        return most
                ? Optional.of(PlanWarning.of("jit", node.number(), Math.min(1, compiling / plan.milliseconds()),
                        milliseconds(compiling), milliseconds(plan.milliseconds())))
                : Optional.empty();
    }

    private static Optional<PlanWarning> planning(PlanTree plan, PlanNode node) {
        boolean most = node.parent() < 0 && plan.planning() >= LONG_PLANNING_MS && plan.planning() > plan.milliseconds();
        return most
                ? Optional.of(PlanWarning.of("planning", node.number(), HALF,
                        milliseconds(plan.planning()), milliseconds(plan.milliseconds())))
                : Optional.empty();
    }

    private static Amount milliseconds(double time) {
        return Amount.seconds(time / 1_000);
    }
}
