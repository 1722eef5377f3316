package org.aisconsole.demo.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
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

/** What the servers do with a folder, a port or a file that they cannot use. */
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
    void passwordsThatAreUnreadableAreSaidRatherThanCrashedOn() throws IOException {
        start().close();
        Path passwords = home.resolve("servers/credentials.properties");
        Files.writeString(passwords, "postgres=\\u12\n");
        assertRefused("server.credentials");
        Files.write(passwords, new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        assertRefused("server.credentials");
    }

    @Test
    void passwordsOfOtherDataAreSaidAtOnce() throws IOException {
        start().close();
        Files.writeString(home.resolve("servers/credentials.properties"), "postgres=other\nredis=other\n");
        assertRefused("server.credentials");
    }

    @Test
    void aDamagedPasswordFileWithoutDataIsMadeAnew() throws IOException {
        Files.createDirectories(home.resolve("servers"));
        Files.writeString(home.resolve("servers/credentials.properties"), "");
        try (EmbeddedServers servers = start()) {
            assertThat(answers(servers)).isTrue();
        }
    }

    @Test
    void aClusterThatWasNeverFinishedDoesNotCount() throws IOException {
        Path unfinished = Files.createDirectories(home.resolve("servers/postgres.new/base"));
        Files.writeString(unfinished.resolve("1"), "half");
        try (EmbeddedServers servers = start()) {
            assertThat(answers(servers)).isTrue();
            assertThat(home.resolve("servers/postgres.new")).doesNotExist();
        }
    }

    @Test
    void anInterruptedStartLeavesNothingRunning() throws Exception {
        List<Throwable> outcome = new CopyOnWriteArrayList<>();
        Thread starting = Thread.ofVirtual().start(() -> {
            try {
                start().close();
            } catch (RuntimeException interrupted) {
                outcome.add(interrupted);
            }
        });
        Eventually.holds("initdb runs", () -> Files.exists(home.resolve("servers/postgres.new/PG_VERSION")));
        starting.interrupt();
        starting.join();
        assertThat(outcome).singleElement().isInstanceOf(CancellationException.class);
        Eventually.holds("nothing runs", () -> processesOn(home).isEmpty());
        start().close();
    }

    private static List<ProcessHandle> processesOn(Path folder) {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().commandLine().orElse("").contains(folder.toString()))
                .toList();
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
}
