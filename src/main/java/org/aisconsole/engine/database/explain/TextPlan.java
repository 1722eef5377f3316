package org.aisconsole.engine.database.explain;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.aisconsole.base.failure.FailureException;

/**
 * Reads the text form.
 *
 * <p>Idea: a node's line begins with an arrow, but for the root's; what is said of a node stands below it, two columns in from
 * its words; what is said of the whole stands at the root's column. A node belongs to the nearest one before it whose own lines
 * begin at its column, or two columns to the left of it if a line such as {@code SubPlan 1} names what it is computed for. The
 * lines are read once, with the open nodes on a stack: time and memory are linear.
 *
 * <p>A line that fits nowhere goes on from the one before, as a literal with a line break in it does.
 */
final class TextPlan {
    private static final String ARROW = "->  ";
    private static final List<String> WHOLE = List.of(
            "Planning Time", "Planning time", "Execution Time", "Execution time", "Total runtime", "Planning", "JIT", "Settings",
            "Query Identifier", "Serialization", "Query Text", "Query Parameters");

    private final RawPlan plan = new RawPlan();
    private final Deque<Open> open = new ArrayDeque<>();
    private int margin;
    private String role = "";
    private int roleColumn = -1;
    private String section = "";
    private Map<String, String> last = plan.summary();
    private String lastKey = "";

    private TextPlan() {}

    /** A node whose lines may still come, and the column where they begin. */
    private record Open(RawPlan.Node node, int column) {}

    static RawPlan read(String text) {
        TextPlan reader = new TextPlan();
        List<String> lines = text.lines().toList();
        int root = root(lines);
        reader.margin = indent(lines.get(root));
        reader.root(lines.get(root).strip());
        lines.subList(root + 1, lines.size()).forEach(reader::line);
        return reader.plan;
    }

    /** The first line that says a cost or what happened, because logs have the query above it; else the first. */
    private static int root(List<String> lines) {
        for (int at = 0; at < lines.size(); at++) {
            if (TextNode.hasFigures(lines.get(at))) {
                return at;
            }
        }
        return 0;
    }

    private void root(String words) {
        String line = words.startsWith("->") ? words.substring(2).strip() : words;
        if (!TextNode.isNode(line)) {
            throw FailureException.expected("explain.malformed", Quoted.of(line));
        }
        RawPlan.Node node = plan.add(-1);
        TextNode.fill(node, line, "");
        open.push(new Open(node, margin + 2));
    }

    private void line(String line) {
        int column = indent(line);
        String words = line.strip();
        if (words.startsWith(ARROW) || words.equals("->")) {
            node(column, words.substring(2).strip());
        } else if (isRole(words)) {
            role = words;
            roleColumn = column;
        } else if (column <= margin && isOfWhole(words)) {
            section = "";
            whole(words);
        } else if (!section.isEmpty() && column > margin && Properties.isProperty(words)) {
            Properties.put(words, section + " / ", plan.summary());
        } else {
            property(column, words);
        }
    }

    private static boolean isRole(String words) {
        boolean named = words.startsWith("InitPlan ") || words.startsWith("SubPlan ") || words.startsWith("CTE ");
        return named && !TextNode.hasFigures(words) && !words.startsWith("CTE Scan");
    }

    private static boolean isOfWhole(String words) {
        int colon = words.indexOf(':');
        return colon > 0 && (WHOLE.contains(words.substring(0, colon)) || words.startsWith("Trigger "));
    }

    private void node(int column, String words) {
        boolean named = !role.isEmpty() && column > roleColumn;
        int place = named ? roleColumn : column;
        while (open.size() > 1 && top().column > place) {
            open.pop();
        }
        RawPlan.Node node = plan.add(top().node.number());
        TextNode.fill(node, words, named ? role : "");
        role = "";
        open.push(new Open(node, column + ARROW.length() + 2));
        last = node.properties();
        lastKey = "";
    }

    private Open top() {
        return open.getFirst();
    }

    private void property(int column, String words) {
        while (open.size() > 1 && top().column > column && Properties.isProperty(words)) {
            open.pop();
        }
        Map<String, String> own = top().node.properties();
        boolean worker = words.startsWith("Worker ") || (column > top().column && lastKey.startsWith("Worker "));
        if (worker) {
            lastKey = "Worker ";
        } else if (Properties.isProperty(words)) {
            lastKey = Properties.put(words, "", own);
            last = own;
        } else if (!lastKey.isEmpty() && last.containsKey(lastKey)) {
            last.merge(lastKey, words, (before, more) -> before + "\n" + more);
        }
    }

    private void whole(String words) {
        int colon = words.indexOf(':');
        String name = words.substring(0, colon);
        String value = words.substring(colon + 1).strip();
        last = plan.summary();
        lastKey = name;
        if (value.isEmpty()) {
            section = name;
        } else if (name.equals("Settings")) {
            settings(value);
        } else if (words.startsWith("Trigger ")) {
            plan.summary().put(name, value.replace("time=", ""));
        } else {
            Properties.put(name.replace("time", "Time").replace("Total runTime", "Execution Time") + ": " + value, "", plan.summary());
        }
    }

    /** {@code work_mem = '1MB', jit = 'off'}. */
    private void settings(String value) {
        int at = 0;
        while (at < value.length()) {
            int is = value.indexOf(" = '", at);
            int end = is < 0 ? -1 : value.indexOf('\'', is + 4);
            if (end < 0) {
                return;
            }
            plan.summary().put("Settings / " + value.substring(at, is).strip(), value.substring(is + 4, end));
            at = end + 1;
            while (at < value.length() && (value.charAt(at) == ',' || value.charAt(at) == ' ')) {
                at++;
            }
        }
    }

    private static int indent(String line) {
        int column = 0;
        for (int at = 0; at < line.length() && Character.isWhitespace(line.charAt(at)); at++) {
            column += line.charAt(at) == '\t' ? 8 - column % 8 : 1;
        }
        return column;
    }
}
