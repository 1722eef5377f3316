package org.aisconsole.engine.database.explain;

/** What EXPLAIN may be asked for beside the plan. */
public enum ExplainOption {
    /** Names of columns and schemas. */
    VERBOSE(14, false, "VERBOSE"),
    /** Blocks that were touched. */
    BUFFERS(14, false, "BUFFERS"),
    /** Settings that differ from the defaults. */
    SETTINGS(14, false, "SETTINGS"),
    /** The log that was written. */
    WAL(14, true, "WAL"),
    /** Memory that planning took. */
    MEMORY(17, false, "MEMORY"),
    /** What sending the rows would take, without sending them. */
    SERIALIZE(17, true, "SERIALIZE TEXT");

    private final int since;
    private final boolean running;
    private final String sql;

    ExplainOption(int since, boolean running, String sql) {
        this.since = since;
        this.running = running;
        this.sql = sql;
    }

    /** Major version of Postgres that has it first. */
    public int since() {
        return since;
    }

    /** Whether only a statement that is run can tell. */
    public boolean needsRun() {
        return running;
    }

    /** As EXPLAIN is told. */
    String sql() {
        return sql;
    }

    /** Whether it can be asked for. */
    boolean fits(int major, boolean run) {
        return major >= since && (run || !running);
    }
}
