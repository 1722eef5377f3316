package org.aisconsole.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A command of the console in a process of its own, as a script would run it; it leaves no data behind. */
public final class ConsoleProcess {
    private static final long MOST_SECONDS = 60;

    private ConsoleProcess() {}

    /**
     * How it ended.
     *
     * @param code exit status
     * @param out all that it wrote
     */
    public record Ended(int code, String out) {}

    /**
     * Runs a command to its end. No trace of a stack may be in what it writes.
     *
     * @param home its home folder
     * @param variables of its environment, beside those of this process
     * @param input its standard input
     */
    public static Ended run(Path home, Map<String, String> variables, String input, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "org.aisconsole.Main"));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--home", home.toString(), "--ephemeral"));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(variables);
        Process console = builder.start();
        try (OutputStream in = console.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        }
        String out = new String(console.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(out).doesNotContain("\tat ");
        assertThat(console.waitFor(MOST_SECONDS, TimeUnit.SECONDS)).isTrue();
        return new Ended(console.exitValue(), out);
    }
}
