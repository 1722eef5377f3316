package org.aisconsole.engine.database.explain;

/**
 * What a node did when it ran.
 *
 * @param measured whether the plan was run at all
 * @param startup milliseconds until the first row, mean of the loops; NaN without timing
 * @param total milliseconds until the last row, mean of the loops; NaN without timing
 * @param rows rows of one loop, mean
 * @param loops how often it ran, all workers together; 0 if it never did
 * @param inclusive milliseconds of the clock in all loops, with the nodes below; NaN without timing
 * @param own the same without the nodes below; at least 0
 */
public record Actual(
        boolean measured, double startup, double total, double rows, double loops, double inclusive, double own) {
    /** It did not run. */
    static final Actual NONE =
            new Actual(false, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);

    /** The same with its times on the clock. */
    Actual lasting(double all, double alone) {
        return new Actual(measured, startup, total, rows, loops, all, alone);
    }

    /** Rows of all loops. */
    public double allRows() {
        return rows * loops;
    }

    /** Whether times are known. */
    public boolean timed() {
        return measured && !Double.isNaN(total);
    }
}
