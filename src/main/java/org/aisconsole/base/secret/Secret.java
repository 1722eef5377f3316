package org.aisconsole.base.secret;

import java.util.Arrays;

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

    @Override
    public String toString() {
        return "***";
    }
}
