package org.aisconsole.store;

import java.time.Instant;

/**
 * Where a metric is heading.
 *
 * @param id number in the store; 0 before it is stored
 * @param source what was measured
 * @param metric which metric
 * @param at when it was analysed
 * @param windowSeconds how far back the analysis looked
 * @param slopePerDay change of the metric in a day, in its unit
 * @param confidence how sure the slope is, 0 to 1
 * @param forecast what follows, as a JSON object
 */
public record TrendAnalysis(
        long id,
        String source,
        String metric,
        Instant at,
        long windowSeconds,
        double slopePerDay,
        double confidence,
        String forecast) {}
