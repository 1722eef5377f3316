package org.aisconsole.engine.database.explain;

import java.util.Set;

/**
 * A statement whose plan is wanted.
 *
 * @param sql one statement, as its author wrote it
 * @param options what else is wanted; what the server's version cannot tell is left away
 * @param run how far to go
 */
public record ExplainRequest(String sql, Set<ExplainOption> options, Run run) {
    /** Copies the options. */
    public ExplainRequest {
        options = Set.copyOf(options);
    }

    /** How far to go. */
    public enum Run {
        /** Only plan it. */
        NO,
        /** Run it, which the server refuses if it writes. */
        READING,
        /** Run it although it may write, and take back what it wrote. Whoever asks for this has been asked. */
        TAKEN_BACK
    }

    /** Whether the statement is run. */
    public boolean runs() {
        return run != Run.NO;
    }
}
