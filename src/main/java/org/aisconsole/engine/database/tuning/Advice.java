package org.aisconsole.engine.database.tuning;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aisconsole.base.text.Message;

/**
 * What was read of a server and what is proposed.
 *
 * @param at when it was read
 * @param knobs its settings by name
 * @param machine what it runs on; empty while nobody knows
 * @param proposals those that matter most first
 * @param notes what could not be judged, and what else is to be said
 * @param rules how many rules there are
 */
public record Advice(
        Instant at,
        Map<String, Knob> knobs,
        ServerLoad load,
        Optional<Machine> machine,
        List<Proposal> proposals,
        List<Message> notes,
        int rules) {
    /** Copies the collections. */
    public Advice {
        knobs = Map.copyOf(knobs);
        proposals = List.copyOf(proposals);
        notes = List.copyOf(notes);
    }

    /** Whether there is anything that our role may set. */
    public boolean mayAlter() {
        return knobs.values().stream().anyMatch(Knob::mayAlter);
    }
}
