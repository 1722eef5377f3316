package org.aisconsole.engine.database.upkeep;

import java.time.Instant;
import org.aisconsole.store.MaintenanceStepRow;

/**
 * Something that was done, with its figures before and after.
 *
 * @param chore what it was
 * @param object the table or index
 * @param person who was at the console
 * @param alone whether a policy did it
 * @param began when
 * @param ended when
 * @param outcome {@code DONE}, {@code HELD} if nothing became better, {@code BUSY} if the lock could not be had, or the code of
 *     a failure
 * @param before the figures before
 * @param after the figures after
 */
public record Done(
        String chore,
        String object,
        String person,
        boolean alone,
        Instant began,
        Instant ended,
        String outcome,
        Figures before,
        Figures after) {
    /** It was done, and something became better. */
    public static final String DONE = "DONE";
    /** It was done, but nothing became better, such as when an old transaction still needs dead rows. */
    public static final String HELD = "HELD";
    /** The lock could not be had; others use the table. */
    public static final String BUSY = "BUSY";

    static Done of(MaintenanceStepRow row) {
        MaintenanceStepRow.Figures figures = row.figures();
        return new Done(
                row.chore(),
                row.object(),
                row.person(),
                row.alone(),
                row.startedAt(),
                row.endedAt(),
                row.outcome(),
                new Figures(figures.bytesBefore(), figures.deadBefore(), figures.ageBefore(), figures.changedBefore()),
                new Figures(figures.bytesAfter(), figures.deadAfter(), figures.ageAfter(), figures.changedAfter()));
    }
}
