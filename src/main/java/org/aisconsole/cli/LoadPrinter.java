package org.aisconsole.cli;

import org.aisconsole.demo.play.LoadReport;
import org.aisconsole.demo.play.LoadReport.OperationReport;
import tools.jackson.databind.json.JsonMapper;

/**
 * Prints what a load test has measured.
 *
 * @param terminal where to
 */
record LoadPrinter(Terminal terminal) {
    private static final String ROW = "%-24s %9s %7s %9s %9s %9s %9s %9s%n";

    void text(LoadReport report) {
        terminal.out().printf(ROW, "operation", "count", "errors", "p50 ms", "p90 ms", "p99 ms", "p99.9 ms", "max ms");
        for (OperationReport row : report.operations()) {
            terminal.out()
                    .printf(
                            ROW,
                            row.name(),
                            row.count(),
                            row.errors(),
                            millis(row.p50Ms()),
                            millis(row.p90Ms()),
                            millis(row.p99Ms()),
                            millis(row.p999Ms()),
                            millis(row.maxMs()));
        }
        terminal.out().printf("%.1f of %.1f requests a second in %.1f s%n", report.achieved(), report.wanted(), report.seconds());
        terminal.out().flush();
    }

    private static String millis(double value) {
        return "%.2f".formatted(value);
    }

    void json(LoadReport report) {
        terminal.out().println(JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(report));
        terminal.out().flush();
    }
}
