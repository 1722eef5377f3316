package org.aisconsole.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.aisconsole.base.failure.Failure;
import org.aisconsole.base.failure.FailureText;
import org.aisconsole.base.settings.Version;
import org.aisconsole.engine.monitor.HealthFinding;
import org.aisconsole.engine.monitor.HealthReport;
import tools.jackson.databind.json.JsonMapper;

/**
 * Prints a health report for people or programs.
 *
 * @param terminal where to
 */
record HealthPrinter(Terminal terminal) {
    void text(HealthReport report) {
        for (HealthFinding finding : report.findings()) {
            terminal.out()
                    .printf("%-8s %-22s %s%n", finding.status(), finding.source(), terminal.texts().get(finding.summary()));
            more(finding).ifPresent(more -> terminal.out().printf("%32s%s%n", "", more));
        }
        terminal.out().flush();
    }

    private Optional<String> more(HealthFinding finding) {
        Failure failure = finding.failure();
        if (failure != null) {
            FailureText text = FailureText.of(failure, terminal.texts());
            return Optional.of(text.why() + " " + text.remedy());
        }
        HealthFinding.Advice advice = finding.advice();
        return advice == null
                ? Optional.empty()
                : Optional.of(terminal.texts().get(advice.evidence()) + " " + terminal.texts().get(advice.remedy()));
    }

    void json(HealthReport report) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("version", Version.current());
        object.put("at", report.at().toString());
        object.put("status", word(report.worst()));
        object.put("findings", report.findings().stream().map(this::object).toList());
        terminal.out()
                .println(JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(object));
        terminal.out().flush();
    }

    private Map<String, Object> object(HealthFinding finding) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("source", finding.source());
        object.put("status", word(finding.status()));
        object.put("summary", terminal.texts().get(finding.summary()));
        HealthFinding.Advice advice = finding.advice();
        if (advice != null) {
            object.put("evidence", terminal.texts().get(advice.evidence()));
            object.put("remedy", terminal.texts().get(advice.remedy()));
        }
        Failure failure = finding.failure();
        if (failure != null) {
            FailureText text = FailureText.of(failure, terminal.texts());
            object.put("code", failure instanceof Failure.Expected expected ? expected.code() : "bug");
            object.put("failure", List.of(text.what(), text.why(), text.remedy()));
        }
        return object;
    }

    private static String word(HealthFinding.Status status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
