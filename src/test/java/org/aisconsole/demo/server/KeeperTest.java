package org.aisconsole.demo.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.aisconsole.base.job.Progress;
import org.aisconsole.testing.Eventually;
import org.aisconsole.testing.Programs;
import org.aisconsole.testing.Sql;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A server that dies comes back by itself, and whoever listens is told. */
@Timeout(90)
@Tag("needs-posix")
@DisabledOnOs(OS.WINDOWS)
class KeeperTest {
    @TempDir
    Path home;

    private final List<ServerChange> changes = new CopyOnWriteArrayList<>();

    private EmbeddedServers start() {
        EmbeddedServers servers =
                EmbeddedServers.start(EmbeddedOptions.in(home).withPrograms(Programs.FOLDER), Progress.none());
        servers.onChange(changes::add);
        return servers;
    }

    private long pid(Program program) throws IOException {
        return Long.parseLong(Files.readString(program.pidFile(home.resolve("servers"))).strip());
    }

    private static boolean answers(EmbeddedServers servers) {
        try {
            return Sql.number(servers.postgres(), "SELECT 1") == 1;
        } catch (SQLException notYet) {
            return false;
        }
    }

    private boolean isTold(String source, ServerChange.State state) {
        return changes.contains(new ServerChange(source, state, null));
    }

    private void assertComesBack(Program program, String source, long victim, TestReporter reporter) throws Exception {
        long first = pid(program);
        long start = System.nanoTime();
        Signals.send("KILL", victim);
        Eventually.holds("told that it is down", () -> isTold(source, ServerChange.State.DOWN));
        reporter.publishEntry(source + " told as down after ms", Long.toString((System.nanoTime() - start) / 1_000_000));
        Eventually.holds("told that it is back", () -> isTold(source, ServerChange.State.UP));
        reporter.publishEntry(source + " back after ms", Long.toString((System.nanoTime() - start) / 1_000_000));
        assertThat(pid(program)).isNotEqualTo(first);
        assertThat(changes).extracting(ServerChange::source).containsOnly(source);
    }

    @Test
    void aKilledPostgresComesBackOnItsPort(TestReporter reporter) throws Exception {
        try (EmbeddedServers servers = start()) {
            assertComesBack(Program.POSTGRES, "postgres:embedded", pid(Program.POSTGRES), reporter);
            assertThat(answers(servers)).isTrue();
        }
    }

    @Test
    void aKilledRedisComesBack(TestReporter reporter) throws Exception {
        try (EmbeddedServers servers = start()) {
            assertComesBack(Program.REDIS, servers.redis().id(), pid(Program.REDIS), reporter);
        }
    }

    @Test
    void aServerWhoseSupervisorDiesIsTakenUnderANewOne(TestReporter reporter) throws Exception {
        try (EmbeddedServers servers = start()) {
            long supervisor = ProcessHandle.of(pid(Program.POSTGRES)).orElseThrow().parent().orElseThrow().pid();
            assertComesBack(Program.POSTGRES, "postgres:embedded", supervisor, reporter);
            assertThat(answers(servers)).isTrue();
        }
    }

    @Test
    void aServerThatCannotComeBackIsTriedAgainUntilItCan() throws Exception {
        try (EmbeddedServers servers = start()) {
            Path version = home.resolve("servers/postgres/PG_VERSION");
            Files.writeString(version, "17\n");
            Signals.send("KILL", pid(Program.POSTGRES));
            Eventually.holds("told why it fails", () -> changes.stream().anyMatch(KeeperTest::saysOtherVersion));
            Files.writeString(version, "18\n");
            Eventually.holds("it is back", () -> answers(servers));
        }
    }

    private static boolean saysOtherVersion(ServerChange change) {
        return change.state() == ServerChange.State.FAILING
                && String.valueOf(change.failure()).contains("server.postgres.version");
    }

    @Test
    void closingWhileAServerIsDownLeavesNothingRunning() throws Exception {
        EmbeddedServers servers = start();
        Signals.send("KILL", pid(Program.POSTGRES));
        Eventually.holds("told that it is down", () -> isTold("postgres:embedded", ServerChange.State.DOWN));
        servers.close();
        assertThat(Program.POSTGRES.pidFile(home.resolve("servers"))).doesNotExist();
        start().close();
    }

    @Test
    void restartsAreSpacedWiderAndWiderUnlessTheServerRanForAWhile() {
        BackOff backOff = new BackOff();
        List<Long> pauses = IntStream.range(0, 10)
                .mapToObj(attempt -> backOff.after(Duration.ofSeconds(1)).toMillis())
                .toList();
        assertThat(pauses).startsWith(0L, 250L, 500L, 1000L).endsWith(30_000L, 30_000L);
        assertThat(backOff.after(Duration.ofMinutes(2))).isZero();
        assertThat(backOff.after(Duration.ZERO)).isEqualTo(Duration.ofMillis(250));
    }
}
