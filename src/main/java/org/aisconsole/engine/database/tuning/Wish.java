package org.aisconsole.engine.database.tuning;

import java.util.List;

/**
 * A value that a rule would like a setting to have.
 *
 * @param aim the value
 * @param direction from which side it may be reached
 * @param args the figures of the sentences that say why
 */
record Wish(String setting, Topic topic, Gain gain, Aim aim, Direction direction, List<Object> args) {
    Wish {
        args = List.copyOf(args);
    }

    /** A value. */
    sealed interface Aim {}

    /**
     * A number.
     *
     * @param value in bytes, milliseconds or plain
     */
    record Figure(double value) implements Aim {}

    /** A word, such as {@code on}. */
    record Word(String value) implements Aim {}

    /** Several words, of a setting that is a list. */
    record Words(List<String> values) implements Aim {
        Words {
            values = List.copyOf(values);
        }
    }

    /** Which values are to be changed. */
    enum Direction {
        /** Smaller and larger ones. */
        EITHER,
        /** Smaller ones only. */
        UP,
        /** Larger ones only. */
        DOWN
    }

    static Wish number(String setting, Topic topic, Gain gain, double value, Object... args) {
        return new Wish(setting, topic, gain, new Figure(value), Direction.EITHER, List.of(args));
    }

    static Wish word(String setting, Topic topic, Gain gain, String value, Object... args) {
        return new Wish(setting, topic, gain, new Word(value), Direction.EITHER, List.of(args));
    }

    /** The same for smaller values only. */
    Wish atLeast() {
        return new Wish(setting, topic, gain, aim, Direction.UP, args);
    }

    /** The same for larger values only. */
    Wish atMost() {
        return new Wish(setting, topic, gain, aim, Direction.DOWN, args);
    }
}
