package org.aisconsole.engine.database.health;

import java.util.List;
import org.aisconsole.engine.database.Statements;

/** How a setting is changed, whoever proposes it. */
final class Settings {
    private Settings() {}

    /**
     * Sets a setting for the whole server.
     *
     * @param before what {@code ALTER SYSTEM} had set; empty for nothing
     */
    static Fix change(String name, String value, String before) {
        return new Fix(
                List.of(Statements.isSet(name, before)),
                Statements.setting(name, value, before),
                List.of(Statements.isSet(name, value)));
    }
}
