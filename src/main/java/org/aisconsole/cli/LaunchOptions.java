package org.aisconsole.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that every command takes: where the console keeps its things. */
public final class LaunchOptions {
    @Option(names = "--ephemeral", description = "Run the embedded servers in a temporary folder that is deleted at the end.")
    private boolean ephemeral;

    @Option(
            names = "--home",
            paramLabel = "FOLDER",
            description = "Folder for settings, logs and embedded data (default: the user-data folder of the platform,"
                    + " or AIS_CONSOLE_HOME).")
    private @Nullable Path home;

    @Option(names = "--software", description = "Draw without the graphics card; helps against black or white windows.")
    private boolean software;

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
