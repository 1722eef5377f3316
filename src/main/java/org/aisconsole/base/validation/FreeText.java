package org.aisconsole.base.validation;

import java.text.Normalizer;

/** What people write in their own words: names, reasons, notes. */
public final class FreeText {
    private FreeText() {}

    /**
     * A line: composed (NFC), with single spaces and none at its ends. Controls, marks that turn the direction of text, and
     * what cannot be seen are taken out, since nobody meant to type them.
     *
     * @param longest most code points of the result, at least 1
     * @return the line, which may be empty; {@code validation.long} if it has more
     */
    public static Checked<String> line(String text, int longest) {
        if (text.length() > 20 * longest + 100) { // before work is spent on it
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
        if (text.length() > 20 * longest + 100) {
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
                narrow.toUpperCase(java.util.Locale.ROOT).toLowerCase(java.util.Locale.ROOT), Normalizer.Form.NFKC);
    }
}
