package org.aisconsole.engine.limit;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A request that wants to be admitted.
 *
 * @param endpoint its class
 * @param subjects whose it is: each is counted by the rule of its kind
 * @param watched whether it goes on whatever is said, as in shadow mode
 */
public record LimitRequest(EndpointClass endpoint, Set<Subject> subjects, boolean watched) {
    /** Copies the subjects. */
    public LimitRequest {
        subjects = Set.copyOf(subjects);
    }

    /** A request that is refused if it does not fit. */
    public static LimitRequest of(EndpointClass endpoint, Subject... subjects) {
        return new LimitRequest(endpoint, new LinkedHashSet<>(List.of(subjects)), false);
    }

    /** A request that only wants to be counted, and to know what would have been said. */
    public static LimitRequest watched(EndpointClass endpoint, Subject... subjects) {
        return new LimitRequest(endpoint, new LinkedHashSet<>(List.of(subjects)), true);
    }
}
