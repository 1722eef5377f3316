package org.aisconsole.demo.suite;

/**
 * Ranks as popular things have them: the share of rank r falls nearly as r to the -0.9, so of a thousand companies the
 * first has about 7 % of the texts and the last hundred together 2 %.
 *
 * <p>Drawn by inverting the distribution of the continuous power law on [1, bound + 1): one power a draw and no table,
 * whatever the bound.
 */
final class Zipf {
    private static final double EXPONENT = 0.9;
    private static final double REST = 1 - EXPONENT;

    private Zipf() {}

    /**
     * The rank that a uniform draw stands for.
     *
     * @param uniform from 0 to below 1
     * @param bound number of ranks, at least 1
     * @return from 0 to below the bound
     */
    static int rank(double uniform, int bound) {
        double span = StrictMath.pow(bound + 1.0, REST) - 1;
        double position = StrictMath.pow(1 + uniform * span, 1 / REST);
        return Math.clamp((int) position - 1, 0, bound - 1);
    }
}
