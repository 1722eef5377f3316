package org.aisconsole.base.breaker;

/**
 * How a breaker stands.
 *
 * @param dependency what it guards
 * @param state whether calls go through
 */
public record BreakerStatus(String dependency, State state) {
    /** Whether calls go through. */
    public enum State {
        /** Calls go through. */
        CLOSED,
        /** Calls are refused at once; the dependency gets time to come back. */
        OPEN,
        /** One call is let through to see whether it is back. */
        PROBING
    }
}
