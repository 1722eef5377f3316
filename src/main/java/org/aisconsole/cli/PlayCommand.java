package org.aisconsole.cli;

import java.util.concurrent.Callable;
import org.aisconsole.base.job.Progress;
import org.aisconsole.demo.play.LoadReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A load test with the sample suite's mix. */
@Command(
        name = "play",
        mixinStandardHelpOptions = true,
        description = "Play the sample suite's queries and commands at a set rate against a target that is not production,"
                + " and report latencies from the scheduled arrival.")
final class PlayCommand implements Callable<Integer> {
    private final Programs programs;
    private final Terminal terminal;

    @Mixin
    private PlayOptions options = new PlayOptions();

    @Option(names = "--report", defaultValue = "TEXT", description = "${COMPLETION-CANDIDATES} (default: text).")
    private Format format = Format.TEXT;

    PlayCommand(Programs programs, Terminal terminal) {
        this.programs = programs;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Progress progress = format == Format.JSON ? Progress.none() : terminal.progress();
        LoadReport report = programs.play(options, progress);
        LoadPrinter printer = new LoadPrinter(terminal);
        if (format == Format.JSON) {
            printer.json(report);
        } else {
            printer.text(report);
        }
        return report.errors() == 0 ? ExitCode.OK : ExitCode.WARNING;
    }
}
