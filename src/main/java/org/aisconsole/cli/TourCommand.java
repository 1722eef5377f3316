package org.aisconsole.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.aisconsole.base.text.Message;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Opens every screen on live data without a display and saves pictures of them. */
@Command(
        name = "tour",
        mixinStandardHelpOptions = true,
        description = "Open every screen on live data without a display, save a picture of each in light and dark,"
                + " and fail if one shows an error.")
final class TourCommand implements Callable<Integer> {
    private final Programs programs;
    private final Terminal terminal;

    @Mixin
    private LaunchOptions options = new LaunchOptions();

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            description = "Folder for the pictures (default: tour in the console's home folder).")
    private @Nullable Path out;

    TourCommand(Programs programs, Terminal terminal) {
        this.programs = programs;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return run(programs, terminal, options, Optional.ofNullable(out));
    }

    static int run(Programs programs, Terminal terminal, LaunchOptions options, Optional<Path> out) {
        TourReport report = programs.tour(options, out, terminal.progress());
        new HealthPrinter(terminal).text(report.health());
        report.pictures().forEach(picture -> terminal.out().println(picture));
        report.problems().forEach(terminal::say);
        terminal.say(Message.of("cli.tour.done", report.pictures().size(), report.problems().size()));
        terminal.out().flush();
        return report.problems().isEmpty() ? ExitCode.OK : ExitCode.FAILED;
    }
}
