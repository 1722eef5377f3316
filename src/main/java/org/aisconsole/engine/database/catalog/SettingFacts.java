package org.aisconsole.engine.database.catalog;

/**
 * A setting of the server.
 *
 * @param value as it stands, in units
 * @param shown the same as people write it, such as {@code 128MB}
 * @param unit such as {@code 8kB}; empty for none
 * @param source where it comes from, such as {@code default} or {@code configuration file}
 * @param builtIn what it is without any configuration
 * @param context when it can be changed: {@code postmaster}, {@code sighup}, {@code user} and so on
 * @param altered whether {@code ALTER SYSTEM} set it
 * @param pendingRestart whether a change waits for a restart
 */
public record SettingFacts(
        String name,
        String value,
        String shown,
        String unit,
        String source,
        String builtIn,
        String context,
        boolean altered,
        boolean pendingRestart) {

    /** What {@code ALTER SYSTEM} set; empty for nothing. */
    public String alteredTo() {
        return altered ? shown : "";
    }
}
