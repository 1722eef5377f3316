package org.aisconsole.engine.database.tuning;

/** What a setting is about, and the page of the PostgreSQL documentation that a proposal rests on. */
public enum Topic {
    /** How much memory for what. */
    MEMORY("runtime-config-resource.html"),
    /** Write-ahead log and checkpoints. */
    WAL("runtime-config-wal.html"),
    /** What the planner believes of the disk. */
    PLANNER("runtime-config-query.html"),
    /** Reading and writing files. */
    IO("runtime-config-resource.html"),
    /** Several processes for one statement. */
    PARALLEL("runtime-config-resource.html"),
    /** Cleaning up. */
    VACUUM("runtime-config-vacuum.html"),
    /** What sessions may do. */
    SESSIONS("runtime-config-client.html"),
    /** What is written down and counted. */
    WATCHING("runtime-config-logging.html");

    private final String page;

    Topic(String page) {
        this.page = page;
    }

    /** The page, on {@code www.postgresql.org/docs/}. */
    public String page() {
        return page;
    }
}
