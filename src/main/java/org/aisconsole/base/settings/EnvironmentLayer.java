package org.aisconsole.base.settings;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.aisconsole.base.failure.FailureException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Settings from environment variables, for unattended use: {@code demo.rate} is {@code AIS_CONSOLE_DEMO_RATE},
 * {@code appearance.fontScale} is {@code AIS_CONSOLE_APPEARANCE_FONT_SCALE}.
 */
final class EnvironmentLayer {
    private static final String PREFIX = "AIS_CONSOLE_";
    /** Variables that are read elsewhere and name no setting: secrets do not belong into a settings file. */
    private static final Set<String> NOT_SETTINGS =
            Set.of(
                    PREFIX + "STORE_PASSWORD",
                    PREFIX + "LIMITS_PASSWORD",
                    PREFIX + "VAULT_PASSPHRASE",
                    PREFIX + "HOME",
                    PREFIX + "DATA_KEY",
                    PREFIX + "PASSWORD",
                    PREFIX + "NEW_PASSWORD",
                    PREFIX + "CODE");

    private final Map<String, String> variables;

    EnvironmentLayer(Map<String, String> environment) {
        this.variables = environment.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(PREFIX))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new));
    }

    /** Overwrites each leaf for which there is a variable. */
    void apply(ObjectNode tree) {
        Trees.leaves(tree, (path, holder) -> {
            String value = variables.get(variable(path));
            if (value != null) {
                put(holder, path.getLast(), variable(path), value);
            }
        });
    }

    /** The variable that sets this leaf, if there is one in this process. */
    Optional<String> variableOf(List<String> path) {
        return Optional.of(variable(path)).filter(variables::containsKey);
    }

    /** Variables with our prefix that name no leaf of the tree. */
    List<String> unknown(ObjectNode tree) {
        Set<String> known = new HashSet<>(NOT_SETTINGS);
        Trees.leaves(tree, (path, holder) -> known.add(variable(path)));
        List<String> unknown = new ArrayList<>(variables.keySet());
        unknown.removeAll(known);
        return unknown;
    }

    private static String variable(List<String> path) {
        return PREFIX + path.stream().map(EnvironmentLayer::screaming).collect(Collectors.joining("_"));
    }

    private static String screaming(String camel) {
        return camel.replaceAll("([a-z])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
    }

    private static void put(ObjectNode holder, String name, String variable, String value) {
        JsonNode old = holder.get(name);
        try {
            if (old.isBoolean()) {
                holder.put(name, booleanOf(value));
            } else if (old.isIntegralNumber()) {
                holder.put(name, Long.parseLong(value));
            } else if (old.isNumber()) {
                holder.put(name, Double.parseDouble(value));
            } else {
                holder.put(name, isEnumName(old) ? value.toUpperCase(Locale.ROOT) : value);
            }
        } catch (IllegalArgumentException unfit) {
            throw FailureException.caused(unfit, "base.settings.environment", variable + "=" + value);
        }
    }

    private static boolean booleanOf(String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "1" -> true;
            case "false", "no", "0" -> false;
            default -> throw new IllegalArgumentException("neither true nor false");
        };
    }

    /** Enum values stand in the tree as their upper-case names. */
    private static boolean isEnumName(JsonNode leaf) {
        return leaf.asString().matches("[A-Z][A-Z_]+");
    }
}
