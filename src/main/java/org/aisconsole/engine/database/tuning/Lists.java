package org.aisconsole.engine.database.tuning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Settings that are lists of names, as a server writes them: separated by commas, quoted where need be. */
final class Lists {
    private Lists() {}

    static List<String> of(String written) {
        return Arrays.stream(written.split(",")).map(Lists::plain).filter(name -> !name.isEmpty()).toList();
    }

    private static String plain(String name) {
        String stripped = name.strip();
        boolean quoted = stripped.length() > 1 && stripped.startsWith("\"") && stripped.endsWith("\"");
        return quoted ? stripped.substring(1, stripped.length() - 1).replace("\"\"", "\"") : stripped;
    }

    /** As {@code ALTER SYSTEM} writes a list. */
    static String written(List<String> names) {
        return names.stream()
                .map(name -> name.matches("[a-z_][a-z0-9_$]*") ? name : '"' + name.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(", "));
    }

    static List<String> with(List<String> names, String another) {
        List<String> more = new ArrayList<>(names);
        more.add(another);
        return more;
    }
}
