package org.aisconsole.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.aisconsole.target.postgres.PostgresProfile;
import org.aisconsole.testing.ConsoleProcess;
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

    private ConsoleProcess.Ended console(Map<String, String> passwords, String input, String... arguments)
            throws IOException, InterruptedException {
        Map<String, String> variables = new HashMap<>(passwords);
        variables.put("AIS_CONSOLE_STORE_URL", "jdbc:postgresql://" + store.endpoint() + "/" + store.database());
        variables.put("AIS_CONSOLE_STORE_USER", store.user());
        variables.put("AIS_CONSOLE_STORE_PASSWORD", store.password().reveal());
        ConsoleProcess.Ended ended = ConsoleProcess.run(home, variables, input, arguments);
        assertThat(ended.out()).doesNotContain(ADA).doesNotContain(BOB);
        return ended;
    }

    @Test
    void aTeamIsMadeManagedAndGivenTokensWithoutAWindow() throws Exception {
        assertThat(console(Map.of("AIS_CONSOLE_NEW_PASSWORD", ADA), "", "users", "bootstrap", "ada").code()).isZero();
        ConsoleProcess.Ended added = console(
                Map.of(), ADA + "\n" + BOB + "\n", "users", "add", "bob", "--roles", "analyst,officer", "--as", "ada");
        assertThat(added.code()).as(added.out()).isZero();
        Map<String, String> bob = Map.of("AIS_CONSOLE_PASSWORD", BOB);
        ConsoleProcess.Ended refused = console(bob, "", "users", "block", "ada", "--as", "bob");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.out()).contains("admin");
        Map<String, String> ada = Map.of("AIS_CONSOLE_PASSWORD", ADA);
        ConsoleProcess.Ended issued = console(ada, "", "token", "issue", "bob", "--as", "ada");
        assertThat(issued.out()).contains("\"access\"", "\"refresh\"", "\"family\"");
        requireStored();
        assertThat(console(ada, "", "users", "dissolve", "--confirm", "ada", "--as", "ada").code()).isZero();
        assertThat(Sql.number(store, "SELECT count(*) FROM ais_console.account")).isZero();
        assertThat(Sql.number(store, "SELECT count(*) FROM ais_console.refresh_token")).isZero();
    }

    private void requireStored() throws SQLException {
        assertThat(Sql.column(store, "SELECT name FROM ais_console.account ORDER BY id")).containsExactly("ada", "bob");
        assertThat(Sql.number(store, "SELECT count(*) FROM ais_console.refresh_token")).isEqualTo(1);
        assertThat(Sql.column(store, "SELECT password FROM ais_console.account"))
                .allMatch(hash -> String.valueOf(hash).startsWith("$argon2id$"));
    }
}
