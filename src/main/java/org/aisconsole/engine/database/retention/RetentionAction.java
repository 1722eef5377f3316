package org.aisconsole.engine.database.retention;

import java.util.Locale;

/** What is done with rows that are older than a policy keeps them. */
public enum RetentionAction {
    /** They are deleted. */
    DELETE,
    /** They are written to compressed files first, and then deleted. */
    ARCHIVE,
    /** Partitions that hold nothing else are dropped; rows of other partitions stay. */
    DROP_PARTITIONS;

    /** Its name in text keys. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
