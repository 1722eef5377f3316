package org.aisconsole.engine.audit;

import java.time.Duration;
import java.util.List;
import org.aisconsole.base.merkle.Hash;

/**
 * What a verification of the whole log found.
 *
 * @param size entries read and hashed
 * @param root root of their tree
 * @param checkpoints checkpoints of the store that were compared
 * @param witnessed checkpoints of witnesses that were compared
 * @param flaws the first of what is wrong, by place
 * @param flawCount how much is wrong
 * @param unfinished acts of which only the intent is written: the console ended before they did
 * @param took time
 */
public record Verdict(
        long size,
        Hash root,
        int checkpoints,
        int witnessed,
        List<Flaw> flaws,
        long flawCount,
        int unfinished,
        Duration took) {
    /** Copies the flaws. */
    public Verdict {
        flaws = List.copyOf(flaws);
    }

    /** Whether the log is as it was written. */
    public boolean sound() {
        return flaws.isEmpty();
    }
}
