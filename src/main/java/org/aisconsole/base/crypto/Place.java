package org.aisconsole.base.crypto;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Where an encrypted value belongs. It is bound into the value's seal, so that a value that somebody has moved to another
 * row or column does not open there.
 *
 * @param table name of the table: 1 to 63 small letters, digits and underscores, which leaves one reading of the whole
 * @param column name of the column, likewise
 * @param key primary key of the row as text; 1 to 200 characters
 */
public record Place(String table, String column, String key) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");
    private static final int LONGEST_KEY = 200;

    /** Checks the parts. */
    public Place {
        if (!NAME.matcher(table).matches() || !NAME.matcher(column).matches()) {
            throw new IllegalArgumentException("no place: " + table + "|" + column);
        }
        if (key.isEmpty() || key.length() > LONGEST_KEY) {
            throw new IllegalArgumentException("a key of " + key.length() + " characters");
        }
    }

    byte[] associated() {
        return (table + "|" + column + "|" + key).getBytes(StandardCharsets.UTF_8);
    }
}
