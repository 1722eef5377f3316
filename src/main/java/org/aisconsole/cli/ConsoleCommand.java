package org.aisconsole.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.aisconsole.base.text.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The program without a subcommand: opens the window, or goes on the tour where no window can be shown. */
@Command(
        name = "ais-console",
        description = "Administration console for the Advanced Intelligence Suite, PostgreSQL and Redis.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class,
        subcommandsRepeatable = false)
final class ConsoleCommand implements Callable<Integer> {
    private final Programs programs;
    private final Terminal terminal;

    @Mixin
    private LaunchOptions options = new LaunchOptions();

    ConsoleCommand(Programs programs, Terminal terminal) {
        this.programs = programs;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Optional<Message> obstacle = programs.windowObstacle();
        if (obstacle.isEmpty()) {
            programs.window(options);
            return ExitCode.OK;
        }
        terminal.say(Message.of("cli.tour.instead", obstacle.get()));
        return TourCommand.run(programs, terminal, options, Optional.<Path>empty());
    }
}
