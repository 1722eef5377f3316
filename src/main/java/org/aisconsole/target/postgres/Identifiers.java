package org.aisconsole.target.postgres;

/** The one place where a name becomes part of a statement. Values never do: they are parameters. */
public final class Identifiers {
    private Identifiers() {}

    /**
     * A name as a quoted identifier.
     *
     * @throws IllegalArgumentException if it is empty or has a NUL character, which Postgres cannot store
     */
    public static String quote(String name) {
        if (name.isEmpty() || name.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("not a possible name");
        }
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** A qualified name, such as schema and table, each part quoted. */
    public static String quote(String qualifier, String name) {
        return quote(qualifier) + "." + quote(name);
    }
}
