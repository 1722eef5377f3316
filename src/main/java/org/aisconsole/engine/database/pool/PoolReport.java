package org.aisconsole.engine.database.pool;

import java.util.Optional;
import org.aisconsole.base.text.Message;

/**
 * A pool, how large it should be, and whether it leaks.
 *
 * @param now as it was seen last
 * @param minutes of history that the sizing rests on
 * @param leak evidence that connections are forgotten; empty for none
 * @param ours whether it is the console's own
 */
public record PoolReport(PoolSample now, int minutes, Sizing sizing, Optional<Message> leak, boolean ours) {
    /** Whether another, of a later look, is about the same pool. */
    public boolean isAbout(PoolReport other) {
        return now.key().equals(other.now.key());
    }
}
