package org.aisconsole.ui.about;

import java.util.ArrayList;
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
    /** A line of the list that the build makes, behind its licences: the name, and in brackets coordinates and address. */
    private static final Pattern NAMED = Pattern.compile("(.+) \\(([^:()\\s]+:[^:()\\s]+):([^:()\\s]+) - .*\\)");

    /** The libraries of the list, by name. */
    static List<Library> parse(String list) {
        return list.lines()
                .map(Library::of)
                .flatMap(Optional::stream)
                .sorted((one, two) -> one.name.compareToIgnoreCase(two.name))
                .toList();
    }

    private static Optional<Library> of(String line) {
        List<String> licences = new ArrayList<>();
        String rest = line.strip();
        for (int end = rest.indexOf(") "); end > 0 && rest.startsWith("("); end = rest.indexOf(") ")) {
            licences.add(rest.substring(1, end));
            rest = rest.substring(end + 2);
        }
        Matcher named = NAMED.matcher(rest);
        return licences.isEmpty() || !named.matches()
                ? Optional.empty()
                : Optional.of(
                        new Library(named.group(1), named.group(3), String.join(" / ", licences), named.group(2)));
    }

    /** Whether any of its words begins or contains what was typed. */
    boolean fits(String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        return (name + " " + coordinates + " " + licences).toLowerCase(Locale.ROOT).contains(wanted);
    }
}
