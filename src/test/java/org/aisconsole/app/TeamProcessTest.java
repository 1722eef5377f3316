package org.aisconsole.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.aisconsole.target.postgres.PostgresProfile;
import org.aisconsole.testing.EmbeddedTest;
import org.aisconsole.testing.Sql;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A team is made and managed by commands, each in a process of its own, on a store that outlives them. */
@EmbeddedTest
@Timeout(240)
class TeamProcessTest {
    private static final String ADA = "four words make one";
    private static final String BOB = "four other words here";

    private final PostgresProfile store;

    @TempDir
    private Path home;

    TeamProcessTest(PostgresProfile store) {
        this.store = store;
    }

    /** What a console wrote, and how it ended. */
    private record Ran(int code, String out) {}

    private Ran console(Map<String, String> passwords, String input, String... arguments)
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
        builder.environment().putAll(passwords);
        builder.environment().put("AIS_CONSOLE_STORE_URL", "jdbc:postgresql://" + store.endpoint() + "/" + store.database());
        builder.environment().put("AIS_CONSOLE_STORE_USER", store.user());
        builder.environment().put("AIS_CONSOLE_STORE_PASSWORD", store.password().reveal());
        Process console = builder.start();
        try (OutputStream in = console.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        }
        String output = new String(console.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(output).doesNotContain(ADA).doesNotContain(BOB).doesNotContain("\tat ");
        assertThat(console.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Ran(console.exitValue(), output);
    }

    @Test
    void aTeamIsMadeManagedAndGivenTokensWithoutAWindow() throws Exception {
        assertThat(console(Map.of("AIS_CONSOLE_NEW_PASSWORD", ADA), "", "users", "bootstrap", "ada").code()).isZero();
        Ran added = console(
                Map.of(), ADA + "\n" + BOB + "\n", "users", "add", "bob", "--roles", "analyst,officer", "--as", "ada");
        assertThat(added.code()).as(added.out()).isZero();
        Map<String, String> bob = Map.of("AIS_CONSOLE_PASSWORD", BOB);
        Ran refused = console(bob, "", "users", "block", "ada", "--as", "bob");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.out()).contains("admin");
        Map<String, String> ada = Map.of("AIS_CONSOLE_PASSWORD", ADA);
        Ran issued = console(ada, "", "token", "issue", "bob", "--as", "ada");
        assertThat(issued.out()).contains("\"access\"", "\"refresh\"", "\"family\"");
        requireStored();
    }

    private void requireStored() throws SQLException {
        assertThat(Sql.column(store, "SELECT name FROM ais_console.account ORDER BY id")).containsExactly("ada", "bob");
        assertThat(Sql.number(store, "SELECT count(*) FROM ais_console.refresh_token")).isEqualTo(1);
        assertThat(Sql.column(store, "SELECT password FROM ais_console.account"))
                .allMatch(hash -> String.valueOf(hash).startsWith("$argon2id$"));
    }
}
