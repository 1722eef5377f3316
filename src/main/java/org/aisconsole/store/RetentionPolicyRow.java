package org.aisconsole.store;

import java.time.Instant;

/**
 * How long rows of a table are kept, as somebody has set it.
 *
 * @param id number in the store; 0 before it is stored
 * @param name unique, for people
 * @param target id of the server
 * @param schemaName schema of the table
 * @param tableName the table
 * @param columnName the column that says how old a row is
 * @param keepDays how long rows are kept
 * @param minimumDays how long they must be kept; never more than {@code keepDays}
 * @param action what is done with older ones
 * @param batchRows most rows of a transaction
 * @param pauseMillis between two transactions
 * @param folder where archives go; empty if none are made
 * @param changedAt when it was set
 * @param changedBy by whom
 */
public record RetentionPolicyRow(
        long id,
        String name,
        String target,
        String schemaName,
        String tableName,
        String columnName,
        int keepDays,
        int minimumDays,
        String action,
        int batchRows,
        int pauseMillis,
        String folder,
        Instant changedAt,
        String changedBy) {}
