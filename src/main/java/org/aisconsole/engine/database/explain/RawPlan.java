package org.aisconsole.engine.database.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aisconsole.base.failure.FailureException;

/** A plan as it was read from either form, before anything is computed. */
final class RawPlan {
    /** More nodes than a planner makes for the largest partitioned table that anybody looks at. */
    static final int MOST_NODES = 20_000;
    /** Deeper than any plan; ancestors of a node are walked in many places. */
    static final int MOST_DEPTH = 1_000;

    private final List<Node> nodes = new ArrayList<>();
    private final Map<String, String> summary = new LinkedHashMap<>();

    /**
     * A node.
     *
     * @param number its number
     * @param parent number of the node above; -1 for the root
     * @param depth 0 for the root
     * @param properties by the names of the JSON form, and {@link Operators}' own
     */
    record Node(int number, int parent, int depth, Map<String, String> properties) {
        String get(String name) {
            return properties.getOrDefault(name, "");
        }

        /** A property that is not to be shown among the details. */
        String take(String name) {
            String value = properties.remove(name);
            return value == null ? "" : value;
        }
    }

    /**
     * Adds a node; nodes come in the order of their reading.
     *
     * @throws FailureException {@code explain.large} if there are too many or they are too deep
     */
    Node add(int parent) {
        int depth = parent < 0 ? 0 : nodes.get(parent).depth + 1;
        if (nodes.size() >= MOST_NODES || depth > MOST_DEPTH) {
            throw FailureException.expected("explain.large", MOST_NODES, MOST_DEPTH, ExplainParser.MOST_MEGABYTES);
        }
        Node node = new Node(nodes.size(), parent, depth, new LinkedHashMap<>());
        nodes.add(node);
        return node;
    }

    List<Node> nodes() {
        return nodes;
    }

    Map<String, String> summary() {
        return summary;
    }
}
