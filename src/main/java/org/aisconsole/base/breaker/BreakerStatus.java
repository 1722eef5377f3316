package org.aisconsole.base.breaker;

/**
 * How a breaker stands.
 *
 * @param dependency what it guards
 * @param state whether calls go through
 */
public record BreakerStatus(String dependency, State state) {
    /** What sort of thing the dependency is: its name up to the first colon, such as {@code postgres}. */
    public String kind() {
        int colon = dependency.indexOf(':');
        return colon < 0 ? dependency : dependency.substring(0, colon);
    }

    /** Whether calls go through. */
    public enum State {
        /** Calls go through, and the last one was answered. */
        CLOSED,
        /** Calls go through, but the last one was not answered. */
        FAILING,
        /** Calls are refused at once; the dependency gets time to come back. */
        OPEN,
        /** One call is let through to see whether it is back. */
        PROBING
    }
}
