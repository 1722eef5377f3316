package org.aisconsole.engine.audit;

/**
 * Something in the log that no console wrote so.
 *
 * @param kind what is wrong
 * @param from first entry that may be concerned
 * @param to last entry that may be concerned; the same as the first where it is known exactly
 * @param detail what stands there instead, for experts
 */
public record Flaw(Kind kind, long from, long to, String detail) {
    static Flaw at(Kind kind, long entry, String detail) {
        return new Flaw(kind, entry, entry, detail);
    }

    /** What can be wrong. */
    public enum Kind {
        /** The stored bytes are not those that were hashed. */
        ALTERED,
        /** A column says something else than the hashed bytes. */
        COLUMN,
        /** An entry is missing, stands twice, or at another place. */
        ORDER,
        /** An entry is older than the one before it. */
        CLOCK,
        /** An outcome has no intent before it. */
        ORPHAN,
        /** A checkpoint's signature is not that of a registered key, or its text is damaged. */
        SIGNATURE,
        /** The entries up to a checkpoint are others than those that it was signed for. */
        ROOT,
        /** Entries that a checkpoint was signed for are gone from the end. */
        TRUNCATED,
        /** What a witness keeps is of another log, or of another course of this one. */
        FORKED
    }
}
