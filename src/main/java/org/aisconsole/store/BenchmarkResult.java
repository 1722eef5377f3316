package org.aisconsole.store;

import java.time.Instant;

/**
 * One benchmark of one variant of a model.
 *
 * @param id number in the store; 0 before it is stored
 * @param model name of the model
 * @param variant how it was optimised, such as {@code int8}
 * @param at when it was measured
 * @param throughput inferences a second
 * @param p50Ms half of the inferences were faster, in milliseconds
 * @param p95Ms 95 of 100 were faster
 * @param p99Ms 99 of 100 were faster
 * @param memoryBytes memory in use
 * @param details further figures, as a JSON object
 */
public record BenchmarkResult(
        long id,
        String model,
        String variant,
        Instant at,
        double throughput,
        double p50Ms,
        double p95Ms,
        double p99Ms,
        long memoryBytes,
        String details) {}
