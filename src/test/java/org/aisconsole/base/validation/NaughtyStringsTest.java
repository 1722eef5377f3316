package org.aisconsole.base.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.aisconsole.base.export.Exports;
import org.aisconsole.base.export.Table;
import org.aisconsole.base.failure.FailureText;
import org.aisconsole.base.text.Texts;
import org.aisconsole.testing.NaughtyStrings;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.jspecify.annotations.Nullable;

/** No check lets an exception escape, and what it lets through is as it says. */
class NaughtyStringsTest {
    private static final int LONGEST = 500;
    private static final Texts TEXTS = new Texts(Locale.ENGLISH);

    private static Map<String, Function<String, Checked<?>>> checks() {
        Map<String, Function<String, Checked<?>>> checks = new LinkedHashMap<>();
        checks.put("line", text -> FreeText.line(text, LONGEST));
        checks.put("some", text -> FreeText.some(text, LONGEST));
        checks.put("note", text -> FreeText.note(text, LONGEST));
        checks.put("cut", text -> Checked.valid(FreeText.cut(text, LONGEST)));
        checks.put("folded", text -> Checked.valid(FreeText.folded(text)));
        checks.put("name", SqlName::of);
        checks.put("pasted name", SqlName::pasted);
        checks.put("host", HostName::of);
        checks.put("mail", MailAddress::of);
        checks.put("file", FileName::of);
        checks.put("file from", text -> FileName.of(FileName.from(text, "x")));
        checks.put("html", HtmlNote::of);
        checks.put("json", text -> JsonBody.of(text, 10_000));
        checks.put("address", ServerAddress::plain);
        checks.put("postgres address", text -> ServerAddress.of(text, Set.of("postgresql")));
        return checks;
    }

    @Test
    void ourOwnPassEveryCheckWithoutAnException() {
        assertHarmless(NaughtyStrings.own());
    }

    @Test
    @Tag("needs-data")
    void thoseOfTheListPassEveryCheckWithoutAnException(TestReporter reporter) {
        List<String> strings = NaughtyStrings.all();
        assertHarmless(strings);
        reporter.publishEntry("naughty strings through " + checks().size() + " checks", Integer.toString(strings.size()));
    }

    private static void assertHarmless(List<String> strings) {
        for (String naughty : strings) {
            checks().forEach((name, check) -> {
                Checked<?> checked = check.apply(naughty);
                checked.failure().ifPresent(failure ->
                        assertThat(FailureText.of(failure, TEXTS).paragraph()).isNotBlank());
                checked.found().ifPresent(value -> assertThat(check.apply(String.valueOf(value)).isValid()
                                || name.equals("pasted name") || name.equals("json"))
                        .as("%s of %s twice", name, naughty)
                        .isTrue());
            });
            assertLine(naughty);
            assertHtml(naughty);
        }
    }

    private static void assertLine(String naughty) {
        FreeText.line(naughty, LONGEST).found().ifPresent(line -> {
            assertThat(line.codePointCount(0, line.length())).isLessThanOrEqualTo(LONGEST);
            assertThat(Letters.any(line, Letters::isUnfit)).isFalse();
            assertThat(FreeText.line(line, LONGEST).found()).as("again nothing is changed").contains(line);
        });
        assertThat(Letters.any(FreeText.cut(naughty, 10), Letters::isUnfit)).isFalse();
    }

    /** What is left of tags are those of the list; an attribute is a link's, and leads out. */
    private static void assertHtml(String naughty) {
        HtmlNote.of(naughty).found().ifPresent(html -> {
            String lower = html.toLowerCase(Locale.ROOT);
            assertThat(lower).doesNotContain("<script", "<svg", "<img", "<iframe", "<style", "<object", "<form", "<input");
            assertThat(lower).doesNotContainPattern("<[^>]*\\son[a-z]+\\s*=");
            assertThat(lower).doesNotContainPattern("href=\"(?!https?:|mailto:)");
        });
        assertThat(HtmlNote.escaped(naughty)).doesNotContain("<", ">", "\"", "'");
    }

    @Test
    void noCellBecomesAFormula() throws IOException {
        assertCells(NaughtyStrings.own());
    }

    @Test
    @Tag("needs-data")
    void noCellOfTheListBecomesAFormula() throws IOException {
        assertCells(NaughtyStrings.all());
    }

    private static void assertCells(List<String> strings) throws IOException {
        for (String naughty : strings) {
            String cell = CsvCell.harmless(naughty);
            assertThat(cell).doesNotStartWith("=").doesNotStartWith("+").doesNotStartWith("-").doesNotStartWith("@");
            assertThat(cell).doesNotStartWith("\t").doesNotStartWith("\r").doesNotStartWith("\uFF1D");
        }
        StringWriter out = new StringWriter();
        Exports.csv(new Table(List.of("a"), strings.stream().map(text -> List.<@Nullable Object>of(text)).toList()), out);
        assertThat(out.toString()).isNotEmpty();
    }
}
