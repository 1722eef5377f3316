package org.aisconsole.engine.database.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.aisconsole.base.failure.FailureException;

/** Reads the line of a node: {@code Index Scan using i on s.t a  (cost=0.1..2.3 rows=4 width=5) (actual time=… rows=… loops=…)}. */
final class TextNode {
    private static final List<String> FIGURES = List.of("(cost=", "(actual time=", "(actual rows=", "(never executed)");
    private static final int LONGEST_NAME = 300;

    private TextNode() {}

    /** Whether a line says a cost or what happened. */
    static boolean hasFigures(String line) {
        return figures(line) >= 0;
    }

    /** Where the figures begin: two blanks before the first, so that none inside a name is taken for them; -1 if there are none. */
    private static int figures(String line) {
        int first = -1;
        for (String figure : FIGURES) {
            int at = line.indexOf(" " + figure);
            first = at >= 0 && (first < 0 || at < first) ? at : first;
        }
        return first;
    }

    /** Whether a line may be a node: one that has figures, or that begins as an operator does. */
    static boolean isNode(String line) {
        boolean named = !line.isEmpty() && line.charAt(0) >= 'A' && line.charAt(0) <= 'Z' && line.indexOf(':') < 0;
        return hasFigures(line) || (named && line.length() < LONGEST_NAME && isOperator(line));
    }

    /** Where no figures are, only what names an operator of Postgres is believed. */
    private static boolean isOperator(String line) {
        return List.of(
                        "Scan", "Join", "Nested Loop", "Aggregate", "Sort", "Limit", "Result", "Append", "Gather", "Hash", "Unique",
                        "Group", "Insert on", "Update on", "Delete on", "Merge on", "WindowAgg", "Materialize", "Memoize", "SetOp",
                        "LockRows", "ProjectSet", "Recursive Union")
                .stream()
                .anyMatch(line::contains);
    }

    /**
     * Fills a node.
     *
     * @throws FailureException {@code explain.malformed} if the line is none of a node
     */
    static void fill(RawPlan.Node node, String line, String role) {
        int figures = figures(line);
        String name = (figures < 0 ? line : line.substring(0, figures)).strip();
        if (name.isEmpty() || name.length() > 2 * LONGEST_NAME) {
            throw FailureException.expected("explain.malformed", Quoted.of(line));
        }
        Map<String, String> own = node.properties();
        own.put(Operators.ROLE, role);
        name(own, name);
        if (figures >= 0) {
            figures(own, line.substring(figures));
        }
    }

    private static void name(Map<String, String> own, String name) {
        int using = name.indexOf(" using ");
        int on = name.indexOf(" on ", Math.max(0, using));
        int end = using >= 0 ? using : on >= 0 ? on : name.length();
        own.put(Operators.OPERATOR, name.substring(0, end));
        List<List<String>> words = on < 0 ? List.of() : words(name.substring(on + 4));
        if (using >= 0) {
            List<List<String>> index = words(name.substring(using + 7, on < 0 ? name.length() : on));
            own.put(Operators.INDEX, index.isEmpty() ? "" : index.getFirst().getLast());
        }
        if (name.startsWith("Bitmap Index Scan") || name.startsWith("Parallel Bitmap Index Scan")) {
            own.put(Operators.INDEX, words.isEmpty() ? "" : words.getFirst().getLast());
            return;
        }
        if (!words.isEmpty()) {
            List<String> relation = words.getFirst();
            own.put(Operators.RELATION, relation.getLast());
            own.put(Operators.ALIAS, words.getLast().getLast());
            if (relation.size() > 1) {
                own.put("Schema", relation.getFirst());
            }
        }
    }

    /** Names between blanks, each in its parts between dots, without their quotes. */
    private static List<List<String>> words(String text) {
        List<List<String>> words = new ArrayList<>(List.of(new ArrayList<>()));
        StringBuilder part = new StringBuilder();
        boolean quoted = false;
        for (int at = 0; at <= text.length(); at++) {
            char letter = at < text.length() ? text.charAt(at) : ' ';
            if (letter == '"') {
                boolean twice = quoted && at + 1 < text.length() && text.charAt(at + 1) == '"';
                part.append(twice ? "\"" : "");
                at += twice ? 1 : 0;
                quoted = twice || !quoted;
            } else if (!quoted && (letter == ' ' || letter == '.')) {
                words.getLast().add(part.toString());
                part.setLength(0);
                if (letter == ' ') {
                    words.add(new ArrayList<>());
                }
            } else {
                part.append(letter);
            }
        }
        words.removeIf(word -> word.stream().allMatch(String::isEmpty));
        return words;
    }

    private static void figures(Map<String, String> own, String text) {
        String cost = between(text, "(cost=", ")");
        if (!cost.isEmpty()) {
            range(own, word(cost, ""), "Startup Cost", "Total Cost");
            own.put("Plan Rows", word(cost, "rows="));
            own.put("Plan Width", word(cost, "width="));
        }
        String actual = between(text, "(actual ", ")");
        if (text.contains("(never executed)")) {
            own.put("Actual Rows", "0");
            own.put("Actual Loops", "0");
        } else if (!actual.isEmpty()) {
            if (actual.contains("time=")) {
                range(own, word(actual, "time="), "Actual Startup Time", "Actual Total Time");
            }
            own.put("Actual Rows", word(actual, "rows="));
            own.put("Actual Loops", word(actual, "loops="));
        }
    }

    private static void range(Map<String, String> own, String words, String first, String last) {
        int dots = words.indexOf("..");
        if (dots < 0) {
            throw FailureException.expected("explain.malformed", Quoted.of(words));
        }
        own.put(first, words.substring(0, dots));
        own.put(last, words.substring(dots + 2));
    }

    private static String between(String text, String from, String to) {
        int start = text.indexOf(from);
        int end = start < 0 ? -1 : text.indexOf(to, start);
        return end < 0 ? "" : text.substring(start + from.length(), end);
    }

    /** The word that begins so, without that. */
    private static String word(String text, String start) {
        for (String word : text.split(" ", 20)) {
            if (word.startsWith(start)) {
                return word.substring(start.length());
            }
        }
        return "";
    }
}
