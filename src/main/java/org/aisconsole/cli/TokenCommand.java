package org.aisconsole.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.aisconsole.base.identity.Actor;
import org.aisconsole.base.text.Message;
import org.aisconsole.engine.identity.Account;
import org.aisconsole.engine.token.TokenPair;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** Tokens of the HTTP API. */
@Command(
        name = "token",
        mixinStandardHelpOptions = true,
        description = "Tokens of the API: an access token of 15 minutes, and a refresh token that works once.")
final class TokenCommand {
    private final Programs programs;
    private final Terminal terminal;
    private final Answers answers;

    TokenCommand(Programs programs, Terminal terminal, Answers answers) {
        this.programs = programs;
        this.terminal = terminal;
        this.answers = answers;
    }

    @Command(name = "issue", mixinStandardHelpOptions = true, description = "Issue tokens for an account, as JSON on standard output.")
    int issue(@Mixin LaunchOptions launch, @Mixin Identity identity, @Parameters(paramLabel = "NAME") String name) {
        TokenPair pair = programs.team(launch, terminal.progress(), tools -> {
            Actor actor = identity.actor(tools, answers);
            return tools.tokens().issue(actor, tools.people().named(name));
        });
        terminal.out().println(
                JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(object(pair)));
        terminal.out().flush();
        return ExitCode.OK;
    }

    private static Map<String, Object> object(TokenPair pair) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("access", pair.access().reveal());
        object.put("accessUntil", pair.accessUntil().toString());
        object.put("refresh", pair.refresh().reveal());
        object.put("refreshUntil", pair.refreshUntil().toString());
        object.put("family", pair.family());
        return object;
    }

    @Command(name = "revoke", mixinStandardHelpOptions = true, description = "Revoke all tokens of an account, or one family.")
    int revoke(
            @Mixin LaunchOptions launch,
            @Mixin Identity identity,
            @Parameters(paramLabel = "NAME") String name,
            @Option(names = "--family", defaultValue = "", paramLabel = "ID", description = "Only this family.") String family) {
        Message done = programs.team(launch, terminal.progress(), tools -> {
            Actor actor = identity.actor(tools, answers);
            Account account = tools.people().named(name);
            if (family.isEmpty()) {
                return Message.of("cli.token.revoked", account.name(), tools.tokens().revokeAll(actor, account));
            }
            tools.tokens().revokeFamily(actor, family);
            return Message.of("cli.token.revoked", account.name(), 1);
        });
        terminal.say(done);
        return ExitCode.OK;
    }
}
