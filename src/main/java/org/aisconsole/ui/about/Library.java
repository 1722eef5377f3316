package org.aisconsole.ui.about;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A library that is shipped with the console.
 *
 * @param name what it calls itself
 * @param version its version; empty if the list does not tell
 * @param licences its licences, joined by "/" where there is a choice
 * @param coordinates group and artifact in Maven's words; empty if the list does not tell
 */
public record Library(String name, String version, String licences, String coordinates) {
    /** A line of the list that the build makes: licences in brackets, the name, and in brackets coordinates and address. */
    private static final Pattern LINE =
            Pattern.compile("\\s+((?:\\([^()]+\\) )+)(.+) \\(([^:()\\s]+:[^:()\\s]+):([^:()\\s]+) - .*\\)");

    /** The libraries of the list, by name. */
    static List<Library> parse(String list) {
        return list.lines()
                .map(Library::of)
                .flatMap(Optional::stream)
                .sorted((one, two) -> one.name.compareToIgnoreCase(two.name))
                .toList();
    }

    private static Optional<Library> of(String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String licences = matcher.group(1).strip().replace(") (", " / ").replaceAll("^\\(|\\)$", "");
        return Optional.of(new Library(matcher.group(2), matcher.group(4), licences, matcher.group(3)));
    }

    /** Whether any of its words begins or contains what was typed. */
    boolean fits(String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        return (name + " " + coordinates + " " + licences).toLowerCase(Locale.ROOT).contains(wanted);
    }
}
