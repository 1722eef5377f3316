package org.aisconsole.cli;

import org.aisconsole.base.failure.Failure;
import org.aisconsole.base.text.Message;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;
import picocli.CommandLine;

/** The command line of the program. */
public final class Commands {
    private final Programs programs;
    private final Terminal terminal;
    private final Answers answers;

    /**
     * Commands that start the given programs and talk on the given terminal.
     *
     * @param answers where passwords come from
     */
    public Commands(Programs programs, Terminal terminal, Answers answers) {
        this.programs = programs;
        this.terminal = terminal;
        this.answers = answers;
    }

    /**
     * Parses the arguments and runs what they name.
     *
     * @return the process's exit code
     */
    public int run(String... args) {
        return line().execute(args);
    }

    /** All commands, as they are parsed. */
    CommandLine line() {
        CommandLine line = new CommandLine(new ConsoleCommand(programs, terminal))
                .addSubcommand(new TourCommand(programs, terminal))
                .addSubcommand(new CheckCommand(programs, terminal))
                .addSubcommand(new PlayCommand(programs, terminal))
                .addSubcommand(new ConnectionsCommand(programs, terminal))
                .addSubcommand(new ApplyCommand(programs, terminal, answers))
                .addSubcommand(new MaintainCommand(programs, terminal, answers))
                .addSubcommand(new UsersCommand(programs, terminal, answers))
                .addSubcommand(new TokenCommand(programs, terminal, answers))
                .addSubcommand(new KeysCommand(programs, terminal, answers))
                .addSubcommand(new AuditCommand(programs, terminal, answers));
        return line.setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(terminal.out())
                .setErr(terminal.err())
                .setParameterExceptionHandler((misuse, arguments) -> misused(misuse))
                .setExecutionExceptionHandler(this::failed);
    }

    private int misused(ParameterException misuse) {
        String command = misuse.getCommandLine().getCommandSpec().qualifiedName();
        terminal.say(Message.of("cli.misused", String.valueOf(misuse.getMessage()), command));
        UnmatchedArgumentException.printSuggestions(misuse, terminal.err());
        return ExitCode.USAGE;
    }

    private int failed(Exception thrown, CommandLine line, ParseResult parsed) {
        terminal.fail(Failure.of(thrown));
        return ExitCode.FAILED;
    }
}
