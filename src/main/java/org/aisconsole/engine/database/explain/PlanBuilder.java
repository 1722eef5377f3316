package org.aisconsole.engine.database.explain;

import java.util.ArrayList;
import java.util.List;
import org.aisconsole.base.failure.FailureException;

/**
 * Computes a plan from raw nodes.
 *
 * <p>Postgres reports the mean of a node's loops. All of them take as long as the mean times their number, except below a
 * {@code Gather}, where workers and leader ran at the same time: there the clock went on for that divided by the number of
 * processes, which is how often the node right below the {@code Gather} ran for each time that the {@code Gather} did.
 *
 * <p>A node's own time is that minus the time of the nodes that it waited for. As a rule these are the nodes below it. What is
 * computed beside the tree is found by {@link Payers}: a CTE runs while its scan reads it, an InitPlan while the first node
 * that needs its value waits, wherever Postgres hangs them up. Subtracted from the node above, they would count twice.
 *
 * <p>Blocks are counted, not averaged; the same subtraction applies. Costs are per execution: the inner side of a nested loop
 * costs as often as the outer one is expected to have rows. Each pass is linear in the nodes.
 */
final class PlanBuilder {
    private final List<RawPlan.Node> raw;
    private final int[] ends;
    private final double[] processes;
    private final List<Actual> actuals = new ArrayList<>();
    private final List<Estimate> estimates = new ArrayList<>();
    private final List<Blocks> blocks = new ArrayList<>();
    private final int[] payers;

    private PlanBuilder(RawPlan plan) {
        this.raw = plan.nodes();
        this.ends = ends(raw);
        this.processes = new double[raw.size()];
        this.payers = Payers.of(raw, ends);
    }

    /**
     * Computes it.
     *
     * @throws FailureException {@code explain.malformed} if there is no node, or a figure is none
     */
    static PlanTree build(RawPlan plan) {
        if (plan.nodes().isEmpty()) {
            throw FailureException.expected("explain.malformed", "");
        }
        PlanBuilder builder = new PlanBuilder(plan);
        builder.measure();
        return new PlanTree(builder.nodes(builder.ownTimes(), builder.ownCosts(), builder.ownBlocks()), plan.summary());
    }

    private static int[] ends(List<RawPlan.Node> nodes) {
        int[] ends = new int[nodes.size()];
        for (int at = nodes.size() - 1; at >= 0; at--) {
            ends[at] = Math.max(ends[at], at + 1);
            int parent = nodes.get(at).parent();
            if (parent >= 0) {
                ends[parent] = Math.max(ends[parent], ends[at]);
            }
        }
        return ends;
    }

    private void measure() {
        for (RawPlan.Node node : raw) {
            Actual actual = Measures.actual(node);
            int parent = node.parent();
            double together = parent < 0 ? 1 : processes[parent];
            if (parent >= 0 && raw.get(parent).get(Operators.OPERATOR).startsWith("Gather")) {
                together *= Math.max(1, actual.loops() / Math.max(1, actuals.get(parent).loops()));
            }
            processes[node.number()] = Double.isNaN(together) ? 1 : together;
            double all = actual.total() * actual.loops() / processes[node.number()];
            actuals.add(actual.lasting(all, all));
            estimates.add(Measures.estimate(node));
            blocks.add(Measures.blocks(node));
        }
    }

    private double[] ownTimes() {
        double[] own = new double[raw.size()];
        for (int at = 0; at < own.length; at++) {
            own[at] += actuals.get(at).inclusive();
            if (payers[at] >= 0 && actuals.get(at).timed()) {
                own[payers[at]] -= actuals.get(at).inclusive();
            }
        }
        return own;
    }

    private double[] ownCosts() {
        double[] own = new double[raw.size()];
        boolean[] outer = new boolean[raw.size()];
        for (int at = 0; at < own.length; at++) {
            own[at] += estimates.get(at).total();
            int parent = raw.get(at).parent();
            if (parent >= 0) {
                boolean looped = outer[parent] && raw.get(at).get(Operators.ROLE).isEmpty();
                own[parent] -= estimates.get(at).total() * (looped ? rowsBefore(at) : 1);
                outer[parent] |= Operators.kind(raw.get(parent).get(Operators.OPERATOR)).equals("Nested Loop")
                        && raw.get(at).get(Operators.ROLE).isEmpty();
            }
        }
        return own;
    }

    /** Rows that the first, outer side of the node's nested loop is expected to have. */
    private double rowsBefore(int inner) {
        int at = raw.get(inner).parent() + 1;
        while (at < inner && !raw.get(at).get(Operators.ROLE).isEmpty()) {
            at = ends[at];
        }
        return Math.max(1, estimates.get(at).rows());
    }

    private List<Blocks> ownBlocks() {
        List<Blocks> own = new ArrayList<>(blocks);
        for (int at = 0; at < raw.size(); at++) {
            if (payers[at] >= 0) {
                own.set(payers[at], own.get(payers[at]).minus(blocks.get(at)));
            }
        }
        return own;
    }

    private List<PlanNode> nodes(double[] times, double[] costs, List<Blocks> own) {
        List<PlanNode> nodes = new ArrayList<>(raw.size());
        for (RawPlan.Node node : raw) {
            int at = node.number();
            Actual actual = actuals.get(at);
            nodes.add(new PlanNode(
                    at,
                    node.parent(),
                    payers[at],
                    ends[at],
                    node.depth(),
                    node.take(Operators.OPERATOR),
                    node.take(Operators.ROLE),
                    node.take(Operators.RELATION),
                    node.take(Operators.ALIAS),
                    node.take(Operators.INDEX),
                    estimates.get(at).owning(Math.max(0, costs[at])),
                    actual.lasting(actual.inclusive(), Math.max(0, times[at])),
                    blocks.get(at),
                    own.get(at),
                    node.properties()));
        }
        return nodes;
    }
}
