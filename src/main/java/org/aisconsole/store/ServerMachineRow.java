package org.aisconsole.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a server runs on, as somebody has entered it.
 *
 * @param target id of the server
 * @param memoryBytes memory; null for as it is measured
 * @param cores processors; null for as they are measured
 * @param disk kind of disk, by its constant
 * @param workload kind of load, by its constant
 */
public record ServerMachineRow(
        String target,
        @Nullable Long memoryBytes,
        @Nullable Integer cores,
        String disk,
        String workload,
        Instant setAt,
        String setBy) {}
