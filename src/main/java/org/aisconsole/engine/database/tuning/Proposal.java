package org.aisconsole.engine.database.tuning;

import java.util.List;
import org.aisconsole.base.text.Message;

/**
 * A setting that would better be another.
 *
 * @param knob the setting as it is
 * @param values what it would be set to, as it is written: one value, or the names of a list
 * @param stands the same as the server will count it, to be compared with
 * @param args the figures of the sentence that says why
 */
public record Proposal(Knob knob, List<String> values, String stands, Topic topic, Gain gain, List<Object> args) {
    /** Copies the lists. */
    public Proposal {
        values = List.copyOf(values);
        args = List.copyOf(args);
    }

    /** Name of the setting. */
    public String setting() {
        return knob.name();
    }

    /** What it would be, for people. */
    public String proposed() {
        return String.join(", ", values);
    }

    /** Why, with the figures. */
    public Message why() {
        return new Message("tuning.why." + setting(), args);
    }

    /** What becomes better, and what it costs. */
    public Message effect() {
        return Message.of("tuning.effect." + setting());
    }

    /** Whether a statement from here can set it so. */
    public boolean isApplicable() {
        return knob.obstacle() == Knob.Obstacle.NONE;
    }

    /** The line of a configuration file that sets it so. */
    public String line() {
        return setting() + " = '" + proposed().replace("'", "''") + "'";
    }

    /** Whether another, of a later look, is about the same setting. */
    public boolean isAbout(Proposal other) {
        return setting().equals(other.setting());
    }
}
