package org.aisconsole.engine.database.explain;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What a node does, in one word for both forms. JSON says a type and what varies it in fields of their own; text says it as a
 * name ({@code explain.c} makes it). The name is kept, because it is what people know, and the rest is read out of it.
 */
final class Operators {
    /** Names of our own for what both forms say differently. */
    static final String OPERATOR = "Operator";
    static final String ROLE = "Role";
    static final String RELATION = "Relation";
    static final String ALIAS = "Alias";
    static final String INDEX = "Index Name";

    private static final Set<String> VARYING = Set.of("Parallel", "Async", "Partial", "Finalize");
    private static final Map<String, String> AGGREGATES = Map.of(
            "Sorted", "GroupAggregate", "Hashed", "HashAggregate", "Mixed", "MixedAggregate");

    private Operators() {}

    /** The name that the text form has for a node of the JSON form. */
    static String name(RawPlan.Node node) {
        String type = node.take("Node Type");
        String strategy = node.take("Strategy");
        String partial = node.take("Partial Mode");
        String operation = node.take("Operation");
        String join = node.take("Join Type");
        String name = switch (type) {
            case "Aggregate" -> AGGREGATES.getOrDefault(strategy, type);
            case "SetOp" -> (strategy.equals("Hashed") ? "HashSetOp " : "SetOp ") + node.take("Command");
            case "ModifyTable" -> operation;
            case "Foreign Scan" -> operation.isEmpty() || operation.equals("Select") ? type : "Foreign " + operation;
            case "Custom Scan" -> type + " (" + node.take("Custom Plan Provider") + ")";
            case "Hash Join", "Merge Join", "Nested Loop" -> joined(type, join);
            default -> type;
        };
        String backward = node.take("Scan Direction").equals("Backward") ? " Backward" : "";
        String way = partial.isEmpty() || partial.equals("Simple") ? "" : partial + " ";
        String async = node.take("Async Capable").equals("true") ? "Async " : "";
        String parallel = node.take("Parallel Aware").equals("true") ? "Parallel " : "";
        return parallel + async + way + name + backward;
    }

    private static String joined(String type, String join) {
        if (join.isEmpty() || join.equals("Inner")) {
            return type;
        }
        return type.equals("Nested Loop") ? type + " " + join + " Join" : type.replace("Join", join + " Join");
    }

    /** The operator without what varies it. */
    static String kind(String operator) {
        String name = operator;
        for (int space = name.indexOf(' '); space > 0 && VARYING.contains(name.substring(0, space)); space = name.indexOf(' ')) {
            name = name.substring(space + 1);
        }
        if (!join(name).isEmpty()) {
            return name.startsWith("Nested") ? "Nested Loop" : name.substring(0, name.indexOf(' ')) + " Join";
        }
        return name.endsWith("Aggregate") ? "Aggregate" : name.replace(" Backward", "");
    }

    /** Which rows a join keeps; empty for what is no join. */
    static String join(String operator) {
        String name = operator.replace("Parallel ", "").replace("Async ", "");
        if (name.equals("Nested Loop") || name.equals("Hash Join") || name.equals("Merge Join")) {
            return "Inner";
        }
        boolean join = name.endsWith(" Join")
                && (name.startsWith("Nested Loop ") || name.startsWith("Hash ") || name.startsWith("Merge "));
        int from = name.startsWith("Nested") ? "Nested Loop ".length() : name.indexOf(' ') + 1;
        return join ? name.substring(from, name.length() - " Join".length()) : "";
    }

    /** Kinds that may stand for each other in another plan of the same query. */
    static String family(String kind) {
        String low = kind.toLowerCase(Locale.ROOT);
        return low.endsWith("join") || low.equals("nested loop")
                ? "join"
                : low.endsWith("scan") && !low.startsWith("bitmap index")
                        ? "scan"
                        : low.contains("sort") ? "sort" : low.startsWith("gather") ? "gather" : low;
    }
}
