package org.aisconsole.engine.database.health;

import java.util.List;
import java.util.Set;
import org.aisconsole.engine.database.Statements;
import org.aisconsole.engine.database.catalog.SettingFacts;

/** How a setting is changed, whoever proposes it. */
final class Settings {
    private Settings() {}

    /** Where a value comes from that {@code ALTER SYSTEM} can overrule. */
    private static final Set<String> OVERRULED = Set.of("default", "configuration file");

    /** Sets a setting for the whole server; nothing where its value comes from a place that a file does not overrule. */
    static Fix change(SettingFacts setting, String value) {
        if (!OVERRULED.contains(setting.source())) {
            return Fix.NONE;
        }
        String name = setting.name();
        String before = setting.alteredTo();
        return new Fix(
                List.of(Statements.isSet(name, before)),
                Statements.setting(name, value, before),
                List.of(Statements.isSet(name, value)));
    }
}
