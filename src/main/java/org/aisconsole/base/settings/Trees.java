package org.aisconsole.base.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Small works on JSON trees. */
final class Trees {
    private Trees() {}

    /** Overwrites the leaves of one tree with those of another. */
    static void merge(ObjectNode onto, ObjectNode from) {
        for (Map.Entry<String, JsonNode> entry : from.properties()) {
            if (entry.getValue() instanceof ObjectNode branch && onto.get(entry.getKey()) instanceof ObjectNode below) {
                merge(below, branch);
            } else {
                onto.set(entry.getKey(), entry.getValue());
            }
        }
    }

    /**
     * Calls the visitor with the names on the way to each leaf and the object that holds it. A list is no leaf: it has no place
     * in a single variable.
     */
    static void leaves(ObjectNode tree, BiConsumer<List<String>, ObjectNode> visitor) {
        leaves(tree, List.of(), visitor);
    }

    private static void leaves(ObjectNode tree, List<String> above, BiConsumer<List<String>, ObjectNode> visitor) {
        for (Map.Entry<String, JsonNode> entry : List.copyOf(tree.properties())) {
            List<String> path = new ArrayList<>(above);
            path.add(entry.getKey());
            if (entry.getValue() instanceof ObjectNode branch) {
                leaves(branch, path, visitor);
            } else if (!entry.getValue().isArray()) {
                visitor.accept(path, tree);
            }
        }
    }
}
