package org.aisconsole.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that every command takes: where the console keeps its things. */
public final class LaunchOptions {
    private static final String HOME = "--home";

    @Option(names = "--ephemeral", description = "Run the embedded servers in a temporary folder that is deleted at the end.")
    private boolean ephemeral;

    @Option(
            names = HOME,
            paramLabel = "FOLDER",
            description = "Folder for settings, logs and embedded data (default: the user-data folder of the platform,"
                    + " or AIS_CONSOLE_HOME).")
    private @Nullable Path home;

    @Option(names = "--software", description = "Draw without the graphics card; helps against black or white windows.")
    private boolean software;

    /** The folder that a command line names, before it is understood as a whole: logging begins earlier than that. */
    public static Optional<Path> homeIn(String... args) {
        for (int i = 0; i < args.length; i++) {
            if (args[i].startsWith(HOME + "=")) {
                return Optional.of(Path.of(args[i].substring(HOME.length() + 1)));
            }
            if (args[i].equals(HOME) && i + 1 < args.length) {
                return Optional.of(Path.of(args[i + 1]));
            }
        }
        return Optional.empty();
    }

    /** Whether the embedded servers leave nothing behind. */
    public boolean ephemeral() {
        return ephemeral;
    }

    /** The folder that the user named, if so. */
    public Optional<Path> home() {
        return Optional.ofNullable(home);
    }

    /** Whether to draw without the graphics card. */
    public boolean software() {
        return software;
    }
}
