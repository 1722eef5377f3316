package org.aisconsole.testing;

/** How often a property is tried: fewer times for every change, more in the full profile. */
public final class Counts {
    private Counts() {}

    /** The count that holds in this run. */
    public static int of(int reduced, int full) {
        return "full".equals(System.getProperty("ais.counts")) ? full : reduced;
    }
}
