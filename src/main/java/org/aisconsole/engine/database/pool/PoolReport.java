package org.aisconsole.engine.database.pool;

import java.util.Optional;
import org.aisconsole.base.text.Message;
import org.aisconsole.target.postgres.PoolState;

/**
 * A pool, how large it should be, and whether it leaks.
 *
 * @param now as it was seen last
 * @param minutes of history that the sizing rests on
 * @param leak evidence that connections are forgotten; empty for none
 * @param ours whether it is the console's own
 * @param state what the console knows of its own pool besides; empty for any other
 */
public record PoolReport(PoolSample now, int minutes, Sizing sizing, Optional<Message> leak, boolean ours, Optional<PoolState> state) {
    /** Whether another, of a later look, is about the same pool. */
    public boolean isAbout(PoolReport other) {
        return now.key().equals(other.now.key());
    }
}
