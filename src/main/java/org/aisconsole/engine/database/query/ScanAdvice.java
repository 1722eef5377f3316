package org.aisconsole.engine.database.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aisconsole.base.metric.StatementWork;
import org.aisconsole.base.text.Amount;
import org.aisconsole.engine.database.explain.PlanNode;
import org.aisconsole.engine.database.explain.PlanTree;

/**
 * What the counters of a query say together with its plan: the counters tell how much it reads and gives, the plan where.
 * Together they are worth more than either: a plan that was not run has estimates only, and counters have no tables.
 */
final class ScanAdvice {
    private static final double MANY_BLOCKS = 100;
    private static final double BLOCKS_A_ROW = 20;
    private static final double OFF = 10;
    private static final double MANY_ROWS = 100;
    private static final int MANY_PARTITIONS = 8;

    private ScanAdvice() {}

    static List<QueryAdvice> look(QueryLoad load, Optional<PlanTree> plan) {
        List<QueryAdvice> found = new ArrayList<>();
        reads(load.work(), plan).ifPresent(found::add);
        plan.flatMap(tree -> misjudged(load.work(), tree)).ifPresent(found::add);
        plan.flatMap(ScanAdvice::unpruned).ifPresent(found::add);
        return found;
    }

    /** Many blocks for few rows; whoever adds rows up has to read them. */
    private static Optional<QueryAdvice> reads(StatementWork work, Optional<PlanTree> plan) {
        double blocks = work.each(work.hit() + work.read());
        double rows = work.each(work.rows());
        if (blocks < MANY_BLOCKS || blocks < BLOCKS_A_ROW * Math.max(1, rows)) {
            return Optional.empty();
        }
        Amount read = Amount.bytes(blocks * StatementWork.BLOCK);
        Optional<PlanNode> scan = plan.flatMap(ScanAdvice::filteredScan);
        if (scan.isPresent()) {
            return scan.map(node ->
                    QueryAdvice.of("index", read, Math.round(rows), node.relation(), node.detail("Filter")));
        }
        boolean addsUp = plan.stream().flatMap(tree -> tree.nodes().stream()).anyMatch(node -> node.kind().equals("Aggregate"));
        return addsUp ? Optional.empty() : Optional.of(QueryAdvice.of("reads", read, Math.round(rows)));
    }

    /** The dearest table that is read in sequence for what a condition leaves of it. */
    private static Optional<PlanNode> filteredScan(PlanTree plan) {
        return plan.nodes().stream()
                .filter(node -> node.kind().equals("Seq Scan") && !node.detail("Filter").isEmpty())
                .max((one, other) -> Double.compare(one.estimate().own(), other.estimate().own()));
    }

    /** The planner expects other numbers of rows than come, which makes it choose wrong joins. */
    private static Optional<QueryAdvice> misjudged(StatementWork work, PlanTree plan) {
        double expected = Math.max(1, plan.root().estimate().rows());
        double came = Math.max(1, work.each(work.rows()));
        double off = Math.max(expected / came, came / expected);
        boolean limited = plan.nodes().stream().anyMatch(node -> node.kind().equals("Limit"));
        boolean writes = plan.root().kind().equals("ModifyTable") || plan.root().estimate().rows() == 0;
        return !limited && !writes && off >= OFF && Math.max(expected, came) >= MANY_ROWS
                ? Optional.of(QueryAdvice.of("statistics", Amount.count(expected), Amount.count(came)))
                : Optional.empty();
    }

    /** All partitions of a table are read, since no condition says which are meant. */
    private static Optional<QueryAdvice> unpruned(PlanTree plan) {
        return plan.nodes().stream()
                .filter(node -> node.kind().equals("Append") && !(node.figure("Subplans Removed") > 0))
                .filter(node -> plan.children(node).size() >= MANY_PARTITIONS)
                .findFirst()
                .map(node -> QueryAdvice.of("partitions", plan.children(node).size(), plan.children(node).getFirst().relation()));
    }
}
