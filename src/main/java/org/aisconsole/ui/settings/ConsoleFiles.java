package org.aisconsole.ui.settings;

import java.nio.file.Path;

/**
 * Where this console keeps its things.
 *
 * @param home folder of all of them
 * @param logs folder of the logs
 * @param settings file of the settings
 * @param vault file of the vault, whether it exists or not
 */
public record ConsoleFiles(Path home, Path logs, Path settings, Path vault) {}
