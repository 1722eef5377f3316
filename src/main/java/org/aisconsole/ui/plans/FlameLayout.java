package org.aisconsole.ui.plans;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.aisconsole.engine.database.explain.PlanNode;
import org.aisconsole.engine.database.explain.PlanTree;

/**
 * Where each node of a plan stands in an icicle: its width is its share of the whole, below it stands what it waited for.
 *
 * <p>Widths are times where a plan was run, else costs. With times a node stands below the one whose time has its own in it, which
 * for a CTE is its reader. Where the nodes below one add up to more than it, as costs of repeated scans do and means of parallel
 * workers may, they are drawn narrower together. Linear in the nodes.
 *
 * @param boxes by number of the node
 * @param rows how many rows there are
 */
record FlameLayout(List<Box> boxes, int rows) {
    /**
     * A node's place.
     *
     * @param row from the top
     * @param from left end, 0 to 1
     * @param to right end
     */
    record Box(int node, int row, double from, double to) {}

    static FlameLayout of(PlanTree plan) {
        int size = plan.nodes().size();
        List<List<Integer>> below = new ArrayList<>(size);
        for (int at = 0; at < size; at++) {
            below.add(new ArrayList<>());
        }
        plan.nodes().stream().skip(1).forEach(node -> below.get(above(plan, node)).add(node.number()));
        Box[] boxes = new Box[size];
        boxes[0] = new Box(0, 0, 0, 1);
        Deque<Integer> open = new ArrayDeque<>(List.of(0));
        int rows = 1;
        while (!open.isEmpty()) {
            Box box = boxes[open.pop()];
            rows = Math.max(rows, box.row + 1);
            place(plan, box, below.get(box.node), boxes);
            below.get(box.node).forEach(open::push);
        }
        return new FlameLayout(List.of(boxes), rows);
    }

    private static int above(PlanTree plan, PlanNode node) {
        return plan.timed() ? node.payer() : node.parent();
    }

    private static void place(PlanTree plan, Box box, List<Integer> below, Box[] boxes) {
        double whole = weight(plan, plan.nodes().get(box.node));
        double sum = below.stream().mapToDouble(child -> weight(plan, plan.nodes().get(child))).sum();
        double scale = Math.max(whole, sum) > 0 ? (box.to - box.from) / Math.max(whole, sum) : 0;
        double from = box.from;
        for (int child : below) {
            double to = Math.min(box.to, from + scale * weight(plan, plan.nodes().get(child)));
            boxes[child] = new Box(child, box.row + 1, from, to);
            from = to;
        }
    }

    private static double weight(PlanTree plan, PlanNode node) {
        double weight = plan.timed() ? node.actual().inclusive() : node.estimate().total();
        return Double.isNaN(weight) ? 0 : weight;
    }

    /** The node at a place; -1 for none. */
    int at(int row, double place) {
        return boxes.stream()
                .filter(box -> box.row == row && place >= box.from && place < box.to)
                .mapToInt(Box::node)
                .findFirst()
                .orElse(-1);
    }

    /** The widest node below one; the node itself if there is none. */
    int down(int node) {
        Box from = boxes.get(node);
        return boxes.stream()
                .filter(box -> box.row == from.row + 1 && box.from >= from.from && box.to <= from.to && box.node != node)
                .max((one, other) -> Double.compare(one.to - one.from, other.to - other.from))
                .map(Box::node)
                .orElse(node);
    }

    /** The node that one stands below; itself at the top. */
    int up(int node) {
        Box from = boxes.get(node);
        int found = from.row == 0 ? node : at(from.row - 1, (from.from + from.to) / 2);
        return found < 0 ? node : found;
    }

    /** The next node of a row, to the right or left; itself at its end. */
    int beside(int node, boolean right) {
        Box from = boxes.get(node);
        return boxes.stream()
                .filter(box -> box.row == from.row && (right ? box.from >= from.to : box.to <= from.from) && box.node != node)
                .min((one, other) -> Double.compare(Math.abs(one.from - from.from), Math.abs(other.from - from.from)))
                .map(Box::node)
                .orElse(node);
    }
}
