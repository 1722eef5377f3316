package org.aisconsole.cli;

import java.time.Duration;
import picocli.CommandLine.Option;

/** On which saved connection a command acts, and what it takes where that is production. */
public class TargetOptions {
    @Option(names = "--connection", required = true, paramLabel = "NAME", description = "Saved connection that has the server.")
    private String connection = "";

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why, for the history; needed for production.")
    private String reason = "";

    @Option(
            names = "--confirm",
            paramLabel = "NAME",
            description = "The connection's name once more; needed for production.")
    private String confirmed = "";

    @Option(
            names = "--unlock",
            defaultValue = "PT5M",
            paramLabel = "TIME",
            description = "How long production is unlocked, such as PT15M (default: PT5M).")
    private Duration unlock = Duration.ZERO;

    @Option(names = "--preview", description = "Show what would be done, and whether it could be; change nothing.")
    private boolean preview;

    /** Name of the saved connection. */
    public String connection() {
        return connection;
    }

    /** Why; may be empty. */
    public String reason() {
        return reason;
    }

    /** What was given as the connection's name once more; may be empty. */
    public String confirmed() {
        return confirmed;
    }

    /** How long production is unlocked. */
    public Duration unlock() {
        return unlock;
    }

    /** Whether nothing is to be changed. */
    public boolean preview() {
        return preview;
    }
}
