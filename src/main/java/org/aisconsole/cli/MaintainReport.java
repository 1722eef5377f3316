package org.aisconsole.cli;

import java.util.List;
import org.aisconsole.engine.database.upkeep.Done;
import org.aisconsole.engine.database.upkeep.Need;

/**
 * What a server's tables needed, and what was done.
 *
 * @param needs what was due
 * @param done what was done of it
 */
public record MaintainReport(List<Need> needs, List<Done> done) {
    /** Copies the lists. */
    public MaintainReport {
        needs = List.copyOf(needs);
        done = List.copyOf(done);
    }

    /** Whether all that was done made something better. */
    public boolean well() {
        return done.stream().allMatch(step -> step.outcome().equals(Done.DONE));
    }
}
