package org.aisconsole.engine.database.catalog;

import java.util.Set;

/**
 * A server and the database that is connected, with the counters of the latter since its statistics were reset.
 *
 * @param version as Postgres counts it, such as 180006
 * @param monitor whether our role sees everybody's statistics
 * @param upSeconds since the server started
 * @param statisticsSeconds since the counters began
 * @param oldestTransactions age of the oldest unfrozen transaction of all databases, in transactions
 * @param oldestMultixacts the same in multixacts
 * @param oldestDatabase the database of the former
 * @param sessions open sessions of clients, of all databases
 * @param seesAdmission whether our role may read who is let in how ({@code pg_hba_file_rules})
 * @param counting whether {@code track_counts} is on
 */
public record ServerFacts(
        String database,
        int version,
        boolean standby,
        boolean monitor,
        boolean superuser,
        double upSeconds,
        double statisticsSeconds,
        long oldestTransactions,
        long oldestMultixacts,
        String oldestDatabase,
        int sessions,
        long sizeBytes,
        long blocksHit,
        long blocksRead,
        long tempBytes,
        long tempFiles,
        long deadlocks,
        long conflicts,
        long commits,
        long rollbacks,
        long checkpointsTimed,
        long checkpointsRequested,
        long archiveFailures,
        boolean archiveFailing,
        Set<String> extensions,
        boolean seesAdmission,
        int blockSize,
        boolean counting) {

    /** Copies the extensions. */
    public ServerFacts {
        extensions = Set.copyOf(extensions);
    }

    /** Major version, such as 18. */
    public int major() {
        return version / 10_000;
    }
}
