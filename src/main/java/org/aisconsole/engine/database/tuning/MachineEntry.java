package org.aisconsole.engine.database.tuning;

import org.jspecify.annotations.Nullable;

/**
 * What somebody says of a server's machine.
 *
 * @param memory in bytes; null for as it is measured
 * @param cores processors; null for as they are measured
 * @param disk {@code UNKNOWN} for as it is measured
 */
public record MachineEntry(@Nullable Long memory, @Nullable Integer cores, Disk disk, Workload workload) {
    /** Nothing said. */
    public static final MachineEntry NOTHING = new MachineEntry(null, null, Disk.UNKNOWN, Workload.MIXED);

    /** Whether memory or processors were said. */
    public boolean saysSize() {
        return memory != null || cores != null;
    }
}
