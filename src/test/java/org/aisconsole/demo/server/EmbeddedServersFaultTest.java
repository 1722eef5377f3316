package org.aisconsole.demo.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.job.Progress;
import org.aisconsole.testing.Eventually;
import org.aisconsole.testing.Programs;
import org.aisconsole.testing.Sql;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the servers when things go wrong around them. */
@Timeout(90)
@Tag("needs-posix")
@DisabledOnOs(OS.WINDOWS)
class EmbeddedServersFaultTest {
    @TempDir
    Path home;

    private EmbeddedOptions options() {
        return EmbeddedOptions.in(home).withPrograms(Programs.FOLDER);
    }

    private EmbeddedServers start() {
        return EmbeddedServers.start(options(), Progress.none());
    }

    private void assertRefused(String code) {
        assertThatExceptionOfType(FailureException.class)
                .isThrownBy(() -> start().close())
                .satisfies(refused -> assertThat(refused.failure().code()).isEqualTo(code));
    }

    @Test
    void aKilledConsoleTakesItsServersWithItAndTheNextOneFindsItsData() throws Exception {
        List<ProcessHandle> orphans;
        try (ServersProcess console = ServersProcess.start(home)) {
            orphans = console.servers();
            assertThat(orphans).allMatch(ProcessHandle::isAlive);
            new ProcessBuilder("kill", "-9", Long.toString(console.process().pid())).start().waitFor();
            Eventually.holds("both servers are gone", () -> orphans.stream().noneMatch(ProcessHandle::isAlive));
        }
        try (EmbeddedServers again = start()) {
            assertThat(Sql.number(again.postgres(), "SELECT 1")).isEqualTo(1);
        }
    }

    @Test
    void anOrderlyEndStopsBoth() throws Exception {
        try (ServersProcess console = ServersProcess.start(home)) {
            List<ProcessHandle> servers = console.servers();
            console.process().destroy();
            assertThat(console.process().waitFor(20, TimeUnit.SECONDS)).isTrue();
            Eventually.holds("both servers are gone", () -> servers.stream().noneMatch(ProcessHandle::isAlive));
        }
    }

    @Test
    void serversThatOutlivedTheirSupervisorsAreEndedByTheNextStart() throws Exception {
        List<ProcessHandle> orphans;
        try (ServersProcess console = ServersProcess.start(home)) {
            orphans = console.servers();
            for (ProcessHandle supervisor : console.supervisors()) {
                supervisor.children().filter(child -> !orphans.contains(child)).forEach(ProcessHandle::destroyForcibly);
                supervisor.destroyForcibly();
            }
            console.process().destroyForcibly().waitFor();
        }
        assertThat(orphans).allMatch(ProcessHandle::isAlive);
        try (EmbeddedServers again = start()) {
            assertThat(orphans).noneMatch(ProcessHandle::isAlive);
            assertThat(Sql.number(again.postgres(), "SELECT 1")).isEqualTo(1);
        }
    }

    @Test
    void aRecordedPidThatIsSomebodyElsesIsLeftAlone() throws Exception {
        Process bystander = new ProcessBuilder("sleep", "60").start();
        try {
            Files.createDirectories(home.resolve("servers"));
            Files.writeString(home.resolve("servers/redis.pid"), Long.toString(bystander.pid()));
            start().close();
            assertThat(bystander.isAlive()).isTrue();
        } finally {
            bystander.destroyForcibly();
        }
    }

    @Test
    void aServerThatDiesComesBackOnItsPort() throws Exception {
        try (EmbeddedServers servers = start()) {
            long first = pid("postgres.pid");
            new ProcessBuilder("kill", "-9", Long.toString(first)).start().waitFor();
            Eventually.holds("Postgres answers again", () -> answers(servers));
            assertThat(pid("postgres.pid")).isNotEqualTo(first);
        }
    }

    private long pid(String file) throws IOException {
        return Long.parseLong(Files.readString(home.resolve("servers").resolve(file)).strip());
    }

    private static boolean answers(EmbeddedServers servers) {
        try {
            return Sql.number(servers.postgres(), "SELECT 1") == 1;
        } catch (SQLException notYet) {
            return false;
        }
    }

    @Test
    void aSecondConsoleOnTheSameFolderIsRefused() {
        try (EmbeddedServers first = start()) {
            assertRefused("server.running");
            assertThat(answers(first)).isTrue();
        }
    }

    @Test
    void dataOfAnotherPostgresIsRefusedAndKept() throws IOException {
        start().close();
        Path version = home.resolve("servers/postgres/PG_VERSION");
        Files.writeString(version, "17\n");
        assertRefused("server.postgres.version");
        Files.writeString(version, "18\n");
        start().close();
    }

    @Test
    void lostPasswordsAreSaidAndTheDataIsKept() throws IOException {
        start().close();
        Path passwords = home.resolve("servers/credentials.properties");
        String kept = Files.readString(passwords);
        Files.writeString(passwords, "damaged");
        assertRefused("server.credentials");
        Files.delete(passwords);
        assertRefused("server.credentials");
        Files.writeString(passwords, kept);
        start().close();
    }

    @Test
    void aTakenPortIsSaidByName() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            EmbeddedOptions options = options().withPorts(taken.getLocalPort(), 0);
            assertThatExceptionOfType(FailureException.class)
                    .isThrownBy(() -> EmbeddedServers.start(options, Progress.none()))
                    .satisfies(refused -> assertThat(refused.failure().code()).isEqualTo("server.port.taken"));
        }
        start().close();
    }

    @Test
    void passwordsAndDataAreForTheOwnerOnly() throws IOException {
        try (EmbeddedServers servers = start()) {
            assertThat(Files.getPosixFilePermissions(servers.folder())).hasSize(3);
            assertThat(Files.getPosixFilePermissions(servers.folder().resolve("credentials.properties"))).hasSize(2);
            assertThat(servers.folder().resolve("password")).doesNotExist();
        }
    }

    @Test
    void anEphemeralRunLeavesNothing() throws IOException {
        Path data;
        try (EmbeddedServers servers =
                EmbeddedServers.start(options().withEphemeral(true), Progress.none())) {
            data = servers.folder();
            assertThat(data).exists();
        }
        assertThat(data).doesNotExist();
    }

    @Test
    @Tag("needs-root")
    void aFullDiskIsSaidAndNothingIsLost() throws Exception {
        Path small = Files.createDirectory(home.resolve("small"));
        assumeTrue(mount(small), "cannot mount a small disk");
        try {
            EmbeddedOptions options = EmbeddedOptions.in(small).withPrograms(Programs.FOLDER);
            assertThatExceptionOfType(FailureException.class)
                    .isThrownBy(() -> EmbeddedServers.start(options, Progress.none()))
                    .satisfies(refused -> assertThat(refused.failure().code()).isEqualTo("server.disk.full"));
        } finally {
            new ProcessBuilder("umount", small.toString()).start().waitFor();
        }
    }

    private static boolean mount(Path folder) throws Exception {
        return new ProcessBuilder("mount", "-t", "tmpfs", "-o", "size=20m", "tmpfs", folder.toString())
                        .start()
                        .waitFor()
                == 0;
    }
}
