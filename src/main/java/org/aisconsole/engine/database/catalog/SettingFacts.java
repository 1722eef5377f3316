package org.aisconsole.engine.database.catalog;

/**
 * A setting of the server.
 *
 * @param value as it stands, in units
 * @param unit such as {@code 8kB}; empty for none
 * @param source where it comes from, such as {@code default} or {@code configuration file}
 * @param builtIn what it is without any configuration
 * @param context when it can be changed: {@code postmaster}, {@code sighup}, {@code user} and so on
 * @param pendingRestart whether a change waits for a restart
 */
public record SettingFacts(
        String name, String value, String unit, String source, String builtIn, String context, boolean pendingRestart) {}
