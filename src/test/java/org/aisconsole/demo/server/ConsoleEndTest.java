package org.aisconsole.demo.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.job.Progress;
import org.aisconsole.testing.Eventually;
import org.aisconsole.testing.Programs;
import org.aisconsole.testing.Sql;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import redis.clients.jedis.Jedis;

/** However the console ends, its servers end with it, and the next one finds their data. */
@Timeout(90)
@Tag("needs-linux")
@EnabledOnOs(OS.LINUX)
class ConsoleEndTest {
    @TempDir
    Path home;

    private EmbeddedServers start() {
        return EmbeddedServers.start(EmbeddedOptions.in(home).withPrograms(Programs.FOLDER), Progress.none());
    }

    /** What ends a console. */
    private interface End {
        void of(ServersProcess console) throws Exception;
    }

    private void assertServersEndBy(String name, TestReporter reporter, End end) throws Exception {
        try (ServersProcess console = ServersProcess.start(home)) {
            List<ProcessHandle> servers = console.servers();
            assertThat(servers).hasSize(2).allMatch(ProcessHandle::isAlive);
            long start = System.nanoTime();
            end.of(console);
            Eventually.holds("both servers are gone", () -> servers.stream().noneMatch(ProcessHandle::isAlive));
            reporter.publishEntry(name + ", both servers gone after ms", millisSince(start));
            console.process().waitFor();
        }
    }

    private static String millisSince(long start) {
        return Long.toString((System.nanoTime() - start) / 1_000_000);
    }

    private void assertStartsAgain(TestReporter reporter) throws Exception {
        long start = System.nanoTime();
        try (EmbeddedServers again = start()) {
            reporter.publishEntry("start on the same data, ms", millisSince(start));
            assertThat(Sql.number(again.postgres(), "SELECT 1")).isEqualTo(1);
        }
    }

    @Test
    void kill9TakesTheServersWithItAndTheNextConsoleFindsTheData(TestReporter reporter) throws Exception {
        try (EmbeddedServers first = start()) {
            Sql.run(first.postgres(), "CREATE TABLE kept AS SELECT 42 AS answer");
        }
        assertServersEndBy("kill -9", reporter, console -> console.signal("KILL"));
        try (EmbeddedServers again = start()) {
            assertThat(Sql.number(again.postgres(), "SELECT answer FROM kept")).isEqualTo(42);
        }
    }

    @Test
    void killEndsBoth(TestReporter reporter) throws Exception {
        assertServersEndBy("kill", reporter, console -> console.signal("TERM"));
        assertStartsAgain(reporter);
    }

    @Test
    void controlCToAllOfTheTerminalEndsBoth(TestReporter reporter) throws Exception {
        assertServersEndBy("Ctrl+C", reporter, console -> console.signalGroup("INT"));
        assertStartsAgain(reporter);
    }

    @Test
    @Tag("full")
    void aClosedTerminalEndsBoth(TestReporter reporter) throws Exception {
        assertServersEndBy("hang-up", reporter, console -> console.signalGroup("HUP"));
        assertStartsAgain(reporter);
    }

    @Test
    void aFastRestartAfterKill9EndsWhatIsStillEnding(TestReporter reporter) throws Exception {
        try (ServersProcess console = ServersProcess.start(home)) {
            console.signal("KILL");
            console.process().waitFor();
            assertStartsAgain(reporter);
        }
        try (EmbeddedServers again = start()) {
            assertThat(Program.POSTGRES.pidFile(again.folder())).exists();
            assertThat(Program.REDIS.pidFile(again.folder())).exists();
        }
    }

    @Test
    void aConsoleOfAnotherProcessIsRefusedWhileTheFirstRuns() throws Exception {
        try (ServersProcess console = ServersProcess.start(home)) {
            assertThatExceptionOfType(FailureException.class)
                    .isThrownBy(() -> start().close())
                    .satisfies(refused -> assertThat(refused.failure().code()).isEqualTo("server.running"));
            assertThat(console.servers()).allMatch(ProcessHandle::isAlive);
        }
    }

    /** Kills the console and both supervisors, so that nobody stops the servers. */
    private List<ProcessHandle> orphans() throws Exception {
        try (ServersProcess console = ServersProcess.start(home)) {
            List<ProcessHandle> servers = console.servers();
            for (ProcessHandle supervisor : console.supervisors()) {
                supervisor.children().filter(child -> !servers.contains(child)).forEach(ProcessHandle::destroyForcibly);
                supervisor.destroyForcibly();
            }
            console.process().destroyForcibly().waitFor();
            assertThat(servers).allMatch(ProcessHandle::isAlive);
            return servers;
        }
    }

    @Test
    void orphansAreEndedByTheNextStart() throws Exception {
        List<ProcessHandle> orphans = orphans();
        try (EmbeddedServers again = start()) {
            assertThat(orphans).noneMatch(ProcessHandle::isAlive);
            assertThat(Sql.number(again.postgres(), "SELECT 1")).isEqualTo(1);
        }
    }

    @Test
    void anOrphanedPostgresWhoseRecordIsLostIsFoundByItsOwnLock() throws Exception {
        List<ProcessHandle> orphans = orphans();
        Files.delete(Program.POSTGRES.pidFile(home.resolve("servers")));
        try (EmbeddedServers again = start()) {
            assertThat(orphans).noneMatch(ProcessHandle::isAlive);
            assertThat(Sql.number(again.postgres(), "SELECT 1")).isEqualTo(1);
        }
    }

    @Test
    void recordsThatNameAStrangerAreStaleAndTheStrangerLives() throws Exception {
        start().close();
        Process stranger = new ProcessBuilder("sleep", "60").start();
        try {
            Path servers = home.resolve("servers");
            Files.writeString(Program.REDIS.pidFile(servers), stranger.pid() + "\n");
            Files.writeString(Program.POSTGRES.pidFile(servers), stranger.pid() + "\n");
            Files.writeString(
                    servers.resolve("postgres/postmaster.pid"),
                    stranger.pid() + "\n" + servers.resolve("postgres") + "\n1\n5432\n\n127.0.0.1\n1 1\nready   \n");
            start().close();
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void aTemporaryFolderThatAKilledConsoleLeftIsSweptByTheNext() throws Exception {
        Path left;
        try (ServersProcess console = ServersProcess.start(home, true)) {
            List<ProcessHandle> servers = console.servers();
            left = console.data();
            console.signal("KILL");
            Eventually.holds("both servers are gone", () -> servers.stream().noneMatch(ProcessHandle::isAlive));
        }
        Instant now = Instant.now();
        new Leftovers(() -> now).sweep();
        assertThat(left).as("too young to be anybody's leftover").exists();
        new Leftovers(() -> now.plusSeconds(90)).sweep();
        assertThat(left).doesNotExist();
    }

    @Test
    @Tag("full")
    void busyServersEndInTimeTooAndKeepWhatWasCommitted(TestReporter reporter) throws Exception {
        try (ServersProcess console = ServersProcess.start(home)) {
            List<ProcessHandle> servers = console.servers();
            Sql.run(
                    console.postgres(),
                    "CREATE TABLE kept AS SELECT g, repeat('x', 500) AS pad FROM generate_series(1, 200000) g");
            try (Jedis redis = console.redis();
                    Connection busy = Sql.connect(console.postgres());
                    Statement statement = busy.createStatement()) {
                for (int key = 0; key < 1000; key++) {
                    redis.set("key" + key, "x".repeat(50_000));
                }
                Thread writing = Thread.ofVirtual().start(() -> writeUntilCut(statement));
                long start = System.nanoTime();
                console.signal("KILL");
                Eventually.holds("both servers are gone", () -> servers.stream().noneMatch(ProcessHandle::isAlive));
                reporter.publishEntry("kill -9 of busy servers, both gone after ms", millisSince(start));
                writing.join();
            }
        }
        try (EmbeddedServers again = start()) {
            assertThat(Sql.number(again.postgres(), "SELECT count(*) FROM kept")).isGreaterThanOrEqualTo(200_000);
        }
    }

    private static void writeUntilCut(Statement statement) {
        try {
            while (true) {
                statement.execute("INSERT INTO kept SELECT g, repeat('y', 500) FROM generate_series(1, 100000) g");
            }
        } catch (SQLException cut) {
            assertThat(cut.getSQLState()).isIn("57P01", "08006", "57P02", "08003");
        }
    }
}
