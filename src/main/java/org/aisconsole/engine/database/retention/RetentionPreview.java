package org.aisconsole.engine.database.retention;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/**
 * What a run of a policy would do now. Nothing was changed to find out.
 *
 * @param policy the policy
 * @param cutOff what is older is due; that of the unfinished run, if the next one goes on with it
 * @param rows how many are due
 * @param dependents what refers to the table
 * @param partitions that would be dropped; none if the action is another
 * @param indexed whether an index leads to what is due, rather than a walk through all of the table
 * @param index the statement that would make one; empty if there is one, or partitions are dropped
 * @param unfinished whether the next run goes on with one that stopped
 */
public record RetentionPreview(
        RetentionPolicy policy,
        Instant cutOff,
        Rows rows,
        List<Dependent> dependents,
        List<Dropped> partitions,
        boolean indexed,
        String index,
        boolean unfinished) {
    /** Copies the lists. */
    public RetentionPreview {
        dependents = List.copyOf(dependents);
        partitions = List.copyOf(partitions);
    }

    /**
     * Rows that are due.
     *
     * @param due how many
     * @param keptBack how many of them stay, since others refer to them
     * @param bytes that those take that go, estimated
     * @param oldest the oldest moment among them, as the server writes it; empty if none is due
     * @param newest the youngest
     */
    public record Rows(long due, long keptBack, long bytes, String oldest, String newest) {
        /** How many would go. */
        public long going() {
            return due - keptBack;
        }

        Rows and(Rows other) {
            return new Rows(
                    due + other.due,
                    keptBack + other.keptBack,
                    bytes + other.bytes,
                    oldest.isEmpty() || earlier(other.oldest, oldest) ? other.oldest : oldest,
                    newest.isEmpty() || earlier(newest, other.newest) ? other.newest : newest);
        }

        /** Moments of one session are written alike; nothing is no moment. */
        private static boolean earlier(String one, String other) {
            return !one.isEmpty() && one.compareTo(other) < 0;
        }
    }

    /**
     * A foreign key that refers to the table.
     *
     * @param name of the constraint
     * @param table that refers, for people
     * @param onDelete what a deletion does to its rows
     * @param rows of it that refer to rows that are due
     * @param keeps whether rows that it refers to stay
     */
    public record Dependent(String name, String table, OnDelete onDelete, long rows, boolean keeps) {}

    /**
     * A partition that would be dropped.
     *
     * @param name for people
     * @param bound what it holds, as the server writes it
     * @param rows in it
     * @param bytes that it takes
     */
    public record Dropped(String name, String bound, long rows, long bytes) {}

    /** What whoever approves it approves: SHA-256 over the policy, the cut-off and the counts, as 64 hexadecimal digits. */
    public String hash() {
        String text = String.join(
                "\n",
                policy.scope().text(),
                Integer.toString(policy.days().keep()),
                cutOff.toString(),
                Long.toString(rows.due),
                Long.toString(rows.keptBack));
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible); // every Java has it
        }
    }
}
