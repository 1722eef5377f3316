package org.aisconsole.engine.database.explain;

import java.util.List;
import java.util.Optional;
import org.aisconsole.base.text.Amount;

/** Tables and indexes that are read for less than what was read of them. */
final class ScanRules {
    static final List<PlanRule> ALL = List.of(ScanRules::filtered, ScanRules::looped, ScanRules::fetches, ScanRules::materialised);

    private static final double MANY_ROWS = 10_000;
    private static final double MOST = 0.9;
    private static final double MANY_LOOPS = 100;
    private static final double MANY_FETCHES = 1_000;

    private ScanRules() {}

    private static double weight(PlanTree plan, PlanNode node) {
        return Math.max(0.05, plan.share(node));
    }

    private static Optional<PlanWarning> filtered(PlanTree plan, PlanNode node) {
        double removed = node.rowsRemoved();
        double kept = node.actual().allRows();
        boolean wasteful = node.kind().equals("Seq Scan") && removed >= MANY_ROWS && removed / (removed + kept) >= MOST;
        return wasteful && !isLooped(plan, node)
                ? Optional.of(PlanWarning.of("filter", node.number(), weight(plan, node),
                        node.relation(), Amount.count(removed), Amount.count(removed + kept), node.detail("Filter")))
                : Optional.empty();
    }

    private static Optional<PlanWarning> looped(PlanTree plan, PlanNode node) {
        double read = node.rowsRemoved() + node.actual().allRows();
        return node.kind().equals("Seq Scan") && isLooped(plan, node) && read >= MANY_ROWS
                ? Optional.of(PlanWarning.of("loops", node.number(), weight(plan, node),
                        node.relation(), Amount.count(node.actual().loops()), Amount.count(read)))
                : Optional.empty();
    }

    /** Whether it is read anew for each row of something else; workers read it once together. */
    private static boolean isLooped(PlanTree plan, PlanNode node) {
        if (!(node.actual().loops() >= MANY_LOOPS) || node.parent() < 0) {
            return false;
        }
        PlanNode above = plan.nodes().get(node.parent());
        return above.actual().loops() < node.actual().loops();
    }

    private static Optional<PlanWarning> fetches(PlanTree plan, PlanNode node) {
        double fetches = node.figure("Heap Fetches");
        boolean many = fetches >= MANY_FETCHES && fetches >= node.actual().allRows() / 10;
        return node.kind().equals("Index Only Scan") && many
                ? Optional.of(PlanWarning.of("fetches", node.number(), weight(plan, node),
                        node.index(), Amount.count(fetches), Amount.count(node.actual().allRows()), node.relation()))
                : Optional.empty();
    }

    /** A CTE that one scan reads could be part of the query, but for a recursive one. */
    private static Optional<PlanWarning> materialised(PlanTree plan, PlanNode node) {
        if (!node.role().startsWith("CTE ") || node.kind().equals("Recursive Union") || node.actual().allRows() < MANY_ROWS) {
            return Optional.empty();
        }
        String name = node.role().substring("CTE ".length());
        List<PlanNode> readers = plan.nodes().stream()
                .filter(other -> other.operator().endsWith("CTE Scan") && other.relation().equals(name))
                .toList();
        return readers.size() == 1 && node.actual().measured()
                ? Optional.of(PlanWarning.of("cte", readers.getFirst().number(), weight(plan, readers.getFirst()),
                        name, Amount.count(node.actual().allRows()), Amount.count(readers.getFirst().actual().allRows())))
                : Optional.empty();
    }
}
