package org.aisconsole.base.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.aisconsole.base.failure.FailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChecksTest {
    private static String code(Checked<?> checked) {
        return checked.failure().map(failure -> failure.code()).orElse("");
    }

    @Test
    void aLineIsComposedAndHasNothingUnseen() {
        assertThat(FreeText.line("  e\u0301clair \u00A0\t de\u202E \u200Bl'a\u0000b\n ", 20).orThrow()).isEqualTo("\u00E9clair de l'ab");
        assertThat(FreeText.line("👩‍👩‍👧", 5).isValid()).as("joiners stay").isTrue();
        assertThat(code(FreeText.line("😀😀😀", 2))).isEqualTo("validation.long");
        assertThat(FreeText.line("😀😀", 2).isValid()).as("code points are counted").isTrue();
        assertThat(code(FreeText.some("\u200B \u202E", 9))).isEqualTo("validation.empty");
        assertThatExceptionOfType(FailureException.class).isThrownBy(() -> FreeText.some("", 1).orThrow());
        assertThat(FreeText.cut("abcdef", 3)).isEqualTo("abc");
        assertThat(FreeText.cut("a😀b", 2)).isEqualTo("a😀");
    }

    @Test
    void aNoteKeepsItsLines() {
        assertThat(FreeText.note("a\r\n\tb\rc\u2066", 20).orThrow()).isEqualTo("a\n\tb\nc");
        assertThat(code(FreeText.note("abc", 2))).isEqualTo("validation.long");
    }

    @Test
    void foldedNamesAreEqualIfPeopleWouldTakeThemForOne() {
        assertThat(FreeText.folded("Ａｍｙ")).isEqualTo(FreeText.folded("amy"));
        assertThat(FreeText.folded("straße")).isEqualTo(FreeText.folded("STRASSE"));
    }

    @Property
    void aLineIsTheSameTheSecondTime(@ForAll String text) {
        FreeText.line(text, 1_000).found().ifPresent(line -> assertThat(FreeText.line(line, 1_000).found()).contains(line));
    }

    @Test
    void namesAreReadAsPostgresReadsThem() {
        assertThat(SqlName.pasted("Public.\"Order \"\"Items\"\"\"").orThrow()).isEqualTo(List.of("public", "Order \"Items\""));
        assertThat(SqlName.pasted(" orders ").orThrow()).isEqualTo(List.of("orders"));
        assertThat(SqlName.pasted("a.b.c").orThrow()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "a.", ".a", "a.b.c.d", "a b", "1a", "\"a", "\"\"", "a\"b\"", "a;b", "a--", "\"a\u0000\"", "\"a\u202E\""})
    void whatIsNoNameIsRefused(String text) {
        assertThat(code(SqlName.pasted(text))).isEqualTo("validation.name");
    }

    @Test
    void aNameThatPostgresWouldCutIsRefused() {
        assertThat(SqlName.of("ä".repeat(31)).isValid()).isTrue();
        assertThat(SqlName.of("ä".repeat(32)).isValid()).as("64 bytes").isFalse();
    }

    /** Whatever is quoted is read back as it was. */
    @Property
    void aQuotedNameIsReadBack(@ForAll String name) {
        if (SqlName.of(name).isValid()) {
            String quoted = '"' + name.replace("\"", "\"\"") + '"';
            assertThat(SqlName.pasted(quoted).found()).contains(List.of(name));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "DB.Example.com, db.example.com",
        "db_1, db_1",
        "localhost., localhost.",
        "10.0.0.7, 10.0.0.7",
        "2001:DB8::7, 2001:db8::7",
        "::1, ::1",
        "::, ::",
        "::ffff:10.0.0.7, ::ffff:10.0.0.7",
        "1:2:3:4:5:6:7:8, 1:2:3:4:5:6:7:8",
        "fe80::1%eth0, fe80::1%eth0",
        "münchen.example, xn--mnchen-3ya.example"
    })
    void hostsAreTakenInOneForm(String text, String host) {
        assertThat(HostName.of(text).found()).contains(host);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "a..b", "-a", "a-", "a b", "a/b", "a@b", "1.2.3", "1.2.3.256", "01.2.3.4", "1.2.3.4.5", ":::", "1::2::3", "12345::",
        "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9", "::1%", "::g", "a\u202Eb", "a\u0000", "1.2.3.4:5", "%"
    })
    void whatIsNoHostIsRefused(String text) {
        assertThat(code(HostName.of(text))).isEqualTo("validation.host");
    }

    @Test
    void mailAddressesAreChecked() {
        assertThat(MailAddress.of(" Amy.O'Neil+x@Mail.Example.COM ").orThrow()).isEqualTo("Amy.O'Neil+x@mail.example.com");
        for (String text : List.of("", "a", "@b.c", "a@b", "a@b..c", ".a@b.c", "a.@b.c", "a..b@c.d", "a b@c.d", "a@1.2.3.4", "a@::1", "a\n@b.c")) {
            assertThat(code(MailAddress.of(text))).as(text).isEqualTo("validation.mail");
        }
    }

    @Test
    void fileNamesFitEverySystemAndLeadNowhere() {
        assertThat(FileName.of("orders 2026.csv").isValid()).isTrue();
        for (String text : List.of("", ".", "..", "a/b", "a\\b", "nul", "COM1.txt", "a.", " a", "a:b", "a\u202Etxt.exe", "x".repeat(201))) {
            assertThat(code(FileName.of(text))).as(text).isEqualTo("validation.file");
        }
        assertThat(FileName.from("Shop / Production!", "x")).isEqualTo("Shop-Production");
        assertThat(FileName.from("///", "x")).isEqualTo("x");
    }

    @Test
    void jsonIsBoundedAndUnambiguous() {
        assertThat(JsonBody.of("{\"a\": [1, 2]}", 100).orThrow().get("a").size()).isEqualTo(2);
        assertThat(code(JsonBody.of("[1, 2]", 3))).isEqualTo("validation.body.size");
        for (String text : List.of(
                "", "{", "{\"a\":1,\"a\":2}", "1 2", "[".repeat(40) + "]".repeat(40), "1".repeat(90), "{\"" + "k".repeat(300) + "\":1}", "\"\uD800")) {
            assertThat(code(JsonBody.of(text, 1_000))).as(text).isEqualTo("validation.body");
        }
        assertThat(JsonBody.of("[".repeat(30) + "]".repeat(30), 1_000).isValid()).isTrue();
    }

    @Test
    void ofHtmlOnlyHarmlessMarksAreLeft() {
        assertThat(HtmlNote.of("<b>x</b><script>alert(1)</script><img src=x onerror=y>").orThrow()).isEqualTo("<b>x</b>");
        assertThat(HtmlNote.of("<a href=\"javascript:x\" onclick=y>z</a>").orThrow()).isEqualTo("z");
        assertThat(HtmlNote.of("<a href=\"https://a.example/\">z</a>").orThrow())
                .contains("rel=\"", "noopener", "href=\"https://a.example/\"");
        assertThat(HtmlNote.escaped("<a b='\"&'>")).isEqualTo("&lt;a b=&#39;&quot;&amp;&#39;&gt;");
    }

    @Test
    void addressesHaveAKnownScheme() {
        Set<String> schemes = Set.of("postgresql");
        assertThat(ServerAddress.of(" postgresql://db ", schemes).orThrow()).isEqualTo("postgresql://db");
        assertThat(ServerAddress.of("file:///etc/passwd", schemes).isValid()).isFalse();
        assertThat(ServerAddress.plain("postgresql://d\u202Eb").isValid()).isFalse();
    }
}
