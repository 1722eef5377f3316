package org.aisconsole.engine.database.tuning;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A server as it would be with what was proposed so far: each rule sees what those before it changed, so that together they stay
 * within the memory, and so that once all is applied the same rules find nothing more.
 */
final class Draft {
    private final Map<String, Knob> knobs;
    private final ServerLoad load;
    private final @Nullable Machine machine;
    private final Map<String, Double> changed = new HashMap<>();

    Draft(Map<String, Knob> knobs, ServerLoad load, @Nullable Machine machine) {
        this.knobs = knobs;
        this.load = load;
        this.machine = machine;
    }

    /** Another draft that begins as this one is. */
    Draft copy() {
        Draft other = new Draft(knobs, load, machine);
        other.changed.putAll(changed);
        return other;
    }

    void change(String setting, double value) {
        changed.put(setting, value);
    }

    Optional<Knob> knob(String setting) {
        return Optional.ofNullable(knobs.get(setting));
    }

    boolean has(String setting) {
        return knobs.containsKey(setting);
    }

    /** A setting's number in bytes, milliseconds or plain; 0 where there is none. */
    double number(String setting) {
        Double planned = changed.get(setting);
        return planned == null ? knob(setting).map(knob -> knob.number().orElse(0)).orElse(0.0) : planned;
    }

    String word(String setting) {
        return knob(setting).map(Knob::coming).orElse("");
    }

    boolean isOff(String setting) {
        return word(setting).equals("off");
    }

    ServerLoad load() {
        return load;
    }

    /** What it runs on; empty while nobody knows. */
    Optional<Machine> machine() {
        return Optional.ofNullable(machine);
    }
}
