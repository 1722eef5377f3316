package org.aisconsole.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Patterns that take forever on a text that somebody chose for them ("ReDoS"). */
@AnalyzeClasses(packages = "org.aisconsole", importOptions = DoNotIncludeTests.class)
class PatternTest {
    /** Whatever comes from outside is checked without patterns, in one pass. */
    @ArchTest
    static final ArchRule checksUseNoPatterns = noClasses()
            .that().resideInAPackage("org.aisconsole.base.validation..")
            .should().dependOnClassesThat().resideInAPackage("java.util.regex..")
            .orShould().callMethod(String.class, "matches", String.class)
            .orShould().callMethod(String.class, "replaceAll", String.class, String.class)
            .orShould().callMethod(String.class, "replaceFirst", String.class, String.class)
            .orShould().callMethod(String.class, "split", String.class)
            .orShould().callMethod(String.class, "split", String.class, int.class);

    private static final Pattern USE = Pattern.compile(
            "(?:Pattern\\.compile|\\.matches|\\.replaceAll|\\.replaceFirst|\\.split)\\(\\s*((?:\"(?:[^\"\\\\\\n]|\\\\.)*\"(?:\\s*\\+\\s*)?)+)");

    /** Elsewhere no repetition stands within a repetition, which is what makes a pattern exponential. */
    @Test
    void noPatternRepeatsARepetition() throws IOException {
        List<String> nested = new ArrayList<>();
        int seen = 0;
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher use = USE.matcher(Files.readString(file));
                while (use.find()) {
                    seen++;
                    String pattern = use.group(1).replaceAll("\"\\s*\\+\\s*\"", "").translateEscapes();
                    if (repeatsARepetition(pattern)) {
                        nested.add(file.getFileName() + ": " + pattern);
                    }
                }
            }
        }
        assertThat(seen).isGreaterThan(10);
        assertThat(nested).isEmpty();
    }

    @Test
    void whatRepeatsARepetitionIsKnown() {
        assertThat(List.of("(a+)+", "(a*b*)*", "((a+))*", "(?:x|y+){2,}", "([a-z]+\\.)+"))
                .allMatch(PatternTest::repeatsARepetition);
        assertThat(List.of("a+b*", "(a+)?", "[+*]+", "(ab)+", "\\(a+\\)+", "(a|b)*", "(a{3})+", "(?:([^@]*)@)?"))
                .noneMatch(PatternTest::repeatsARepetition);
    }

    /** Walks a pattern: for each group that is open, whether something in it repeats without bound. */
    private static boolean repeatsARepetition(String pattern) {
        Deque<Boolean> open = new ArrayDeque<>(List.of(false));
        boolean last = false;
        boolean inClass = false;
        for (int at = 0; at < pattern.length(); at++) {
            char letter = pattern.charAt(at);
            if (letter == '\\') {
                at++;
                last = false;
            } else if (inClass) {
                inClass = letter != ']';
            } else if (letter == '[') {
                inClass = true;
                last = false;
            } else if (letter == '(') {
                open.push(false);
                last = false;
            } else if (letter == ')') {
                last = open.pop();
                mark(open, last);
            } else if (letter == '*' || letter == '+' || (letter == '{' && pattern.startsWith(",}", bound(pattern, at)))) {
                if (last) {
                    return true;
                }
                mark(open, true);
                last = false;
            } else if (letter != '?' && letter != '{' && letter != '}') {
                last = false;
            }
        }
        return false;
    }

    /** Where the digits after a brace end. */
    private static int bound(String pattern, int brace) {
        int at = brace + 1;
        while (at < pattern.length() && Character.isDigit(pattern.charAt(at))) {
            at++;
        }
        return at;
    }

    private static void mark(Deque<Boolean> open, boolean repeats) {
        if (repeats) {
            open.pop();
            open.push(true);
        }
    }
}
