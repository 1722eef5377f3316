package org.aisconsole.engine.monitor;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * The health of everything at one moment.
 *
 * @param at when
 * @param findings one for each thing looked at, or more
 */
public record HealthReport(Instant at, List<HealthFinding> findings) {
    /** Copies the findings. */
    public HealthReport {
        findings = List.copyOf(findings);
    }

    /** The worst of all; OK if there is nothing. */
    public HealthFinding.Status worst() {
        return findings.stream()
                .map(HealthFinding::status)
                .max(Comparator.naturalOrder())
                .orElse(HealthFinding.Status.OK);
    }
}
