package org.aisconsole.cli;

import picocli.CommandLine.Option;

/** What is maintained, and by whose leave. */
public final class MaintainOptions extends TargetOptions {
    @Option(
            names = "--by-policy",
            description = "Do only what the server's policy lets be done without a person, and only in its window.")
    private boolean byPolicy;

    /** Whether the server's policy says what may be done. */
    public boolean byPolicy() {
        return byPolicy;
    }
}
