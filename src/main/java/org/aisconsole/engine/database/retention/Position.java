package org.aisconsole.engine.database.retention;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a run goes on.
 *
 * @param pass how many times all was walked through before
 * @param removed rows that were gone when this pass began
 * @param section the section that is walked through, qualified; empty before the first
 * @param after keys of the last row that was seen in it; none before the first
 */
record Position(int pass, long removed, String section, List<String> after) {
    /** The beginning. */
    static final Position START = new Position(0, 0, "", List.of());

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Copies the list. */
    Position {
        after = List.copyOf(after);
    }

    Position behind(String where, List<String> keys) {
        return new Position(pass, removed, where, keys);
    }

    String text() {
        return JSON.writeValueAsString(this);
    }

    static Position of(String text) {
        return text.isEmpty() ? START : JSON.readValue(text, Position.class);
    }
}
