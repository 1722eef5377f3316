package org.aisconsole.store;

import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.mapper.Nested;

/**
 * Something that was done to a table or an index, with its figures before and after.
 *
 * @param target id of the server
 * @param run what else was done with it
 * @param person who was at the console
 * @param alone whether a policy did it, without being asked
 * @param chore what it was
 * @param object the table or index
 * @param outcome {@code DONE}, {@code HELD}, {@code BUSY}, or the code of a failure
 */
public record MaintenanceStepRow(
        String target,
        UUID run,
        String person,
        boolean alone,
        String chore,
        String object,
        Instant startedAt,
        Instant endedAt,
        String outcome,
        @Nested Figures figures) {
    /**
     * Figures before and after.
     *
     * @param bytesBefore size of the object
     * @param deadBefore dead rows of the table
     * @param ageBefore transactions since its oldest row was written
     * @param changedBefore rows that changed since the last analyze
     */
    public record Figures(
            long bytesBefore,
            long bytesAfter,
            long deadBefore,
            long deadAfter,
            long ageBefore,
            long ageAfter,
            long changedBefore,
            long changedAfter) {}
}
