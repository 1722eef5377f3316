package org.aisconsole.cli;

import java.nio.file.Path;
import picocli.CommandLine.Parameters;

/** Which plan is applied, and to what. */
public final class ApplyOptions extends TargetOptions {
    @Parameters(index = "0", paramLabel = "PLAN", description = "File of a plan that the window saved.")
    private Path plan = Path.of("");

    /** File of the plan. */
    public Path plan() {
        return plan;
    }
}
