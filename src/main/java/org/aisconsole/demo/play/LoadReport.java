package org.aisconsole.demo.play;

import java.util.List;

/**
 * What traffic or a load test has measured.
 *
 * @param seconds how long it ran
 * @param wanted requests a second that were due at full pace
 * @param achieved requests a second that were answered
 * @param operations each kind of request, by name
 */
public record LoadReport(double seconds, double wanted, double achieved, List<OperationReport> operations) {
    /** Copies the operations. */
    public LoadReport {
        operations = List.copyOf(operations);
    }

    /** Requests that failed. */
    public long errors() {
        return operations.stream().mapToLong(OperationReport::errors).sum();
    }

    /**
     * One kind of request. Latencies are in milliseconds from the moment at which the request was due, so a server that
     * stalls shows in all the requests that had to wait, not only in the one that it stalled on.
     *
     * @param name stable name
     * @param count requests answered
     * @param errors requests failed
     * @param p50Ms half were faster
     * @param p90Ms nine of ten were faster
     * @param p99Ms 99 of 100 were faster
     * @param p999Ms 999 of 1,000 were faster
     * @param maxMs the slowest
     */
    public record OperationReport(
            String name, long count, long errors, double p50Ms, double p90Ms, double p99Ms, double p999Ms, double maxMs) {}
}
