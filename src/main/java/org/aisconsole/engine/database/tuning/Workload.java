package org.aisconsole.engine.database.tuning;

/** What a server mostly does. It cannot be measured honestly, so the user says it. */
public enum Workload {
    /** Many short statements of many sessions, as of a web application. */
    WEB,
    /** Short statements by day, reports among them. */
    MIXED,
    /** Few statements that read much. */
    ANALYTICS
}
