package org.aisconsole.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.secret.Secret;

/**
 * Where commands get passwords from: the environment, a terminal that does not show them, or lines of standard input. Never
 * from arguments, which everybody on the machine can read.
 */
public final class Answers {
    private final Map<String, String> environment;
    private final Function<String, Optional<Secret>> asked;

    /**
     * Answers of a process.
     *
     * @param asked gives what is typed or piped for a question; empty if nothing comes
     */
    public Answers(Map<String, String> environment, Function<String, Optional<Secret>> asked) {
        this.environment = environment;
        this.asked = asked;
    }

    /** Those of this process. */
    @SuppressWarnings("SystemConsoleNull") // null where input is piped, again since JDK 25
    public static Answers standard() {
        Console console = System.console();
        return new Answers(System.getenv(), console != null && console.isTerminal() ? typed(console) : piped());
    }

    private static Function<String, Optional<Secret>> typed(Console console) {
        return question -> Optional.ofNullable(console.readPassword("%s: ", question)).map(characters -> {
            Secret secret = Secret.of(characters);
            Arrays.fill(characters, '\0');
            return secret;
        });
    }

    private static Function<String, Optional<Secret>> piped() {
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        return question -> {
            try {
                return Optional.ofNullable(lines.readLine()).map(Secret::of);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        };
    }

    /**
     * A password.
     *
     * @param variable the variable that may hold it
     * @param question what a terminal asks
     * @throws FailureException {@code cli.password} if neither has it
     */
    Secret secret(String variable, String question) {
        return Optional.ofNullable(environment.get(variable))
                .map(Secret::of)
                .or(() -> asked.apply(question))
                .orElseThrow(() -> FailureException.expected("cli.password", question, variable));
    }

    /** What a variable holds; empty if it is not set. */
    String variable(String name) {
        return environment.getOrDefault(name, "");
    }
}
