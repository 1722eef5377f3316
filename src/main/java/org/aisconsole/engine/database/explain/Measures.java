package org.aisconsole.engine.database.explain;

/** Takes figures out of a raw node's properties. */
final class Measures {
    private Measures() {}

    static Estimate estimate(RawPlan.Node node) {
        return new Estimate(
                number(node, "Startup Cost"),
                number(node, "Total Cost"),
                Double.NaN,
                number(node, "Plan Rows"),
                number(node, "Plan Width"));
    }

    static Actual actual(RawPlan.Node node) {
        double rows = number(node, "Actual Rows");
        double loops = number(node, "Actual Loops");
        double startup = number(node, "Actual Startup Time");
        double total = number(node, "Actual Total Time");
        if (Double.isNaN(rows) || Double.isNaN(loops)) {
            return Actual.NONE;
        }
        boolean never = loops == 0;
        return new Actual(true, never ? 0 : startup, never ? 0 : total, never ? 0 : rows, loops, Double.NaN, Double.NaN);
    }

    private static double number(RawPlan.Node node, String name) {
        String text = node.take(name);
        return text.isEmpty() ? Double.NaN : Figures.require(text);
    }

    static Blocks blocks(RawPlan.Node node) {
        return new Blocks(
                both(node, "Hit"),
                both(node, "Read"),
                both(node, "Dirtied"),
                both(node, "Written"),
                count(node, "Temp Read Blocks"),
                count(node, "Temp Written Blocks"),
                count(node, "WAL Bytes"));
    }

    private static long both(RawPlan.Node node, String what) {
        return count(node, "Shared " + what + " Blocks") + count(node, "Local " + what + " Blocks");
    }

    /** Postgres counts in 64 bits, of which a sum must not run over. */
    private static long count(RawPlan.Node node, String name) {
        String text = node.take(name);
        return text.isEmpty() ? 0 : (long) Math.min(Figures.require(text), Long.MAX_VALUE / 4.0);
    }
}
