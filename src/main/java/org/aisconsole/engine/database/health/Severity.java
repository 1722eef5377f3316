package org.aisconsole.engine.database.health;

/** How bad a finding is; later is worse. */
public enum Severity {
    /** Costs something: space, time, order. */
    NOTICE,
    /** Will become trouble if nothing is done. */
    WARNING,
    /** Stops the database, or loses data, soon. */
    CRITICAL
}
