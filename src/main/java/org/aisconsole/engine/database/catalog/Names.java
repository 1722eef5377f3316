package org.aisconsole.engine.database.catalog;

import java.util.Arrays;

/** Names and storage parameters as the catalog has them. */
final class Names {
    private static final String COMMON = "public";

    private Names() {}

    static String shown(String schema, String name) {
        return schema.equals(COMMON) ? name : schema + "." + name;
    }

    static double option(String options, String name, double otherwise) {
        String start = name + "=";
        return Arrays.stream(options.split(","))
                .filter(option -> option.startsWith(start))
                .map(option -> option.substring(start.length()))
                .mapToDouble(value -> number(value, otherwise))
                .findFirst()
                .orElse(otherwise);
    }

    private static double number(String value, double otherwise) {
        return switch (value) {
            case "true", "on", "yes" -> 1;
            case "false", "off", "no" -> 0;
            default -> parsed(value, otherwise);
        };
    }

    private static double parsed(String value, double otherwise) {
        try {
            return Double.parseDouble(value);
        } catch (NumberFormatException none) {
            return otherwise;
        }
    }
}
