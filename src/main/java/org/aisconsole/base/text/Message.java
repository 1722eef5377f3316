package org.aisconsole.base.text;

import java.util.List;

/**
 * A sentence that is not yet in a language: a bundle key and its arguments. Engines hand messages out, doors render
 * them with {@link Texts}, so no engine knows who reads it.
 *
 * @param key key in the bundle of the room that its first segment names, such as {@code demo.postgres.starting}
 * @param args arguments in the pattern's order; numbers are formatted by the pattern
 */
public record Message(String key, List<Object> args) {
    /** Copies the arguments. */
    public Message {
        args = List.copyOf(args);
    }

    /** A message with the given key and arguments. */
    public static Message of(String key, Object... args) {
        return new Message(key, List.of(args));
    }
}
