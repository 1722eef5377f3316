package org.aisconsole.engine.database.tuning;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Values of settings. A setting of memory is counted here in bytes and one of time in milliseconds, whatever unit the server
 * counts it in; one without a unit is what it is.
 */
final class Units {
    private static final Map<String, Long> SIZES = Map.of(
            "B", 1L, "kB", 1L << 10, "MB", 1L << 20, "GB", 1L << 30, "TB", 1L << 40,
            "ms", 1L, "s", 1_000L, "min", 60_000L, "h", 3_600_000L, "d", 86_400_000L);
    private static final List<String> MEMORY = List.of("TB", "GB", "MB", "kB", "B");
    private static final List<String> TIME = List.of("d", "h", "min", "s", "ms");

    private Units() {}

    /**
     * How much one of a setting's units is: bytes or milliseconds.
     *
     * @param unit as the server names it, such as {@code 8kB} or {@code min}; empty for none, which is 1
     */
    static long size(String unit) {
        int digits = digits(unit);
        long many = digits == 0 ? 1 : Long.parseLong(unit.substring(0, digits));
        return many * SIZES.getOrDefault(unit.substring(digits), 1L);
    }

    private static int digits(String text) {
        int digits = 0;
        while (digits < text.length() && Character.isDigit(text.charAt(digits))) {
            digits++;
        }
        return digits;
    }

    /**
     * A value as it may stand in a file, such as {@code 4GB} or, in the setting's own unit, {@code 524288}.
     *
     * @return bytes, milliseconds or the plain number; empty if it is none
     */
    static OptionalDouble parse(String value, String unit) {
        String text = value.strip();
        int end = text.length();
        while (end > 0 && Character.isLetter(text.charAt(end - 1))) {
            end--;
        }
        String own = text.substring(end);
        try {
            double number = Double.parseDouble(text.substring(0, end).strip());
            if (own.isEmpty()) {
                return OptionalDouble.of(number < 0 ? number : number * size(unit)); // -1 has a meaning of its own
            }
            Long size = SIZES.get(own);
            return size == null ? OptionalDouble.empty() : OptionalDouble.of(number * size);
        } catch (NumberFormatException word) {
            return OptionalDouble.empty();
        }
    }

    /** Bytes in the largest unit that leaves no rest, such as {@code 4GB} or {@code 2560kB}. */
    static String bytes(long bytes) {
        return whole(bytes, MEMORY);
    }

    /** Milliseconds in the largest unit that leaves no rest, such as {@code 10min}. */
    static String time(long milliseconds) {
        return whole(milliseconds, TIME);
    }

    private static String whole(long value, List<String> units) {
        String unit = units.stream()
                .filter(larger -> value != 0 && value % size(larger) == 0)
                .findFirst()
                .orElse(units.getLast());
        return value / size(unit) + unit;
    }

    /** Not more, and with few digits: what remains after its three highest bits is left away. */
    static long round(double value) {
        long floor = (long) Math.max(0, value);
        long step = Math.max(1, Long.highestOneBit(floor) >> 2);
        return floor / step * step;
    }
}
