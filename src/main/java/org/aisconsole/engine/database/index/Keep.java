package org.aisconsole.engine.database.index;

/** Why an index stays whatever the figures say. */
public enum Keep {
    /** Nothing rests on it. */
    NOTHING,
    /** It is the primary key. */
    PRIMARY_KEY,
    /** A unique or exclusion constraint rests on it. */
    CONSTRAINT,
    /** It keeps values unique. */
    UNIQUE,
    /** A foreign key of another table refers to it. */
    REFERRED_TO,
    /** A foreign key of its own table needs it when rows of the other are deleted. */
    FOREIGN_KEY,
    /** Replication tells rows apart by it. */
    REPLICA_IDENTITY,
    /** It is part of the index of a partitioned table, or the head of one. */
    PARTITION
}
