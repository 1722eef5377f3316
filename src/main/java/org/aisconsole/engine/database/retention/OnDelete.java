package org.aisconsole.engine.database.retention;

import java.util.Locale;

/** What the server does to a row that refers to one that is deleted. */
public enum OnDelete {
    /** It refuses the deletion ({@code NO ACTION}, {@code RESTRICT}). */
    KEEP,
    /** It deletes the row too. */
    CASCADE,
    /** It empties the columns that refer. */
    SET_NULL,
    /** It sets the columns that refer to their default. */
    SET_DEFAULT;

    /** Its name in text keys. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
