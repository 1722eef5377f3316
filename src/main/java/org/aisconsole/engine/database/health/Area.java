package org.aisconsole.engine.database.health;

/** What a finding is about. */
public enum Area {
    /** Transactions that grow old, and what keeps them. */
    TRANSACTIONS,
    /** Sessions and their locks. */
    SESSIONS,
    /** Memory and disk. */
    STORAGE,
    /** WAL, replication and archive. */
    WAL,
    /** Keys, indexes and constraints. */
    SCHEMA,
    /** Vacuum and statistics. */
    UPKEEP,
    /** The server's settings. */
    SETTINGS
}
