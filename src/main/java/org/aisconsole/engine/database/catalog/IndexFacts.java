package org.aisconsole.engine.database.catalog;

import java.time.Instant;
import java.util.Arrays;
import org.jdbi.v3.core.mapper.Nested;
import org.jspecify.annotations.Nullable;

/**
 * An index.
 *
 * @param method its access method, such as {@code btree}
 * @param options storage parameters, separated by commas
 * @param pages what the last vacuum or analyze saw
 * @param entries what they estimated; below 0 if there was none
 * @param bytes its file
 * @param scans since the counters began
 * @param lastScan when last; null if never or before Postgres 16
 */
public record IndexFacts(
        long oid,
        long tableOid,
        String schema,
        String name,
        String tableName,
        String method,
        @Nested("kind") IndexKind kind,
        @Nested("key") IndexKey key,
        String options,
        long pages,
        double entries,
        long bytes,
        long scans,
        @Nullable Instant lastScan,
        long entriesRead) {

    /**
     * What it is for, besides being fast.
     *
     * @param backsConstraint whether a primary key, unique or exclusion constraint rests on it
     * @param backsForeignKey whether a foreign key of another table refers to it
     * @param replicaIdentity whether replication tells rows apart by it
     * @param valid whether queries may use it
     * @param ready whether it is kept up to date
     * @param identifies whether it tells every row apart: unique, of all rows, and without nulls
     * @param partitioned whether it is only the head of indexes of partitions
     * @param parent oid of the partitioned index that it is part of; 0 for none
     */
    public record IndexKind(
            boolean unique,
            boolean primary,
            boolean backsConstraint,
            boolean backsForeignKey,
            boolean replicaIdentity,
            boolean clustered,
            boolean valid,
            boolean ready,
            boolean live,
            boolean identifies,
            boolean partitioned,
            long parent) {}

    /**
     * What it is made of, as {@code pg_index} has it: numbers separated by blanks, one for each column.
     *
     * @param count how many of the columns are keys; the others are included
     * @param columns numbers of table columns; 0 for an expression
     * @param options bits: 1 descending, 2 nulls first
     * @param expressions its expressions; empty for none
     * @param predicate what rows must fulfil; empty for all
     */
    public record IndexKey(
            int count,
            String columns,
            String classes,
            String collations,
            String options,
            String expressions,
            String predicate) {
        /** The columns one by one; 0 for an expression. */
        public int[] numbers() {
            return ints(columns);
        }

        /** The operator classes of the keys one by one. */
        public long[] classOids() {
            return longs(classes);
        }

        static int[] ints(String numbers) {
            return Arrays.stream(numbers.split(" ")).filter(word -> !word.isEmpty()).mapToInt(Integer::parseInt).toArray();
        }

        private static long[] longs(String numbers) {
            return Arrays.stream(numbers.split(" ")).filter(word -> !word.isEmpty()).mapToLong(Long::parseLong).toArray();
        }
    }

    /** Its name for people. */
    public String shown() {
        return Names.shown(schema, name);
    }

    /** A storage parameter; the given value if it is not set or no number. */
    public double option(String option, double otherwise) {
        return Names.option(options, option, otherwise);
    }
}
