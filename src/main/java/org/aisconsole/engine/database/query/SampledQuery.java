package org.aisconsole.engine.database.query;

import java.time.Instant;
import org.aisconsole.base.metric.StatementKey;

/**
 * A statement that was sampled.
 *
 * @param id its number in the history
 * @param key by what the server knows it
 * @param statement without its constants, of a long one the beginning; empty if the server would not tell
 * @param cut whether it is only the beginning
 * @param firstSeen when it was first sampled
 */
public record SampledQuery(long id, StatementKey key, String statement, boolean cut, Instant firstSeen) {
    /** Longest first line, in characters. */
    private static final int LINE = 300;

    /** The statement in one line, of a long one the beginning. */
    public String line() {
        String start = statement.length() > 2 * LINE ? statement.substring(0, 2 * LINE) : statement;
        StringBuilder line = new StringBuilder();
        start.chars().forEach(letter -> {
            boolean blank = Character.isWhitespace(letter);
            if (!blank || (!line.isEmpty() && line.charAt(line.length() - 1) != ' ')) {
                line.append(blank ? ' ' : (char) letter);
            }
        });
        return line.length() > LINE ? line.substring(0, LINE) : line.toString().strip();
    }
}
