package org.aisconsole.engine.database.explain;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.aisconsole.base.failure.FailureException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the JSON form. */
final class JsonPlan {
    /** Every level of a plan is an object in an array. */
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(2 * RawPlan.MOST_DEPTH + 20)
                            .maxStringLength(ExplainParser.MOST_MEGABYTES << 20)
                            .build())
                    .build())
            .build();

    private static final List<String> RELATIONS =
            List.of("Relation Name", "CTE Name", "Function Name", "Table Function Name", "Tuplestore Name");
    private static final List<String> UNSAID = List.of("Parent Relationship", "Target Tables", "Workers", "Plans");

    private JsonPlan() {}

    /** A node that waits to be read. */
    private record Waiting(JsonNode node, int parent) {}

    static RawPlan read(String text) {
        JsonNode whole = whole(text);
        RawPlan plan = new RawPlan();
        Deque<Waiting> waiting = new ArrayDeque<>(List.of(new Waiting(whole.get("Plan"), -1)));
        while (!waiting.isEmpty()) {
            Waiting next = waiting.pop();
            RawPlan.Node node = plan.add(next.parent);
            fill(node, next.node);
            List<JsonNode> below = new ArrayList<>();
            next.node.path("Plans").forEach(below::add);
            below.reversed().forEach(child -> waiting.push(new Waiting(child, node.number())));
        }
        for (Map.Entry<String, JsonNode> part : whole.properties()) {
            if (part.getKey().equals("Triggers")) {
                part.getValue().forEach(trigger -> plan.summary()
                        .put("Trigger " + trigger.path("Trigger Name").asString(""), text(trigger.path("Time"))));
            } else if (!part.getKey().equals("Plan")) {
                flatten(part.getKey(), part.getValue(), plan.summary());
            }
        }
        return plan;
    }

    /** The object with the plan in it, which tools wrap in one array or two, or in a row of their own. */
    private static JsonNode whole(String text) {
        JsonNode at = tree(text);
        for (int wrapped = 0; wrapped < 6; wrapped++) {
            if (at.isObject() && at.path("Plan").isObject()) {
                return at;
            }
            at = at.isArray() && !at.isEmpty() ? at.get(0) : at.isObject() && at.has("Node Type") ? row(at) : at.path("QUERY PLAN");
        }
        throw FailureException.expected("explain.malformed", Quoted.of(text));
    }

    /** A plan without what is said of the whole. */
    private static JsonNode row(JsonNode node) {
        return JSON.createObjectNode().set("Plan", node);
    }

    private static JsonNode tree(String text) {
        try {
            return JSON.readTree(text);
        } catch (JacksonException broken) {
            throw FailureException.caused(broken, "explain.malformed", Quoted.of(text));
        }
    }

    private static void fill(RawPlan.Node node, JsonNode json) {
        if (!json.isObject() || !json.path("Node Type").isString()) {
            throw FailureException.expected("explain.malformed", Quoted.of(json.toString()));
        }
        for (Map.Entry<String, JsonNode> property : json.properties()) {
            if (!UNSAID.contains(property.getKey())) {
                flatten(property.getKey(), property.getValue(), node.properties());
            }
        }
        Map<String, String> own = node.properties();
        own.put(Operators.OPERATOR, Operators.name(node));
        own.put(Operators.ROLE, node.take("Subplan Name"));
        for (String name : RELATIONS) {
            String relation = node.take(name);
            own.merge(Operators.RELATION, relation, (one, other) -> one.isEmpty() ? other : one);
        }
        if (node.get(Operators.RELATION).isEmpty()) {
            own.put(Operators.RELATION, node.get(Operators.ALIAS));
        }
    }

    /** An object within one becomes properties of their own, by the way to them; lists of words become one text. */
    private static void flatten(String name, JsonNode value, Map<String, String> into) {
        if (value.isObject()) {
            for (Map.Entry<String, JsonNode> part : value.properties()) {
                String inner = name + " / " + part.getKey();
                if (part.getValue().isObject()) {
                    leaves(inner, part.getValue(), into);
                } else {
                    into.put(inner, text(part.getValue()));
                }
            }
        } else {
            into.put(name, text(value));
        }
    }

    /** The third level is the last that Postgres has. */
    private static void leaves(String name, JsonNode object, Map<String, String> into) {
        for (Map.Entry<String, JsonNode> part : object.properties()) {
            JsonNode value = part.getValue();
            into.put(name + " / " + part.getKey(), text(value.path("Total").isNumber() ? value.path("Total") : value));
        }
    }

    private static String text(JsonNode value) {
        if (value.isArray()) {
            return value.valueStream().map(JsonPlan::word).collect(Collectors.joining(", "));
        }
        return word(value);
    }

    private static String word(JsonNode value) {
        return value.isString() ? value.stringValue() : value.isContainer() ? "" : value.asString();
    }
}
