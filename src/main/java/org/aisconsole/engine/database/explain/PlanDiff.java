package org.aisconsole.engine.database.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aisconsole.engine.database.explain.NodeChange.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Two plans of a query, node by node.
 *
 * @param before the first plan
 * @param after the second plan
 * @param changes every node of both once, the greatest difference first
 */
public record PlanDiff(PlanTree before, PlanTree after, List<NodeChange> changes) {
    private static final double OTHER_ROWS = 2;
    private static final Comparator<NodeChange> GREATEST_FIRST = Comparator.comparingDouble(NodeChange::size)
            .thenComparingDouble(change -> Math.abs(Math.log(change.rowsFactor())))
            .reversed()
            .thenComparingInt(change -> change.node().number());

    /** Copies the changes. */
    public PlanDiff {
        changes = List.copyOf(changes);
    }

    /** Compares two plans. */
    public static PlanDiff of(PlanTree before, PlanTree after) {
        int[] partners = PlanMatcher.match(before, after);
        boolean timed = before.timed() && after.timed();
        List<NodeChange> changes = new ArrayList<>();
        Map<Integer, Integer> taken = new HashMap<>();
        for (PlanNode node : before.nodes()) {
            int partner = partners[node.number()];
            if (partner >= 0) {
                taken.put(partner, node.number());
            }
            changes.add(change(node, partner < 0 ? null : after.nodes().get(partner), timed));
        }
        after.nodes().stream()
                .filter(node -> !taken.containsKey(node.number()))
                .forEach(node -> changes.add(change(null, node, timed)));
        changes.sort(GREATEST_FIRST);
        return new PlanDiff(before, after, changes);
    }

    private static NodeChange change(@Nullable PlanNode was, @Nullable PlanNode is, boolean timed) {
        double time = timed ? own(is, true) - own(was, true) : Double.NaN;
        double cost = own(is, false) - own(was, false);
        double rows = was == null || is == null ? 1 : factor(was, is);
        Kind kind = was == null ? Kind.ADDED : is == null ? Kind.REMOVED : differs(was, is, rows) ? Kind.CHANGED : Kind.SAME;
        return new NodeChange(kind, was, is, time, cost, rows);
    }

    private static double own(@Nullable PlanNode node, boolean time) {
        double own = node == null ? 0 : time ? node.actual().own() : node.estimate().own();
        return Double.isNaN(own) ? 0 : own;
    }

    private static double factor(PlanNode was, PlanNode is) {
        boolean ran = was.actual().measured() && is.actual().measured();
        double before = Math.max(1, ran ? was.actual().allRows() : was.estimate().rows());
        double after = Math.max(1, ran ? is.actual().allRows() : is.estimate().rows());
        return Double.isNaN(before) || Double.isNaN(after) ? 1 : after / before;
    }

    private static boolean differs(PlanNode was, PlanNode is, double rows) {
        boolean otherwise = !was.operator().equals(is.operator())
                || !was.index().equals(is.index())
                || !was.relation().equals(is.relation());
        return otherwise || rows >= OTHER_ROWS || rows <= 1 / OTHER_ROWS;
    }

    /** What became of a node of the first plan. */
    public Optional<NodeChange> ofBefore(int number) {
        return changes.stream()
                .filter(change -> change.before() != null && change.before().number() == number)
                .findFirst();
    }

    /** Where a node of the second plan came from. */
    public Optional<NodeChange> ofAfter(int number) {
        return changes.stream()
                .filter(change -> change.after() != null && change.after().number() == number)
                .findFirst();
    }
}
