package org.aisconsole.target.postgres;

/**
 * The one place where a value becomes part of a statement: for statements of a plan, which are shown as they run and take
 * no parameters, and for those utility statements that Postgres allows none in. Everything else binds its values.
 */
public final class Literals {
    private Literals() {}

    /**
     * A text as a string literal that means the same whatever {@code standard_conforming_strings} says.
     *
     * @throws IllegalArgumentException if it has a NUL character, which Postgres cannot store
     */
    public static String quote(String text) {
        if (text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("not a possible text");
        }
        String quoted = "'" + text.replace("'", "''").replace("\\", "\\\\") + "'";
        return text.indexOf('\\') >= 0 ? "E" + quoted : quoted;
    }
}
