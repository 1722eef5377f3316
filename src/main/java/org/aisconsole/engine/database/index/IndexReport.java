package org.aisconsole.engine.database.index;

import org.aisconsole.engine.database.catalog.IndexFacts;
import org.aisconsole.engine.database.catalog.TableFacts;
import org.jspecify.annotations.Nullable;

/**
 * What is said of one index.
 *
 * @param index the index
 * @param table its table
 * @param verdict what it is
 * @param keep what rests on it; it may be dropped only if that is nothing
 * @param other the index that does the same, for a duplicate or one that is covered
 * @param replicaScans how often the replicas used it; below 0 if none was asked
 */
public record IndexReport(
        IndexFacts index,
        TableFacts table,
        Verdict verdict,
        Keep keep,
        @Nullable IndexFacts other,
        long replicaScans) {

    /** Whether a plan that drops it is offered. */
    public boolean droppable() {
        return verdict.isWaste() && keep == Keep.NOTHING;
    }
}
