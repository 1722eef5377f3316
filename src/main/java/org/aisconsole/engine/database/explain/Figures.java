package org.aisconsole.engine.database.explain;

import org.aisconsole.base.failure.FailureException;

/** Numbers of plans, such as {@code 12}, {@code 0.43}, {@code 25kB} or {@code 1.2 ms}. */
final class Figures {
    private static final int LONGEST = 40;

    private Figures() {}

    /** The number that a text begins with; the other where there is none. */
    static double parse(String text, double other) {
        int end = 0;
        while (end < Math.min(text.length(), LONGEST) && isPart(text, end)) {
            end++;
        }
        try {
            double value = end == 0 ? other : Double.parseDouble(text.substring(0, end));
            return Double.isFinite(value) || end == 0 ? value : other;
        } catch (NumberFormatException none) {
            return other;
        }
    }

    private static boolean isPart(String text, int at) {
        char letter = text.charAt(at);
        boolean digit = letter >= '0' && letter <= '9';
        boolean exponent = (letter == 'e' || letter == 'E') && at > 0 && at + 1 < text.length() && follows(text.charAt(at + 1));
        boolean sign = (letter == '-' || letter == '+') && (at == 0 || text.charAt(at - 1) == 'e' || text.charAt(at - 1) == 'E');
        return digit || letter == '.' || exponent || sign;
    }

    private static boolean follows(char letter) {
        return letter == '+' || letter == '-' || (letter >= '0' && letter <= '9');
    }

    /**
     * A number that must be one, and not below 0.
     *
     * @throws FailureException {@code explain.malformed} if it is not
     */
    static double require(String text) {
        double value = parse(text, Double.NaN);
        if (Double.isNaN(value) || value < 0) {
            throw FailureException.expected("explain.malformed", Quoted.of(text));
        }
        return value;
    }
}
