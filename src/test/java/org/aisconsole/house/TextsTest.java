package org.aisconsole.house;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The bundles agree with the code and with each other. */
class TextsTest {
    private static final Path BUNDLES = Path.of("src/main/resources/org/aisconsole/text");
    private static final Path CODE = Path.of("src/main/java");
    private static final List<String> PARTS = List.of(".what", ".why", ".remedy");
    /** A string literal that begins like a key: a bundle's name, a dot, and dotted lower-case words. */
    private static final Pattern LITERAL = Pattern.compile("\"([a-z]+(?:\\.[A-Za-z0-9_-]+)+)(\\.?)\"");

    private static final Pattern FILE_NAME = Pattern.compile("\\.(pid|log|conf|new|sql|sh|csv|json)$");

    private final Set<String> rooms = bundles("").map(TextsTest::room).collect(toCollection(TreeSet::new));
    private final Set<String> english = keys("");
    private final Set<String> german = keys("_de");

    @Test
    void germanHasEveryKeyAndNoOther() {
        assertThat(german).isEqualTo(english);
    }

    @Test
    void everyKeyIsInTheBundleOfItsRoom() {
        assertThat(bundles("")).allSatisfy(bundle -> assertThat(load(bundle).stringPropertyNames())
                .as("%s", bundle)
                .allMatch(key -> key.startsWith(room(bundle) + ".")));
    }

    @Test
    void bothLanguagesUseTheSameArguments() {
        assertThat(bundles("")).allSatisfy(bundle -> {
            Properties here = load(bundle);
            Properties there = load(BUNDLES.resolve(room(bundle) + "_de.properties"));
            assertThat(here.stringPropertyNames()).allSatisfy(key -> assertThat(arguments(there.getProperty(key, "")))
                    .as(key)
                    .isEqualTo(arguments(here.getProperty(key))));
        });
    }

    @Test
    void everyPatternIsWellFormed() {
        assertThat(Stream.concat(bundles(""), bundles("_de"))).allSatisfy(bundle -> {
            Properties texts = load(bundle);
            assertThat(texts.stringPropertyNames()).allSatisfy(key -> {
                String pattern = texts.getProperty(key);
                assertThat(new MessageFormat(pattern).format(new Object[9])).as(key).isNotBlank();
                assertThat(pattern.replace("''", "")).as("%s: a lone apostrophe", key).doesNotContain("'");
            });
        });
    }

    @Test
    void everyKeyThatTheCodeNamesExists() throws IOException {
        Set<String> missing = new TreeSet<>();
        for (String literal : literals()) {
            boolean known = english.contains(literal)
                    || PARTS.stream().allMatch(part -> english.contains(literal + part))
                    || isStem(literal);
            if (!known) {
                missing.add(literal);
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyKeyIsNamedByTheCode() throws IOException {
        Set<String> literals = literals();
        Set<String> unused = new TreeSet<>();
        for (String key : english) {
            boolean named = literals.contains(key) || stems(key).anyMatch(literals::contains);
            if (!named) {
                unused.add(key);
            }
        }
        assertThat(unused).isEmpty();
    }

    /** A literal that is completed in code, such as a key per enum constant: some key goes on from it. */
    private boolean isStem(String literal) {
        return english.stream().anyMatch(key -> key.startsWith(literal + "."));
    }

    private static Stream<String> stems(String key) {
        return Stream.iterate(key, stem -> stem.contains("."), stem -> stem.substring(0, stem.lastIndexOf('.')));
    }

    private Set<String> literals() throws IOException {
        Set<String> literals = new TreeSet<>();
        try (Stream<Path> files = Files.walk(CODE)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                LITERAL.matcher(Files.readString(file)).results()
                        .map(match -> match.group(1))
                        .filter(literal -> rooms.contains(literal.substring(0, literal.indexOf('.'))))
                        .filter(literal -> !FILE_NAME.matcher(literal).find())
                        .forEach(literals::add);
            }
        }
        return literals;
    }

    private static Set<String> arguments(String pattern) {
        Matcher matcher = Pattern.compile("\\{(\\d+)").matcher(pattern);
        return matcher.results().map(match -> match.group(1)).collect(toCollection(TreeSet::new));
    }

    private Set<String> keys(String language) {
        return bundles(language)
                .flatMap(bundle -> load(bundle).stringPropertyNames().stream())
                .collect(toCollection(TreeSet::new));
    }

    private static Stream<Path> bundles(String language) {
        try (Stream<Path> files = Files.list(BUNDLES)) {
            return files
                    .filter(file -> file.getFileName().toString().matches("[a-z]+" + language + "\\.properties"))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static String room(Path bundle) {
        return bundle.getFileName().toString().replaceAll("(_[a-z]+)?\\.properties$", "");
    }

    private static Properties load(Path bundle) {
        try (Reader reader = Files.newBufferedReader(bundle)) {
            Properties properties = new Properties();
            properties.load(reader);
            return properties;
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
