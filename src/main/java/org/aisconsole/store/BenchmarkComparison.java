package org.aisconsole.store;

import java.time.Instant;

/**
 * Two benchmarks side by side.
 *
 * @param id number in the store; 0 before it is stored
 * @param baselineId the result compared against
 * @param candidateId the result that wants to be better
 * @param at when they were compared
 * @param speedRatio throughput of the candidate over that of the baseline
 * @param memoryRatio memory of the candidate over that of the baseline
 * @param parity share of outputs that agree, 0 to 1
 * @param accepted whether the candidate passed its gates
 */
public record BenchmarkComparison(
        long id,
        long baselineId,
        long candidateId,
        Instant at,
        double speedRatio,
        double memoryRatio,
        double parity,
        boolean accepted) {}
