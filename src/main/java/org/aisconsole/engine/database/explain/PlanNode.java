package org.aisconsole.engine.database.explain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A node of a plan. Nodes are numbered from 0 in the order in which they are read from the top.
 *
 * @param number its number
 * @param parent number of the node above; -1 for the root
 * @param payer number of the node whose time has that of this one in it: the node above, but for what is computed for another
 *     (a CTE's scan, the reader of an InitPlan's value)
 * @param end number after that of the last node below
 * @param depth 0 for the root
 * @param operator what it does, as Postgres writes it in text, such as {@code Parallel Seq Scan} or {@code Hash Left Join}
 * @param role what it is computed for, such as {@code InitPlan 1 (returns $0)} or {@code CTE latest}; empty for ordinary nodes
 * @param relation table, function or CTE that it reads; empty if none
 * @param alias what the query calls that
 * @param index index that it uses; empty if none
 * @param estimate what the planner expected
 * @param actual what happened
 * @param blocks blocks touched, with the nodes below
 * @param ownBlocks blocks touched, without them
 * @param details all else, by the names of the JSON form, in the plan's order
 */
public record PlanNode(
        int number,
        int parent,
        int payer,
        int end,
        int depth,
        String operator,
        String role,
        String relation,
        String alias,
        String index,
        Estimate estimate,
        Actual actual,
        Blocks blocks,
        Blocks ownBlocks,
        Map<String, String> details) {
    /** Copies the details. */
    public PlanNode {
        details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
    }

    /** The operator without what varies it: {@code Seq Scan}, {@code Hash Join}, {@code Nested Loop}, {@code Aggregate}. */
    public String kind() {
        return Operators.kind(operator);
    }

    /** Which rows a join keeps: {@code Inner}, {@code Left}, {@code Right Semi} …; empty for what is no join. */
    public String join() {
        return Operators.join(operator);
    }

    /** The operator with what it works on, as the text form has it. */
    public String title() {
        String by = index.isEmpty() || index.equals(relation) ? "" : " using " + index;
        String on = relation.isEmpty() ? "" : " on " + relation;
        String as = alias.isEmpty() || alias.equals(relation) ? "" : " " + alias;
        return operator + by + on + as;
    }

    /** A detail; empty if there is none. */
    public String detail(String name) {
        return details.getOrDefault(name, "");
    }

    /** A detail that is a number; NaN if there is none. A unit behind it is left away. */
    public double figure(String name) {
        return Figures.parse(detail(name), Double.NaN);
    }

    /** Whether the plan was run and this node was not needed. */
    public boolean neverExecuted() {
        return actual.measured() && actual.loops() == 0;
    }

    /** Rows that filters and rechecks threw away, in all loops. */
    public double rowsRemoved() {
        double removed = 0;
        for (String why : new String[] {"Filter", "Join Filter", "Index Recheck"}) {
            double rows = figure("Rows Removed by " + why);
            removed += Double.isNaN(rows) ? 0 : rows;
        }
        return removed * Math.max(1, Double.isNaN(actual.loops()) ? 1 : actual.loops());
    }

    /**
     * By which factor the estimate of rows was wrong, at least 1; negative if there were fewer than expected. NaN if the plan
     * was not run, or this node was not.
     */
    public double misestimate() {
        if (!actual.measured() || actual.loops() == 0 || Double.isNaN(estimate.rows())) {
            return Double.NaN;
        }
        double expected = Math.max(1, estimate.rows());
        double found = Math.max(1, actual.rows());
        return found >= expected ? found / expected : -expected / found;
    }
}
