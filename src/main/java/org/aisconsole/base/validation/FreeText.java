package org.aisconsole.base.validation;

import java.text.Normalizer;
import java.util.Locale;

/** What people write in their own words: names, reasons, notes. */
public final class FreeText {
    /** Letters with so many marks are none; what is longer is not looked at. */
    private static final int LONGEST_RAW = 20;

    private FreeText() {}

    /**
     * A line: composed (NFC), with single spaces and none at its ends. Controls, marks that turn the direction of text, and
     * what cannot be seen are taken out, since nobody meant to type them.
     *
     * @param longest most code points of the result, at least 1
     * @return the line, which may be empty; {@code validation.long} if it has more
     */
    public static Checked<String> line(String text, int longest) {
        if (text.length() > LONGEST_RAW * longest) { // before work is spent on it
            return tooLong(longest);
        }
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().forEach(letter -> append(kept, letter));
        return bounded(normal(kept.toString().strip()), longest);
    }

    private static void append(StringBuilder kept, int letter) {
        if (Character.isWhitespace(letter) || Character.isSpaceChar(letter)) {
            if (!kept.isEmpty() && kept.charAt(kept.length() - 1) != ' ') {
                kept.append(' ');
            }
        } else if (!Letters.isUnfit(letter)) {
            kept.appendCodePoint(letter);
        }
    }

    /**
     * A line that says something.
     *
     * @param longest most code points, at least 1
     * @return the line; {@code validation.empty} or {@code validation.long}
     */
    public static Checked<String> some(String text, int longest) {
        return line(text, longest).then(line -> line.isEmpty() ? Checked.problem("validation.empty") : Checked.valid(line));
    }

    /**
     * Several lines: composed, with line feeds between them and tabs as they are; else as {@link #line}, but spaces stay.
     *
     * @param longest most code points, at least 1
     * @return the text, which may be empty; {@code validation.long}
     */
    public static Checked<String> note(String text, int longest) {
        if (text.length() > LONGEST_RAW * longest) {
            return tooLong(longest);
        }
        StringBuilder kept = new StringBuilder(text.length());
        text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .codePoints()
                .filter(letter -> letter == '\n' || letter == '\t' || !Letters.isUnfit(letter))
                .forEach(kept::appendCodePoint);
        return bounded(normal(kept.toString().strip()), longest);
    }

    /**
     * As much of a line as fits, for where something must be kept whatever was written.
     *
     * @param longest most code points of the result
     */
    public static String cut(String text, int longest) {
        String head = text.substring(0, Math.min(text.length(), 2 * longest));
        String line = line(head, 6 * longest).found().orElse(""); // composing makes some characters three
        return line.codePointCount(0, line.length()) <= longest
                ? line
                : line.substring(0, line.offsetByCodePoints(0, longest));
    }

    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static Checked<String> bounded(String text, int longest) {
        return text.codePointCount(0, text.length()) > longest ? tooLong(longest) : Checked.valid(text);
    }

    private static Checked<String> tooLong(int longest) {
        return Checked.problem("validation.long", longest);
    }

    /**
     * A form by which names are compared: compatible characters are the same (NFKC: a wide A is an A), and so are upper and
     * lower case. For finding two names that people would take for one; never to be shown.
     */
    public static String folded(String text) {
        String narrow = Normalizer.normalize(text, Normalizer.Form.NFKC);
        return Normalizer.normalize(
                narrow.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT), Normalizer.Form.NFKC);
    }
}
