package org.aisconsole.engine.database.tuning;

import java.time.Instant;

/**
 * What a server has done since its counters began.
 *
 * @param version as Postgres counts it, such as 180006
 * @param backend number of the session that read this, on the server
 * @param backendBegan when that session began
 * @param dataFolder where the data lies; empty where our role may not know
 * @param readsFiles whether our role may read what the configuration files say
 * @param sessions of clients, now
 * @param idleInTransaction of them those that are idle in a transaction
 * @param databaseBytes size of all databases
 * @param statisticsSeconds since the counters of the databases began
 * @param tempFiles that statements wrote because their memory did not suffice
 * @param walSeconds since the counters of WAL began
 * @param walBytes written since
 * @param walImages whole pages in it
 * @param walBuffersFull how often it was written because its buffers were full
 * @param tables of this database
 * @param changedRows updated and deleted in them
 * @param awaiting tables with more dead rows than vacuum would let be
 * @param vacuuming automatic vacuums at work now
 * @param compiles whether the server can compile expressions
 * @param counts whether {@code pg_stat_statements} can be loaded
 */
public record ServerLoad(
        int version,
        boolean standby,
        int backend,
        Instant backendBegan,
        String dataFolder,
        boolean readsFiles,
        boolean superuser,
        int sessions,
        int idleInTransaction,
        double databaseBytes,
        double statisticsSeconds,
        long tempFiles,
        long tempBytes,
        long checkpointsTimed,
        long checkpointsRequested,
        double walSeconds,
        double walBytes,
        long walRecords,
        long walImages,
        long walBuffersFull,
        long tables,
        long changedRows,
        long awaiting,
        int vacuuming,
        int blockSize,
        boolean compiles,
        boolean counts) {
    /** Major version, such as 18. */
    public int major() {
        return version / 10_000;
    }

    /** WAL in bytes per second since its counters began. */
    double walRate() {
        return walBytes / Math.max(1, walSeconds);
    }
}
