package org.aisconsole.cli;

/** How a report is written. */
enum Format {
    /** For people. */
    TEXT,
    /** For programs. */
    JSON
}
