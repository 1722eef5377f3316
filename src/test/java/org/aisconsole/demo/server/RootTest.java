package org.aisconsole.demo.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.job.Progress;
import org.aisconsole.testing.Programs;
import org.aisconsole.testing.Sql;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What only root can try: small disks, and being somebody else. */
@Timeout(120)
@Tag("needs-root")
class RootTest {
    private static final int MB = 1 << 20;

    @TempDir
    Path home;

    @BeforeAll
    static void onlyRoot() throws IOException {
        Path self = Path.of("/proc/self");
        assumeTrue(Files.exists(self) && Files.getAttribute(self, "unix:uid").equals(0), "needs root on Linux");
    }

    /** A disk of its own for a while. */
    private record SmallDisk(Path folder) implements AutoCloseable {
        static SmallDisk of(Path folder, int megabytes) throws Exception {
            Files.createDirectories(folder);
            int status = new ProcessBuilder(
                            "mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString())
                    .start()
                    .waitFor();
            assumeTrue(status == 0, "cannot mount a small disk");
            return new SmallDisk(folder);
        }

        void fill() throws IOException {
            try (var out = Files.newOutputStream(folder.resolve("filler"))) {
                byte[] block = new byte[64 * 1024];
                while (true) {
                    out.write(block);
                }
            } catch (IOException full) {
                assertThat(folder.toFile().getUsableSpace()).isLessThan(MB);
            }
        }

        @Override
        public void close() throws IOException {
            new ProcessBuilder("umount", "-l", folder.toString()).start().onExit().join();
        }
    }

    private static void assertDiskFull(ThrowingCallable start) {
        assertThatExceptionOfType(FailureException.class)
                .isThrownBy(start)
                .satisfies(refused -> assertThat(refused.failure().code()).isEqualTo("server.disk.full"));
    }

    @Test
    void aDiskTooSmallToBeginIsSaidBeforeAnythingIsMade() throws Exception {
        try (SmallDisk disk = SmallDisk.of(home.resolve("small"), 100)) {
            EmbeddedOptions options = EmbeddedOptions.in(disk.folder()).withPrograms(Programs.FOLDER);
            assertDiskFull(() -> EmbeddedServers.start(options, Progress.none()));
            assertThat(disk.folder().resolve("servers/postgres")).doesNotExist();
        }
    }

    @Test
    void aDiskThatFillsWhileTheClusterIsMadeLeavesNoHalfOfIt() throws Exception {
        try (SmallDisk disk = SmallDisk.of(home.resolve("small"), 20)) {
            assertDiskFull(() -> postgres(disk.folder(), Privilege.current()).start(Progress.none()));
            assertThat(disk.folder().resolve("postgres")).doesNotExist();
            assertThat(disk.folder().resolve("postgres.new")).doesNotExist();
            assertThat(disk.folder().resolve("password")).doesNotExist();
        }
    }

    @Test
    void aDiskThatFillsWhileTheProgramsAreUnpackedLeavesNoHalfOfThem() throws Exception {
        try (SmallDisk disk = SmallDisk.of(home.resolve("small"), 10)) {
            Binaries binaries = new Binaries(disk.folder(), HostPlatform.current(), Progress.none());
            assertDiskFull(binaries::postgres);
            assertThat(disk.folder()).isEmptyDirectory();
        }
    }

    @Test
    void aDiskThatFilledUpKeepsTheDataUntilThereIsRoomAgain() throws Exception {
        try (SmallDisk disk = SmallDisk.of(home.resolve("small"), 450)) {
            EmbeddedOptions options = EmbeddedOptions.in(disk.folder()).withPrograms(Programs.FOLDER);
            try (EmbeddedServers first = EmbeddedServers.start(options, Progress.none())) {
                Sql.run(first.postgres(), "CREATE TABLE kept AS SELECT 42 AS answer");
            }
            disk.fill();
            assertDiskFull(() -> EmbeddedServers.start(options, Progress.none()));
            assertDiskFull(() -> postgres(disk.folder().resolve("servers"), Privilege.current()).start(Progress.none()));
            Files.delete(disk.folder().resolve("filler"));
            try (EmbeddedServers again = EmbeddedServers.start(options, Progress.none())) {
                assertThat(Sql.number(again.postgres(), "SELECT answer FROM kept")).isEqualTo(42);
            }
        }
    }

    private static PostgresServer postgres(Path folder, Privilege privilege) throws IOException {
        Binaries binaries = new Binaries(Programs.FOLDER, HostPlatform.current(), Progress.none());
        Launcher launcher = new Launcher(folder, ShellSupervisor.unpack(folder));
        Cluster cluster = new Cluster(binaries.postgres(), privilege, folder);
        Credentials credentials = Credentials.of(folder);
        return new PostgresServer(cluster, launcher, Ports.choose(0, "Postgres"), credentials.postgres(), true);
    }

    @Test
    void whereNamespacesAreForbiddenPostgresRunsAsNobody() throws Exception {
        Path folder = Folders.makePrivate(home.resolve("servers"));
        PostgresServer asNobody = postgres(folder, Privilege.NOBODY);
        try (Supervised running = asNobody.start(Progress.none())) {
            assertThat(running.isAlive()).isTrue();
            long pid = Long.parseLong(Files.readString(Program.POSTGRES.pidFile(folder)).strip());
            assertThat(Files.getAttribute(Path.of("/proc", Long.toString(pid)), "unix:uid")).isEqualTo(65534);
        }
    }

    @Test
    void dataChangesHandsWithTheWayThatPostgresIsRun() throws Exception {
        Path folder = Folders.makePrivate(home.resolve("servers"));
        for (Privilege privilege : new Privilege[] {Privilege.NAMESPACE, Privilege.NOBODY, Privilege.NAMESPACE}) {
            try (Supervised running = postgres(folder, privilege).start(Progress.none())) {
                assertThat(running.isAlive()).isTrue();
                assertThat(Files.getAttribute(folder.resolve("postgres"), "unix:uid")).isEqualTo(privilege.owner());
            }
        }
    }
}
