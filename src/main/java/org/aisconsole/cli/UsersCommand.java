package org.aisconsole.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.identity.Actor;
import org.aisconsole.base.identity.Role;
import org.aisconsole.base.secret.Secret;
import org.aisconsole.base.text.Message;
import org.aisconsole.engine.identity.Account;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** The accounts of a team, for servers and scripts. */
@Command(
        name = "users",
        mixinStandardHelpOptions = true,
        description = "The people who may sign in. The first account is made with bootstrap, and makes a team of the console."
                + " Passwords come from the environment or standard input, never from arguments.")
final class UsersCommand {
    private static final String NEW_PASSWORD = "AIS_CONSOLE_NEW_PASSWORD";
    private static final String ROLES = "admin, analyst, officer, approver; several with commas between.";

    private final Programs programs;
    private final Terminal terminal;
    private final Answers answers;

    UsersCommand(Programs programs, Terminal terminal, Answers answers) {
        this.programs = programs;
        this.terminal = terminal;
        this.answers = answers;
    }

    /** What a command does once it is known who gives it. */
    private interface Work {
        Message run(TeamTools tools, Actor actor);
    }

    private int as(LaunchOptions launch, Identity identity, Work work) {
        Message done = programs.team(
                launch, terminal.progress(), tools -> work.run(tools, identity.actor(tools, answers)));
        terminal.say(done);
        return ExitCode.OK;
    }

    private int change(LaunchOptions launch, Identity identity, String name, String done, Change change) {
        return as(launch, identity, (tools, actor) -> {
            change.run(tools, actor, tools.people().named(name));
            return Message.of(done, name);
        });
    }

    /** What is done to an account. */
    private interface Change {
        void run(TeamTools tools, Actor actor, Account account);
    }

    private Secret newPassword(String name) {
        return answers.secret(NEW_PASSWORD, "new password of " + name);
    }

    private static Set<Role> roles(List<String> words) {
        Set<Role> roles = new TreeSet<>();
        for (String word : words) {
            try {
                roles.add(Role.of(word.strip()));
            } catch (IllegalArgumentException none) {
                throw FailureException.caused(none, "identity.role", word);
            }
        }
        return roles;
    }

    @Command(name = "bootstrap", mixinStandardHelpOptions = true, description = "Make the first account, which has every role; the password"
            + " from AIS_CONSOLE_NEW_PASSWORD or standard input.")
    int bootstrap(@Mixin LaunchOptions launch, @Parameters(paramLabel = "NAME") String name) {
        Message done = programs.team(launch, terminal.progress(), tools -> {
            // the one who is alone may; in a team nobody may any more, so nobody is asked for a password in vain
            Actor actor = tools.session().current().orElseThrow(() -> FailureException.expected("identity.bootstrapped"));
            tools.people().bootstrap(actor, name, newPassword(name));
            return Message.of("cli.users.bootstrapped", name);
        });
        terminal.say(done);
        return ExitCode.OK;
    }

    @Command(name = "add", mixinStandardHelpOptions = true, description = "Add an account; its password from AIS_CONSOLE_NEW_PASSWORD or"
            + " standard input.")
    int add(
            @Mixin LaunchOptions launch,
            @Mixin Identity identity,
            @Parameters(paramLabel = "NAME") String name,
            @Option(names = "--roles", required = true, split = ",", description = ROLES) List<String> roles) {
        return as(launch, identity, (tools, actor) -> {
            tools.people().add(actor, name, newPassword(name), roles(roles));
            return Message.of("cli.users.added", name);
        });
    }

    @Command(name = "roles", mixinStandardHelpOptions = true, description = "Give somebody other roles.")
    int roles(
            @Mixin LaunchOptions launch,
            @Mixin Identity identity,
            @Parameters(paramLabel = "NAME") String name,
            @Option(names = "--roles", required = true, split = ",", description = ROLES) List<String> roles) {
        return change(launch, identity, name, "cli.users.changed", (tools, actor, account) ->
                tools.people().changeRoles(actor, account, roles(roles)));
    }

    @Command(name = "block", mixinStandardHelpOptions = true, description = "Let somebody not sign in any more.")
    int block(@Mixin LaunchOptions launch, @Mixin Identity identity, @Parameters(paramLabel = "NAME") String name) {
        return change(launch, identity, name, "cli.users.blocked", (tools, actor, account) ->
                tools.people().block(actor, account));
    }

    @Command(name = "unblock", mixinStandardHelpOptions = true, description = "Let somebody sign in again.")
    int unblock(@Mixin LaunchOptions launch, @Mixin Identity identity, @Parameters(paramLabel = "NAME") String name) {
        return change(launch, identity, name, "cli.users.unblocked", (tools, actor, account) ->
                tools.people().unblock(actor, account));
    }

    @Command(name = "remove", mixinStandardHelpOptions = true, description = "Remove an account for good.")
    int remove(@Mixin LaunchOptions launch, @Mixin Identity identity, @Parameters(paramLabel = "NAME") String name) {
        return change(launch, identity, name, "cli.users.removed", (tools, actor, account) ->
                tools.people().remove(actor, account));
    }

    @Command(name = "dissolve", mixinStandardHelpOptions = true, description = "Remove all accounts for good, so that nobody"
            + " signs in any more.")
    int dissolve(
            @Mixin LaunchOptions launch,
            @Mixin Identity identity,
            @Option(names = "--confirm", required = true, paramLabel = "NAME",
                    description = "The name of the one who does it, as a sign that it is meant.") String confirmed) {
        return as(launch, identity, (tools, actor) -> {
            tools.people().dissolve(actor, confirmed);
            return Message.of("cli.users.dissolved");
        });
    }

    @Command(name = "password", mixinStandardHelpOptions = true, description = "Give somebody another password, from"
            + " AIS_CONSOLE_NEW_PASSWORD or standard input.")
    int password(@Mixin LaunchOptions launch, @Mixin Identity identity, @Parameters(paramLabel = "NAME") String name) {
        return change(launch, identity, name, "cli.users.password", (tools, actor, account) ->
                tools.people().changePassword(actor, account, newPassword(name)));
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "List the accounts. No password is part of them.")
    int list(
            @Mixin LaunchOptions launch,
            @Mixin Identity identity,
            @Option(names = "--format", defaultValue = "TEXT", description = "${COMPLETION-CANDIDATES} (default: text).")
                    Format format) {
        List<Account> accounts = programs.team(launch, terminal.progress(), tools -> {
            identity.actor(tools, answers); // whoever has signed in may see who else can
            return tools.people().all();
        });
        if (format == Format.JSON) {
            json(terminal, accounts);
        } else {
            text(terminal, accounts);
        }
        terminal.out().flush();
        return ExitCode.OK;
    }

    private static void json(Terminal terminal, List<Account> accounts) {
        JsonMapper json = JsonMapper.builder().build();
        terminal.out().println(json.writerWithDefaultPrettyPrinter()
                .writeValueAsString(accounts.stream().map(UsersCommand::object).toList()));
    }

    private static void text(Terminal terminal, List<Account> accounts) {
        accounts.forEach(account -> terminal.out()
                .printf("%-30s %-8s %-34s %s%n", account.name(), state(account), roles(account), signedIn(account)));
    }

    private static Map<String, Object> object(Account account) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("id", account.id());
        object.put("name", account.name());
        object.put("roles", account.roles().stream().sorted().map(Role::word).toList());
        object.put("state", state(account));
        object.put("oneTimeCode", account.oneTimeCode());
        object.put("signedInAt", signedIn(account));
        return object;
    }

    private static String roles(Account account) {
        return account.roles().stream().sorted().map(Role::word).collect(Collectors.joining(","));
    }

    private static String state(Account account) {
        return account.state().name().toLowerCase(Locale.ROOT);
    }

    private static String signedIn(Account account) {
        return account.signedInAt() == null ? "" : account.signedInAt().toString();
    }
}
