package org.aisconsole.engine.database.bloat;

/**
 * How much of a file is needed.
 *
 * @param bytes of the file
 * @param needed what it would have if it were written anew, never more than {@code bytes}
 */
public record Bloat(long bytes, long needed) {
    /** A file that cannot need more than it has. */
    public Bloat {
        needed = Math.clamp(needed, 0, bytes);
    }

    /** What it does not need, in bytes. */
    public long wasted() {
        return bytes - needed;
    }

    /** Share of the file that it does not need, 0 to 1. */
    public double share() {
        return bytes == 0 ? 0 : (double) wasted() / bytes;
    }
}
