package org.aisconsole.engine.database.explain;

import java.util.List;
import java.util.Optional;
import org.aisconsole.base.text.Amount;

/**
 * Rows that were not expected. A wrong estimate is carried upwards by every node above, so only where it starts is told: at a node
 * whose own sources were estimated well. Below a {@code LIMIT} a node stops before its end, which is no error.
 */
final class RowRules {
    static final List<PlanRule> ALL = List.of(RowRules::misestimate);

    private static final double FACTOR = 10;
    private static final double FEW = 100;

    private RowRules() {}

    private static Optional<PlanWarning> misestimate(PlanTree plan, PlanNode node) {
        if (!isWrong(plan, node) || plan.children(node).stream().anyMatch(below -> isWrong(plan, below))) {
            return Optional.empty();
        }
        int above = 0;
        for (int at = node.parent(); at >= 0 && isWrong(plan, plan.nodes().get(at)); at = plan.nodes().get(at).parent()) {
            above++;
        }
        double share = plan.root().actual().inclusive() > 0 ? node.actual().inclusive() / plan.root().actual().inclusive() : 0;
        return Optional.of(PlanWarning.of(
                "rows",
                node.number(),
                Math.min(1, Math.max(0.1, Double.isNaN(share) ? 0 : share)),
                node.title(),
                Amount.count(node.estimate().rows()),
                Amount.count(node.actual().rows()),
                Amount.count(Math.abs(node.misestimate())),
                above));
    }

    private static boolean isWrong(PlanTree plan, PlanNode node) {
        double factor = node.misestimate();
        boolean many = Math.max(node.estimate().rows(), node.actual().rows()) >= FEW;
        return Math.abs(factor) >= FACTOR && many && !(factor < 0 && stopsEarly(plan, node)) && !isPart(node);
    }

    /** A bitmap's parts and a hash have no rows of their own. */
    private static boolean isPart(PlanNode node) {
        return node.kind().equals("BitmapAnd") || node.kind().equals("BitmapOr");
    }

    private static boolean stopsEarly(PlanTree plan, PlanNode node) {
        for (int at = node.parent(); at >= 0; at = plan.nodes().get(at).parent()) {
            String kind = plan.nodes().get(at).kind();
            if (kind.equals("Limit") || kind.equals("Merge Join") || kind.equals("Result")) {
                return true;
            }
            if (kind.equals("Sort") || kind.equals("Hash") || kind.equals("Aggregate")) {
                return false;
            }
        }
        return false;
    }
}
