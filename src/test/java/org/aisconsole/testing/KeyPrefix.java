package org.aisconsole.testing;

/**
 * A prefix for Redis keys that no other test uses.
 *
 * @param value such as {@code t17:}
 */
public record KeyPrefix(String value) {
    /** The key with the prefix before it. */
    public String key(String name) {
        return value + name;
    }
}
