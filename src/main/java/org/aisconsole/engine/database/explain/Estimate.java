package org.aisconsole.engine.database.explain;

/**
 * What the planner expected of a node; all NaN where the plan was asked for without costs.
 *
 * @param startup cost until the first row, in the planner's unit (one page read in sequence)
 * @param total cost until the last row, of one execution, with the nodes below
 * @param own cost without the nodes below; at least 0
 * @param rows rows of one execution
 * @param width mean bytes of a row
 */
public record Estimate(double startup, double total, double own, double rows, double width) {
    /** The same with another cost of its own. */
    Estimate owning(double cost) {
        return new Estimate(startup, total, cost, rows, width);
    }
}
