package org.aisconsole.engine.database.catalog;

import java.time.Instant;
import org.jdbi.v3.core.mapper.Nested;
import org.jspecify.annotations.Nullable;

/**
 * A table, a partition or a materialized view.
 *
 * @param kind as {@code pg_class.relkind}: r, p (partitioned, has no rows of its own) or m
 * @param persistence p, or u for unlogged
 * @param replicaIdentity d (primary key), n, f or i
 * @param parent oid of the table that it is a partition of; 0 for none
 * @param options its storage parameters, separated by commas
 * @param toastOptions those of its TOAST table
 * @param readable whether our role may read it; without that its column statistics are hidden
 */
public record TableFacts(
        long oid,
        String schema,
        String name,
        String kind,
        String persistence,
        String replicaIdentity,
        long parent,
        boolean hasPrimaryKey,
        String options,
        String toastOptions,
        boolean readable,
        String owner,
        @Nested("size") TableSize size,
        @Nested("age") TableAge age,
        @Nested("use") TableUse use) {

    /**
     * How large it is.
     *
     * @param bytes its own file, without TOAST and indexes
     * @param toastBytes its TOAST table
     * @param measured whether it was measured now, rather than by the last vacuum
     * @param pages what the last vacuum or analyze saw
     * @param rows what they estimated; below 0 if there was none
     * @param toast oid of the TOAST table; 0 for none
     */
    public record TableSize(
            long bytes, long toastBytes, boolean measured, long pages, double rows, long toastPages, double toastRows, long toast) {}

    /**
     * How long it was not frozen.
     *
     * @param transactions age of its oldest unfrozen transaction
     * @param multixacts age of its oldest multixact
     * @param toastTransactions as the first, of its TOAST table
     */
    public record TableAge(long transactions, long multixacts, long toastTransactions) {
        /** The older of table and TOAST table. */
        public long oldest() {
            return Math.max(transactions, toastTransactions);
        }
    }

    /**
     * What was done with it since the counters began.
     *
     * @param changed rows changed since it was last analyzed
     * @param vacuumed when last, by whomever
     * @param analyzed when last, by whomever
     */
    public record TableUse(
            long live,
            long dead,
            long changed,
            long insertedSinceVacuum,
            long inserted,
            long updated,
            long deleted,
            long hotUpdated,
            long seqScans,
            long seqRows,
            long indexScans,
            @Nullable Instant vacuumed,
            @Nullable Instant analyzed,
            long vacuums) {
        /** Rows written, of whatever kind. */
        public long written() {
            return inserted + updated + deleted;
        }
    }

    /** Its name for people: without the schema that everybody has. */
    public String shown() {
        return Names.shown(schema, name);
    }

    /** Whether it holds rows of its own. */
    public boolean holdsRows() {
        return !kind.equals("p");
    }

    /** A storage parameter, such as {@code fillfactor}; the given value if it is not set or no number. */
    public double option(String name, double otherwise) {
        return Names.option(options, name, otherwise);
    }
}
