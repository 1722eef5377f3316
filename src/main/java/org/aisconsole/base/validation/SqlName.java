package org.aisconsole.base.validation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Names of things in a database as people paste them: {@code orders}, {@code public."Order Items"}. */
public final class SqlName {
    /** Bytes of a name that Postgres keeps; it cuts off the rest, so that two long names could become one. */
    public static final int MOST_BYTES = 63;

    private static final int MOST_PARTS = 3;

    private SqlName() {}

    /**
     * A single name as it is in the catalog: not quoted, in the case that is meant.
     *
     * @return the name; {@code validation.name} if Postgres could not have it, or it looks like another
     */
    public static Checked<String> of(String name) {
        boolean fit = !name.isEmpty()
                && name.length() <= MOST_BYTES
                && !Letters.any(name, Letters::isUnfit)
                && name.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES;
        return fit ? Checked.valid(name) : Checked.problem("validation.name", MOST_BYTES);
    }

    /**
     * A name as it is written in SQL, in one to three parts. As Postgres does, a part without quotes is taken in lower case,
     * and within quotes two are one.
     *
     * @return its parts; {@code validation.name} if it is none
     */
    public static Checked<List<String>> pasted(String text) {
        String rest = text.strip();
        if (rest.length() > MOST_PARTS * (2 * MOST_BYTES + 3)) {
            return wrong();
        }
        List<String> parts = new ArrayList<>();
        int at = 0;
        while (parts.size() < MOST_PARTS) {
            StringBuilder part = new StringBuilder();
            int end = at < rest.length() && rest.charAt(at) == '"' ? quoted(rest, at, part) : plain(rest, at, part);
            if (end < 0 || !of(part.toString()).isValid()) {
                return wrong();
            }
            parts.add(part.toString());
            if (end == rest.length()) {
                return Checked.valid(List.copyOf(parts));
            }
            if (rest.charAt(end) != '.') {
                return wrong();
            }
            at = end + 1;
        }
        return wrong();
    }

    private static <T> Checked<T> wrong() {
        return Checked.problem("validation.name", MOST_BYTES);
    }

    /** Reads up to the closing quote; gives the place after it, or -1 if there is none. */
    private static int quoted(String text, int from, StringBuilder part) {
        for (int at = from + 1; at < text.length(); at++) {
            if (text.charAt(at) != '"') {
                part.append(text.charAt(at));
            } else if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
                part.append('"');
                at++;
            } else {
                return at + 1;
            }
        }
        return -1;
    }

    /** Reads what needs no quotes; gives the place after it, or -1 if it begins with something else. */
    private static int plain(String text, int from, StringBuilder part) {
        int at = from;
        while (at < text.length() && isPlain(text.charAt(at), at == from)) {
            part.append(text.charAt(at));
            at++;
        }
        String lower = part.toString().toLowerCase(Locale.ROOT);
        part.setLength(0);
        part.append(lower);
        return at == from ? -1 : at;
    }

    private static boolean isPlain(char letter, boolean first) {
        return letter == '_' || Character.isLetter(letter) || (!first && (Letters.isAsciiDigit(letter) || letter == '$'));
    }
}
