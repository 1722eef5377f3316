package org.aisconsole.base.settings;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a desktop program keeps what belongs to its user, as each platform wants it.
 *
 * @param data folder for data, logs and unpacked programs; it need not exist
 */
public record UserFolders(Path data) {
    private static final String NAME = "AIS Console";
    private static final String UNIX_NAME = "ais-console";

    /** The folders of this process's user; {@code AIS_CONSOLE_HOME} in the environment names another place. */
    public static UserFolders current() {
        return of(System.getProperty("os.name", ""), Path.of(System.getProperty("user.home", ".")), System.getenv());
    }

    /**
     * The folders on a system.
     *
     * @param system its name, as the property {@code os.name} has it
     * @param home home folder of the user
     * @param environment variables of the process
     */
    static UserFolders of(String system, Path home, Map<String, String> environment) {
        String chosen = environment.getOrDefault("AIS_CONSOLE_HOME", "");
        return new UserFolders(chosen.isBlank() ? usual(system, home, environment) : Path.of(chosen).toAbsolutePath());
    }

    private static Path usual(String system, Path home, Map<String, String> environment) {
        String lower = system.toLowerCase(Locale.ROOT);
        if (lower.startsWith("windows")) {
            return absoluteOr(environment.get("LOCALAPPDATA"), home.resolve("AppData/Local")).resolve(NAME);
        }
        if (lower.startsWith("mac")) {
            return home.resolve("Library/Application Support").resolve(NAME);
        }
        return absoluteOr(environment.get("XDG_DATA_HOME"), home.resolve(".local/share")).resolve(UNIX_NAME);
    }

    /** The XDG specification has a relative path ignored. */
    private static Path absoluteOr(@Nullable String variable, Path otherwise) {
        return variable != null && Path.of(variable).isAbsolute() ? Path.of(variable) : otherwise;
    }
}
