package org.aisconsole.ui.limit;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import org.aisconsole.base.export.Table;
import org.aisconsole.base.text.Texts;
import org.aisconsole.engine.limit.Decision;
import org.aisconsole.engine.limit.EndpointClass;
import org.aisconsole.engine.limit.LimitRule;
import org.aisconsole.engine.limit.LimitWindow;
import org.aisconsole.engine.limit.Refusal;
import org.aisconsole.engine.limit.Subject;
import org.aisconsole.engine.limit.SubjectKind;
import org.jspecify.annotations.Nullable;

/**
 * How limits are said, in the user's language.
 *
 * @param texts the language
 * @param zone the user's time zone
 */
record LimitWords(Texts texts, ZoneId zone) {
    private static final int SHORT = 9;

    String endpoint(EndpointClass endpoint) {
        return texts.get("limits.endpoint." + endpoint.key());
    }

    String kind(SubjectKind kind) {
        return texts.get("limits.kind." + kind.key());
    }

    String window(LimitWindow window) {
        return texts.get("limits.window." + window.key());
    }

    /** A hash is known by its beginning. */
    String subject(Subject subject) {
        return subject.name().startsWith("#") ? subject.name().substring(0, SHORT) + "…" : subject.name();
    }

    String number(long number) {
        return NumberFormat.getIntegerInstance(texts.locale()).format(number);
    }

    String used(Decision.WindowAnswer window) {
        return texts.get("limits.used", window.used(), window.limit());
    }

    String mode(LimitRule rule) {
        return texts.get(rule.shadow() ? "limits.mode.shadow" : "limits.mode.enforced");
    }

    String away(LimitRule rule) {
        return texts.get("limits.away." + rule.away().key());
    }

    String outcome(Refusal refusal) {
        return texts.get(refusal.enforced() ? "limits.refused" : "limits.would");
    }

    String time(Instant at) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT, FormatStyle.MEDIUM)
                .withLocale(texts.locale())
                .withZone(zone)
                .format(at);
    }

    /** Who used how much, for a file: counts and limits in columns of their own. */
    Table consumption(List<Decision.Answer> answers) {
        List<String> columns = new ArrayList<>(List.of(
                texts.get("limits.subject"), texts.get("limits.kind"), texts.get("limits.endpoint")));
        for (LimitWindow window : LimitWindow.values()) {
            columns.add(texts.get("limits.column.used", window(window)));
            columns.add(texts.get("limits.column.limit", window(window)));
        }
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Decision.Answer answer : answers) {
            List<@Nullable Object> row = new ArrayList<>(List.of(
                    answer.subject().name(), kind(answer.subject().kind()), endpoint(answer.rule().endpoint())));
            answer.windows().forEach(window -> row.addAll(List.of(window.used(), window.limit())));
            rows.add(row);
        }
        return new Table(columns, rows);
    }
}
