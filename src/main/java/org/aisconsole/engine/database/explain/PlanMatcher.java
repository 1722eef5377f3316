package org.aisconsole.engine.database.explain;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Finds which nodes of two plans are the same piece of a query.
 *
 * <p>Idea: a plan is changed in few places, and its leaves are what stays: the same tables are read, whatever the planner makes
 * of them. So first whole subtrees that are alike are paired, the largest first, by a hash of their shape. Then scans that are
 * left are paired by the table and the name that the query gives it, then by the table alone. Then the nodes above are paired
 * from below: the partner of a node is the nearest unpaired node above the partner of one of its children that does the same
 * kind of work, where all joins are one kind, and all sorts. Last the roots, if they are of one kind.
 *
 * <p>Cost: hashes and leaves are linear; the last step walks up from each node, so it is nodes times depth at worst. It does not
 * look for the smallest difference: trees have no fast algorithm for that, and what people look for is what became of a join.
 */
final class PlanMatcher {
    private static final int NONE = -1;

    private final PlanTree before;
    private final PlanTree after;
    private final int[] partners;
    private final int[] backs;

    private PlanMatcher(PlanTree before, PlanTree after) {
        this.before = before;
        this.after = after;
        this.partners = filled(before.nodes().size());
        this.backs = filled(after.nodes().size());
    }

    private static int[] filled(int size) {
        int[] none = new int[size];
        Arrays.fill(none, NONE);
        return none;
    }

    /** For each node of the first plan the number of its partner in the second, -1 for none. */
    static int[] match(PlanTree before, PlanTree after) {
        PlanMatcher matcher = new PlanMatcher(before, after);
        matcher.subtrees();
        matcher.leaves(node -> node.relation() + "\n" + node.alias() + "\n" + Operators.family(node.kind()));
        matcher.leaves(node -> node.relation() + "\n" + Operators.family(node.kind()));
        matcher.above();
        matcher.roots();
        return matcher.partners;
    }

    private void pair(int one, int other) {
        partners[one] = other;
        backs[other] = one;
    }

    private void subtrees() {
        int[] shapes = shapes(before);
        int[] others = shapes(after);
        Map<Integer, Deque<Integer>> places = new HashMap<>();
        for (int at = 0; at < others.length; at++) {
            places.computeIfAbsent(others[at], shape -> new ArrayDeque<>()).add(at);
        }
        for (int at = 0; at < shapes.length; at++) {
            Deque<Integer> alike = partners[at] == NONE ? places.get(shapes[at]) : null;
            while (alike != null && !alike.isEmpty() && backs[alike.getFirst()] != NONE) {
                alike.removeFirst();
            }
            if (alike != null && !alike.isEmpty()) {
                pairAll(at, alike.removeFirst());
            }
        }
    }

    /** Alike in shape, so alike in number; where two shapes share a hash, no farther than both go. */
    private void pairAll(int one, int other) {
        int size = Math.min(before.nodes().get(one).end() - one, after.nodes().get(other).end() - other);
        for (int at = 0; at < size; at++) {
            if (partners[one + at] == NONE && backs[other + at] == NONE) {
                pair(one + at, other + at);
            }
        }
    }

    private static int[] shapes(PlanTree plan) {
        int[] shapes = new int[plan.nodes().size()];
        for (int at = shapes.length - 1; at >= 0; at--) {
            PlanNode node = plan.nodes().get(at);
            int shape = (node.operator() + "\n" + node.relation() + "\n" + node.alias() + "\n" + node.index() + "\n" + node.role()).hashCode();
            for (PlanNode child : plan.children(node)) {
                shape = 31 * shape + shapes[child.number()];
            }
            shapes[at] = shape;
        }
        return shapes;
    }

    private void leaves(Function<PlanNode, String> key) {
        Map<String, Deque<Integer>> places = new HashMap<>();
        for (PlanNode node : after.nodes()) {
            if (backs[node.number()] == NONE && !node.relation().isEmpty()) {
                places.computeIfAbsent(key.apply(node), name -> new ArrayDeque<>()).add(node.number());
            }
        }
        for (PlanNode node : before.nodes()) {
            Deque<Integer> same = places.get(key.apply(node));
            if (partners[node.number()] == NONE && !node.relation().isEmpty() && same != null && !same.isEmpty()) {
                pair(node.number(), same.removeFirst());
            }
        }
    }

    private void above() {
        for (int at = partners.length - 1; at >= 0; at--) {
            PlanNode node = before.nodes().get(at);
            if (partners[at] == NONE) {
                for (PlanNode child : before.children(node)) {
                    int found = partners[child.number()] == NONE ? NONE : nearest(node, partners[child.number()]);
                    if (found != NONE) {
                        pair(at, found);
                        break;
                    }
                }
            }
        }
    }

    private int nearest(PlanNode node, int from) {
        String family = Operators.family(node.kind());
        int at = after.nodes().get(from).parent();
        while (at >= 0 && backs[at] == NONE) {
            if (Operators.family(after.nodes().get(at).kind()).equals(family)) {
                return at;
            }
            at = after.nodes().get(at).parent();
        }
        return NONE;
    }

    private void roots() {
        boolean alike = Operators.family(before.root().kind()).equals(Operators.family(after.root().kind()));
        if (alike && partners[0] == NONE && backs[0] == NONE) {
            pair(0, 0);
        }
    }
}
