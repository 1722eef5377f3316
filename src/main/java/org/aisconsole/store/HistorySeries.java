package org.aisconsole.store;

/**
 * A metric's past, thinned to a chart's width: parallel arrays, oldest first. Steps at which its source was not measured are
 * not there; where it was, but this metric was not, the values are NaN.
 *
 * @param at beginning of each step, in milliseconds since the epoch
 * @param low the least value of the step
 * @param mean its mean
 * @param high its greatest value
 */
@SuppressWarnings("ArrayRecordComponent") // thousands of points on their way to a chart
public record HistorySeries(long[] at, double[] low, double[] mean, double[] high) {}
