package org.aisconsole.engine.database.health;

import java.util.List;
import org.aisconsole.base.text.Message;
import org.aisconsole.engine.database.catalog.Catalog;

/**
 * How a database is.
 *
 * @param catalog what was looked at
 * @param findings the worst first
 * @param unseen what could not be looked at, with what it takes
 * @param rules how many rules there are
 */
public record HealthReport(Catalog catalog, List<Finding> findings, List<Message> unseen, int rules) {
    /** Copies the lists. */
    public HealthReport {
        findings = List.copyOf(findings);
        unseen = List.copyOf(unseen);
    }

    /** How many findings are of a severity. */
    public long count(Severity severity) {
        return findings.stream().filter(finding -> finding.severity() == severity).count();
    }
}
