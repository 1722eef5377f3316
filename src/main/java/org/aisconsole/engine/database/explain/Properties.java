package org.aisconsole.engine.database.explain;

import java.util.Locale;
import java.util.Map;

/** Reads the lines below a node into properties by the names of the JSON form, which says each figure in one of its own. */
final class Properties {
    private static final int LONGEST_KEY = 60;

    private Properties() {}

    /** Whether a line names what it says. */
    static boolean isProperty(String words) {
        int colon = words.indexOf(':');
        if (colon < 1 || colon > LONGEST_KEY || words.charAt(0) < 'A' || words.charAt(0) > 'Z') {
            return false;
        }
        boolean name = words.substring(0, colon)
                .chars()
                .allMatch(letter -> Character.isLetterOrDigit(letter) || letter == ' ' || letter == '-' || letter == '/');
        return name && (colon + 1 == words.length() || words.charAt(colon + 1) == ' ');
    }

    /**
     * Puts what a line says.
     *
     * @param before the names of what it says
     * @return the name under which what follows it goes on
     */
    static String put(String words, String before, Map<String, String> into) {
        int colon = words.indexOf(':');
        String name = words.substring(0, colon);
        String value = words.substring(colon + 1).strip();
        switch (name) {
            case "Buffers" -> blocks(value, before, into);
            case "I/O Timings" -> times(value, before, into);
            case "WAL" -> pairs(value, before + "WAL ", "", into);
            case "Heap Blocks" -> pairs(value, before, " Heap Blocks", into);
            case "Tuples" -> pairs(value, before + "Tuples ", "", into);
            case "Memory" -> pairs(value, before + "Memory ", "", into);
            case "Timing" -> list(value, before + "Timing / ", into);
            case "Options" -> list(value, before + "Options / ", into);
            case "Sort Method" -> sort(value, before, into);
            case "Full-sort Groups", "Pre-sorted Groups" -> groups(name, value, into);
            default -> {
                if (hasMore(value)) {
                    several(words, before, into);
                } else {
                    into.put(before + name, value);
                    return before + name;
                }
            }
        }
        return "";
    }

    /** Whether another name follows, two blanks on. */
    private static boolean hasMore(String value) {
        int gap = value.indexOf("  ");
        return gap > 0 && isProperty(value.substring(gap).strip()) && value.length() < 300;
    }

    /** {@code Buckets: 1024  Batches: 1 (originally 2)  Memory Usage: 9kB}. */
    private static void several(String words, String before, Map<String, String> into) {
        boolean hash = words.startsWith("Buckets");
        boolean cache = words.startsWith("Hits");
        for (String part : words.split(" {2,}", 12)) {
            int colon = part.indexOf(':');
            if (colon > 0) {
                String name = jsonName(part.substring(0, colon), hash, cache);
                String value = part.substring(colon + 1).strip();
                into.put(before + name, value);
                int originally = value.indexOf("(originally ");
                if (originally > 0) {
                    into.put("Original " + name, value.substring(originally + 12).replace(")", ""));
                    into.put(before + name, value.substring(0, originally).strip());
                }
            }
        }
    }

    private static String jsonName(String name, boolean hash, boolean cache) {
        return switch (name) {
            case "Buckets" -> "Hash Buckets";
            case "Batches" -> hash ? "Hash Batches" : "HashAgg Batches";
            case "Memory Usage" -> "Peak Memory Usage";
            default -> cache ? "Cache " + name : name;
        };
    }

    /** {@code external merge  Disk: 120kB}. */
    private static void sort(String value, String before, Map<String, String> into) {
        String[] parts = value.split(" {2,}", 2);
        into.put(before + "Sort Method", parts[0].strip());
        int colon = parts.length < 2 ? -1 : parts[1].indexOf(':');
        if (colon > 0) {
            into.put(before + "Sort Space Type", parts[1].substring(0, colon).strip());
            into.put(before + "Sort Space Used", parts[1].substring(colon + 1).replace("kB", "").strip());
        }
    }

    /** {@code 2  Sort Method: quicksort  Average Memory: 27kB  Peak Memory: 27kB}. */
    private static void groups(String name, String value, Map<String, String> into) {
        String[] parts = value.split(" {2,}", 12);
        into.put(name + " / Group Count", parts[0].strip());
        for (String part : parts) {
            int colon = part.indexOf(':');
            String key = colon < 0 ? "" : part.substring(0, colon);
            String figure = part.substring(colon + 1).replace("kB", "").strip();
            if (key.startsWith("Sort Method")) {
                into.put(name + " / Sort Methods Used", figure);
            } else if (key.startsWith("Average ") || key.startsWith("Peak ")) {
                int space = key.indexOf(' ');
                String place = name + " / Sort Space " + key.substring(space + 1) + " / " + key.substring(0, space);
                into.put(place + " Sort Space Used", figure);
            }
        }
    }

    /** {@code shared hit=1 read=2, temp written=3}. */
    private static void blocks(String value, String before, Map<String, String> into) {
        for (String group : value.split(",", 8)) {
            String[] words = group.strip().split(" ", 8);
            for (String word : words) {
                int is = word.indexOf('=');
                if (is > 0) {
                    into.put(before + capital(words[0]) + " " + capital(word.substring(0, is)) + " Blocks", word.substring(is + 1));
                }
            }
        }
    }

    /** {@code shared read=0.12 write=0.34}; before version 15 without the first word. */
    private static void times(String value, String before, Map<String, String> into) {
        for (String group : value.split(",", 8)) {
            String[] words = group.strip().split(" ", 8);
            String place = words[0].contains("=") ? "Shared" : capital(words[0]);
            for (String word : words) {
                int is = word.indexOf('=');
                if (is > 0) {
                    into.put(before + place + " I/O " + capital(word.substring(0, is)) + " Time", word.substring(is + 1));
                }
            }
        }
    }

    /** {@code exact=1 lossy=2}. */
    private static void pairs(String value, String before, String after, Map<String, String> into) {
        for (String word : value.split(" +", 20)) {
            int is = word.indexOf('=');
            if (is > 0) {
                String name = word.substring(0, is);
                String said = name.equals("fpi") ? "FPI" : capital(name);
                into.put(before + said + after, word.substring(is + 1).replace("kB", ""));
            }
        }
    }

    /** {@code Generation 0.5 ms (Deform 0.1 ms), Total 2 ms}. */
    private static void list(String value, String before, Map<String, String> into) {
        for (String part : value.split(",", 20)) {
            String[] words = part.strip().split(" ", 4);
            if (words.length > 1) {
                into.put(before + words[0], words[1]);
            }
        }
    }

    private static String capital(String word) {
        return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
