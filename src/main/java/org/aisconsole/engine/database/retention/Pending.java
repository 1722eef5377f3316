package org.aisconsole.engine.database.retention;

import org.aisconsole.store.RetentionPartRow;
import org.aisconsole.store.RetentionRunRow;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * How a run will stand once a transaction is committed.
 *
 * @param transaction its number on the server
 * @param removed rows that will be gone
 * @param keptBack rows that will have been kept in this pass
 * @param skipped rows that others will have held in this pass
 * @param position where the run will go on
 * @param part of the archive that holds what the transaction deletes; null without an archive
 */
record Pending(
        String transaction, long removed, long keptBack, long skipped, Position position, @Nullable RetentionPartRow part) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    String text() {
        return JSON.writeValueAsString(this);
    }

    static Pending of(String text) {
        return JSON.readValue(text, Pending.class);
    }

    /** The run as it is once this is committed. */
    RetentionRunRow committed(RetentionRunRow run) {
        return run.at(removed, run.batches() + 1, keptBack, skipped, position.text());
    }
}
