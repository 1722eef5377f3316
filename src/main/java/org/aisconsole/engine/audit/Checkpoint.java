package org.aisconsole.engine.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.aisconsole.base.merkle.Hash;

/**
 * What a log is at a moment, in the text form of transparency logs (C2SP tlog-checkpoint), with its time as a further line.
 *
 * @param origin name of the log
 * @param size number of entries
 * @param root root of their tree
 * @param at when it was made
 */
record Checkpoint(String origin, long size, Hash root, Instant at) {
    private static final String AT = "at ";

    /** The text to sign. */
    String text() {
        return origin + "\n" + size + "\n" + root.base64() + "\n" + AT + at + "\n";
    }

    /**
     * Reads the text.
     *
     * @throws IllegalArgumentException if it is no checkpoint
     */
    static Checkpoint parse(String text) {
        List<String> lines = text.lines().toList();
        if (lines.size() != 4 || !lines.get(3).startsWith(AT)) {
            throw new IllegalArgumentException("no checkpoint");
        }
        try {
            Checkpoint read = new Checkpoint(
                    lines.get(0),
                    Long.parseLong(lines.get(1)),
                    Hash.ofBase64(lines.get(2)),
                    Instant.parse(lines.get(3).substring(AT.length())));
            if (!read.text().equals(text)) {
                throw new IllegalArgumentException("not the text of a checkpoint");
            }
            return read;
        } catch (DateTimeException undated) {
            throw new IllegalArgumentException(undated);
        }
    }
}
