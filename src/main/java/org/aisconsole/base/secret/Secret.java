package org.aisconsole.base.secret;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A password or key on its way to the one place that needs it. Prints as stars, so that it cannot reach a log by
 * accident, and can be wiped.
 */
public final class Secret {
    private final char[] value;

    private Secret(char[] value) {
        this.value = value;
    }

    /** A secret of these characters, which are copied. */
    public static Secret of(char[] value) {
        return new Secret(value.clone());
    }

    /** A secret of this text; prefer {@link #of(char[])} where the text is not already a string. */
    public static Secret of(String value) {
        return new Secret(value.toCharArray());
    }

    /** The plain text, for the driver that will not take anything else; do not keep it. */
    public String reveal() {
        return new String(value);
    }

    /** The same secret once more, which outlives the wiping of this one. */
    public Secret copy() {
        return new Secret(value.clone());
    }

    /** A copy of the characters, for what can work on them and wipes them afterwards. */
    public char[] characters() {
        return value.clone();
    }

    /** How many characters it has. */
    public int length() {
        return value.length;
    }

    /** Overwrites the characters; the secret is empty of meaning afterwards. */
    public void wipe() {
        Arrays.fill(value, '\0');
    }

    /** Whether the characters are the same; takes as long for nearly equal secrets as for very different ones. */
    @Override
    public boolean equals(@Nullable Object other) {
        if (!(other instanceof Secret secret) || secret.value.length != value.length) {
            return false;
        }
        int difference = 0;
        for (int i = 0; i < value.length; i++) {
            difference |= value[i] ^ secret.value[i];
        }
        return difference == 0;
    }

    /** The same for all secrets: a hash would be a hint. */
    @Override
    public int hashCode() {
        return 0;
    }

    @Override
    public String toString() {
        return "***";
    }
}
