package org.aisconsole.engine.database.tuning;

/**
 * What a server may use of the machine that it runs on.
 *
 * @param memory in bytes, above 0
 * @param cores logical processors, at least 1
 * @param origin where the figures come from
 */
public record Machine(long memory, int cores, Disk disk, Workload workload, Origin origin) {
    /** Most memory of one machine that is believed: 64 TiB. */
    public static final long MOST_MEMORY = 1L << 46;
    /** Most processors of one machine that are believed. */
    public static final int MOST_CORES = 8_192;

    /** Where figures come from. */
    public enum Origin {
        /** Measured: the server runs on the console's machine. */
        MEASURED,
        /** Measured too, and a limit of the server's control group is below what the machine has. */
        LIMITED,
        /** Somebody entered them. */
        ENTERED
    }

    /** Checks the figures. */
    public Machine {
        if (memory <= 0 || memory > MOST_MEMORY || cores < 1 || cores > MOST_CORES) {
            throw new IllegalArgumentException("no machine: " + memory + " B, " + cores + " processors");
        }
    }

    /** The same machine with what people know better than programs. */
    public Machine with(Disk otherDisk, Workload otherWorkload) {
        return new Machine(memory, cores, otherDisk, otherWorkload, origin);
    }
}
