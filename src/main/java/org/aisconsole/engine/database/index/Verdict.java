package org.aisconsole.engine.database.index;

/** What is said of an index. */
public enum Verdict {
    /** A build that failed left it. */
    INVALID,
    /** Another one is exactly the same. */
    DUPLICATE,
    /** Another one begins with the same keys and so serves all that this one serves. */
    COVERED,
    /** No query has used it since the counters began. */
    UNUSED,
    /** Queries use it, or something rests on it. */
    NEEDED;

    /** Whether it costs more than it gives. */
    public boolean isWaste() {
        return this != NEEDED;
    }
}
