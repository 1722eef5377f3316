package org.aisconsole.engine.database.tuning;

/** What kind of disk holds the data: it decides what reading in any order costs. */
public enum Disk {
    /** Nobody said: nothing is proposed that depends on it. */
    UNKNOWN,
    /** Flash inside the machine. */
    SSD,
    /** A turning disk. */
    HDD,
    /** Storage behind a network, as clouds have it. */
    NETWORK
}
