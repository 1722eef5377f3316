package org.aisconsole.engine.database.explain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A whole plan.
 *
 * @param nodes all nodes, the root first, each before those below it
 * @param summary what is said of the whole, by the names of the JSON form: {@code Planning Time}, {@code Execution Time}, {@code
 *     JIT / Functions}, {@code JIT / Timing / Total}, {@code Settings / work_mem}
 */
public record PlanTree(List<PlanNode> nodes, Map<String, String> summary) {
    /** Copies both. */
    public PlanTree {
        nodes = List.copyOf(nodes);
        summary = Collections.unmodifiableMap(new LinkedHashMap<>(summary));
    }

    /** The topmost node. */
    public PlanNode root() {
        return nodes.getFirst();
    }

    /** The nodes right below one. */
    public List<PlanNode> children(PlanNode node) {
        List<PlanNode> children = new ArrayList<>();
        for (int at = node.number() + 1; at < node.end(); at = nodes.get(at).end()) {
            children.add(nodes.get(at));
        }
        return children;
    }

    /** Whether the plan was run. */
    public boolean analyzed() {
        return root().actual().measured();
    }

    /** Whether it was run and its times are known. */
    public boolean timed() {
        return root().actual().timed();
    }

    /** Milliseconds that executing took; NaN if it was not run. */
    public double milliseconds() {
        double told = figure("Execution Time");
        return Double.isNaN(told) ? root().actual().inclusive() : told;
    }

    /** Milliseconds that planning took; NaN if that is not told. */
    public double planning() {
        return figure("Planning Time");
    }

    /** The planner's cost of the whole. */
    public double cost() {
        return root().estimate().total();
    }

    /** A part of the summary that is a number; NaN if there is none. */
    public double figure(String name) {
        return Figures.parse(summary.getOrDefault(name, ""), Double.NaN);
    }

    /** Share of a node alone in the whole, 0 to 1: of the time if it is known, else of the cost. */
    public double share(PlanNode node) {
        double whole = timed() ? root().actual().inclusive() : cost();
        double own = timed() ? node.actual().own() : node.estimate().own();
        return whole > 0 && own > 0 ? Math.min(1, own / whole) : 0;
    }
}
