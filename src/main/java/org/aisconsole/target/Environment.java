package org.aisconsole.target;

/**
 * How careful the console must be with a target. Shown as a colour wherever the target is seen; production opens
 * read-only.
 */
public enum Environment {
    /** On this machine, for this user. */
    LOCAL,
    /** Shared by developers. */
    DEV,
    /** Like production, but nobody's bread depends on it. */
    STAGING,
    /** The real thing. */
    PRODUCTION
}
