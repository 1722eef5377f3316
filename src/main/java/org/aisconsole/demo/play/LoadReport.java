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
     * @param p50 half were faster
     * @param p90 nine of ten were faster
     * @param p99 99 of 100 were faster
     * @param p999 999 of 1,000 were faster
     * @param max the slowest
     */
    public record OperationReport(
            String name, long count, long errors, double p50, double p90, double p99, double p999, double max) {}
}
