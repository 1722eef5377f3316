package org.aisconsole.cli;

import java.util.List;
import java.util.Locale;
import org.aisconsole.base.identity.Actor;
import org.aisconsole.base.job.Cancellation;
import org.aisconsole.base.text.Message;
import org.aisconsole.engine.security.KeyRoom;
import org.aisconsole.engine.security.Reencryption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Keys that encrypt values of the store and sign tokens. */
@Command(
        name = "keys",
        mixinStandardHelpOptions = true,
        description = "Keys that encrypt values of the store and sign tokens of the API. No key is ever printed.")
final class KeysCommand {
    private final Programs programs;
    private final Terminal terminal;
    private final Answers answers;

    KeysCommand(Programs programs, Terminal terminal, Answers answers) {
        this.programs = programs;
        this.terminal = terminal;
        this.answers = answers;
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "List the keys that encrypt and those that sign, by their ids.")
    int list(@Mixin LaunchOptions launch, @Mixin Identity identity) {
        List<KeyRoom.Key> keys = programs.team(launch, terminal.progress(), tools -> {
            identity.actor(tools, answers);
            return tools.keys().look().keys();
        });
        keys.forEach(key -> terminal.out().printf(
                "%-20s %-8s %-30s %12d %s%n",
                key.id(),
                key.use().name().toLowerCase(Locale.ROOT),
                key.createdAt(),
                key.values(),
                key.isCurrent() ? "current" : ""));
        terminal.out().flush();
        return ExitCode.OK;
    }

    @Command(
            name = "rotate",
            mixinStandardHelpOptions = true,
            description = "Let new keys encrypt and sign from now on, and encrypt everything anew. May be stopped and run again.")
    int rotate(@Mixin LaunchOptions launch, @Mixin Identity identity) {
        Reencryption.Outcome outcome = programs.team(launch, terminal.progress(), tools -> {
            Actor actor = identity.actor(tools, answers);
            return tools.keys().rotate(actor, terminal.progress(), Cancellation.never());
        });
        terminal.say(Message.of("cli.keys.rotated", outcome.renewed(), outcome.unreadable()));
        return outcome.unreadable() == 0 ? ExitCode.OK : ExitCode.WARNING;
    }
}
