package org.aisconsole.engine.database.retention;

import tools.jackson.databind.json.JsonMapper;

/**
 * What a run depends on: where a policy changed in this, an unfinished run is not gone on with.
 *
 * @param target id of the server
 * @param table whose rows
 * @param action what is done with them
 * @param folder where archives go; empty for none
 */
record Scope(String target, RetentionPolicy.Column table, RetentionAction action, String folder) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    String text() {
        return JSON.writeValueAsString(this);
    }

    static Scope of(String text) {
        return JSON.readValue(text, Scope.class);
    }
}
