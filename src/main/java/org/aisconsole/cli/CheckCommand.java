package org.aisconsole.cli;

import java.util.concurrent.Callable;
import org.aisconsole.base.job.Progress;
import org.aisconsole.engine.monitor.HealthReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Health of targets and store, for people, scripts and monitoring systems. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Measure every target and the store once. Ends with 0 if all is well, 1 on a warning, 2 on a failure.")
final class CheckCommand implements Callable<Integer> {
    private final Programs programs;
    private final Terminal terminal;

    @Mixin
    private LaunchOptions options = new LaunchOptions();

    @Option(names = "--format", defaultValue = "TEXT", description = "${COMPLETION-CANDIDATES} (default: text).")
    private Format format = Format.TEXT;

    CheckCommand(Programs programs, Terminal terminal) {
        this.programs = programs;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Progress progress = format == Format.JSON ? Progress.none() : terminal.progress();
        HealthReport report = programs.check(options, progress);
        HealthPrinter printer = new HealthPrinter(terminal);
        if (format == Format.JSON) {
            printer.json(report);
        } else {
            printer.text(report);
        }
        return switch (report.worst()) {
            case OK -> ExitCode.OK;
            case WARNING -> ExitCode.WARNING;
            case FAILED -> ExitCode.FAILED;
        };
    }
}
