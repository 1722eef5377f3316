package org.aisconsole.base.event;

/** A consumer's place at a port. */
public interface Subscription extends AutoCloseable {
    /** Entries that were lost because the consumer was too slow. */
    long dropped();

    /** Hands over what waits, then ends; waits for that at most one second. */
    @Override
    void close();
}
