package org.aisconsole.engine.watch;

import java.time.Instant;
import java.util.List;

/**
 * What looks like an attack, with what makes it look so.
 *
 * @param rule which rule says so
 * @param subject the person or the address
 * @param at when it was enough
 * @param evidence the sightings that were counted, the oldest first
 */
public record Suspicion(WatchRule rule, String subject, Instant at, List<Sighting> evidence) {
    /** Copies the evidence. */
    public Suspicion {
        evidence = List.copyOf(evidence);
    }
}
