package org.aisconsole.base.metric;

/** Units of measured values. Values are kept in these base units; the door scales and words them. */
public enum Unit {
    /** A plain number of things. */
    COUNT,
    /** Things per second. */
    PER_SECOND,
    /** Things per minute; for what is rare. Nothing is kept in it: rates are per second until they are shown. */
    PER_MINUTE,
    /** A share from 0 to 1. */
    RATIO,
    /** Bytes. */
    BYTES,
    /** Bytes per second. */
    BYTES_PER_SECOND,
    /** Seconds. */
    SECONDS
}
