package org.aisconsole.engine.database.tuning;

/** How much a proposal is likely to matter. */
public enum Gain {
    /** Much of the load feels it, or the server is at risk without it. */
    HIGH,
    /** Some statements feel it. */
    MEDIUM,
    /** It helps now and then, or only helps to see. */
    LOW
}
