package org.aisconsole.engine.database.explain;

/**
 * Blocks of 8 kB that a node touched, and the log that it wrote. Those of temporary tables count with the shared ones.
 *
 * @param hit found in memory
 * @param read not found there
 * @param dirtied changed
 * @param written written by the session itself
 * @param tempRead read from temporary files
 * @param tempWritten written to temporary files
 * @param walBytes bytes of log
 */
public record Blocks(long hit, long read, long dirtied, long written, long tempRead, long tempWritten, long walBytes) {
    /** None. */
    public static final Blocks NONE = new Blocks(0, 0, 0, 0, 0, 0, 0);

    /** Bytes of a block, as nearly every server has it. */
    public static final int BYTES = 8_192;

    /** What is left without some; never below none, because parallel counts are not exact. */
    Blocks minus(Blocks other) {
        return new Blocks(
                Math.max(0, hit - other.hit),
                Math.max(0, read - other.read),
                Math.max(0, dirtied - other.dirtied),
                Math.max(0, written - other.written),
                Math.max(0, tempRead - other.tempRead),
                Math.max(0, tempWritten - other.tempWritten),
                Math.max(0, walBytes - other.walBytes));
    }

    /** Blocks of tables and indexes that were looked at. */
    public long touched() {
        return hit + read;
    }

    /** Whether there is nothing to say. */
    public boolean isNone() {
        return equals(NONE);
    }
}
