package org.aisconsole.engine.database.upkeep;

import java.util.Locale;

/** What can be done to a table or an index while everybody goes on using it. */
public enum Chore {
    /** Freezes old rows, so that their transactions can be forgotten. */
    FREEZE,
    /** Frees the space of dead rows. */
    VACUUM,
    /** Counts the values of columns anew. */
    ANALYZE,
    /** Builds a bloated index anew beside the old one. */
    REINDEX;

    /** As it stands in keys of texts. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
