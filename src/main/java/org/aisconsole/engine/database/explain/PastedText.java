package org.aisconsole.engine.database.explain;

import java.util.ArrayList;
import java.util.List;

/** Takes away what programs draw around a plan: heads, frames, marks at the ends of lines, quotes, counts of rows. */
final class PastedText {
    private static final String HEAD = "QUERY PLAN";
    private static final String RULE = "-+=|─━═┌┐└┘├┤┬┴┼╔╗╚╝╠╣╦╩╬╒╕╘╛│║ ";

    private PastedText() {}

    /** The plan alone, line by line, indented as it was. */
    static String clean(String text) {
        List<String> lines = text.replace("\uFEFF", "").replace("\u00A0", " ").lines().toList();
        List<String> kept = new ArrayList<>(lines.size());
        boolean joined = lines.stream().filter(PastedText::isContent).findFirst().filter(line -> bare(line).endsWith("+")).isPresent();
        for (String line : lines) {
            if (isContent(line)) {
                kept.add(unmarked(line, joined));
            }
        }
        return String.join("\n", kept);
    }

    private static boolean isContent(String line) {
        String bare = line.strip();
        return !bare.isEmpty() && !isRule(bare) && !isHead(bare) && !isCount(bare);
    }

    /** A line that only draws; a lone bar or dash may be part of a plan's text, several in a row are not. */
    private static boolean isRule(String bare) {
        return bare.length() > 2 && bare.chars().allMatch(letter -> RULE.indexOf(letter) >= 0);
    }

    private static boolean isHead(String bare) {
        return bare.length() < 10_000 && unframed(bare).replace("\"", "").strip().equalsIgnoreCase(HEAD);
    }

    private static boolean isCount(String bare) {
        int space = bare.indexOf(' ');
        return space > 1
                && bare.length() < 40
                && bare.startsWith("(")
                && bare.endsWith(")")
                && bare.substring(1, space).chars().allMatch(Character::isDigit);
    }

    private static String bare(String line) {
        return unframed(line).stripTrailing();
    }

    /** Without an upright line at either end. */
    private static String unframed(String line) {
        String inner = line.stripTrailing();
        String start = inner.stripLeading();
        if (!start.isEmpty() && "|│║".indexOf(start.charAt(0)) >= 0) {
            inner = start.substring(1);
        }
        boolean framed = !inner.isEmpty() && "|│║".indexOf(inner.charAt(inner.length() - 1)) >= 0;
        return framed ? inner.substring(0, inner.length() - 1) : inner;
    }

    private static String unmarked(String line, boolean joined) {
        String inner = bare(line);
        if (joined && (inner.endsWith("+") || inner.endsWith("↵"))) {
            inner = inner.substring(0, inner.length() - 1).stripTrailing();
        }
        boolean quoted = inner.length() > 1 && inner.startsWith("\"") && inner.endsWith("\"");
        return quoted ? inner.substring(1, inner.length() - 1).replace("\"\"", "\"") : inner;
    }
}
