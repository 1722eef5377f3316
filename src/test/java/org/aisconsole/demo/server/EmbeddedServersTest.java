package org.aisconsole.demo.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.job.Progress;
import org.aisconsole.base.text.Message;
import org.aisconsole.target.redis.RedisProfile;
import org.aisconsole.testing.Programs;
import org.aisconsole.testing.Sql;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.exceptions.JedisAccessControlException;

/** What the servers are like once they run. */
@Timeout(90)
class EmbeddedServersTest {
    @TempDir
    static Path home;

    private static final List<String> TOLD = Collections.synchronizedList(new ArrayList<>());
    private static EmbeddedServers servers;

    @BeforeAll
    static void start(TestReporter reporter) {
        EmbeddedOptions options = EmbeddedOptions.in(home); // programs of its own, so that they are unpacked too
        servers = timed("first start, ms", options, reporter);
        servers.close();
        assertThat(TOLD).contains(
                "server.progress.unpack", "server.progress.create", "server.progress.postgres", "server.progress.redis");
        TOLD.clear();
        servers = timed("later start, ms", options, reporter);
        assertThat(TOLD).containsExactlyInAnyOrder("server.progress.postgres", "server.progress.redis");
    }

    private static EmbeddedServers timed(String what, EmbeddedOptions options, TestReporter reporter) {
        long start = System.nanoTime();
        EmbeddedServers started = EmbeddedServers.start(options, new Progress() {
            @Override
            public void fraction(double done) {}

            @Override
            public void message(Message message) {
                TOLD.add(message.key());
            }
        });
        reporter.publishEntry(what, Long.toString((System.nanoTime() - start) / 1_000_000));
        return started;
    }

    @AfterAll
    static void stop(TestReporter reporter) {
        long start = System.nanoTime();
        servers.close();
        reporter.publishEntry("stop, ms", Long.toString((System.nanoTime() - start) / 1_000_000));
    }

    private static String setting(String name) throws Exception {
        return String.valueOf(Sql.column(servers.postgres(), "SHOW " + name).getFirst());
    }

    @Test
    void postgresIsDurableMeasuredAndOnLoopbackOnly() throws Exception {
        assertThat(setting("fsync")).isEqualTo("on");
        assertThat(setting("track_io_timing")).isEqualTo("on");
        assertThat(setting("listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(setting("unix_socket_directories")).isEmpty();
        assertThat(setting("server_encoding")).isEqualTo("UTF8");
        assertThat(setting("server_version")).startsWith("18.6");
        assertThat(Sql.column(servers.postgres(), "SELECT extname FROM pg_extension"))
                .contains("pg_stat_statements", "pgstattuple", "pg_buffercache");
        assertThat(Sql.number(servers.postgres(), "SELECT count(*) FROM pg_stat_statements")).isPositive();
        assertThat(Sql.number(servers.store(), "SELECT count(*) FROM pg_database")).isEqualTo(5);
    }

    @Test
    void everyLineOfAccessAsksForScram() throws Exception {
        assertThat(Sql.column(servers.postgres(), "SELECT DISTINCT auth_method FROM pg_hba_file_rules"))
                .containsExactly("scram-sha-256");
    }

    private static Jedis redis() {
        RedisProfile profile = servers.redis();
        return new Jedis(redisAddress(), DefaultJedisClientConfig.builder()
                .user(profile.user())
                .password(profile.password().reveal())
                .build());
    }

    private static HostAndPort redisAddress() {
        var standalone = (RedisProfile.Topology.Standalone) servers.redis().topology();
        return new HostAndPort(standalone.endpoint().host(), standalone.endpoint().port());
    }

    @Test
    void redisAllowsWhatAnAdministratorNeeds() {
        try (Jedis jedis = redis()) {
            assertThat(jedis.info()).contains("redis_version:7.0.15");
            assertThat(jedis.configGet("bind")).containsEntry("bind", "127.0.0.1");
            assertThat(jedis.configGet("maxmemory-policy")).containsEntry("maxmemory-policy", "allkeys-lru");
            assertThat(jedis.slowlogGet()).isNotNull();
            assertThat(jedis.clientList()).contains("addr=127.0.0.1");
            assertThat(jedis.memoryDoctor()).isNotBlank();
            assertThat(jedis.set("k", "v")).isEqualTo("OK");
            assertThat(jedis.memoryUsage("k")).isPositive();
            assertThat(jedis.scan("0").getResult()).contains("k");
        }
    }

    @Test
    void redisRefusesScriptsModulesAndStrangers() {
        try (Jedis jedis = redis()) {
            assertThatThrownBy(() -> jedis.eval("return 1")).isInstanceOf(JedisAccessControlException.class);
            assertThatThrownBy(jedis::shutdown).isInstanceOf(JedisAccessControlException.class);
            assertThatThrownBy(jedis::moduleList).isInstanceOf(JedisAccessControlException.class);
        }
        try (Jedis stranger = new Jedis(redisAddress())) {
            assertThatThrownBy(stranger::ping).hasMessageContaining("NOAUTH");
        }
    }

    @Test
    @Tag("needs-linux")
    @EnabledOnOs(OS.LINUX)
    void noPasswordIsOnACommandLineOrInAnEnvironmentOrALog() throws IOException {
        for (String password : List.of(
                servers.postgres().password().reveal(), servers.redis().password().reveal())) {
            for (Program program : List.of(Program.POSTGRES, Program.REDIS)) {
                String pid = Files.readString(program.pidFile(servers.folder())).strip();
                assertThat(text(Path.of("/proc", pid, "cmdline"))).isNotEmpty().doesNotContain(password);
                assertThat(text(Path.of("/proc", pid, "environ"))).isNotEmpty().doesNotContain(password);
                assertThat(text(program.log(servers.folder()))).isNotEmpty().doesNotContain(password);
            }
            assertThat(text(Program.REDIS.mark(servers.folder()))).isNotEmpty().doesNotContain(password);
        }
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.ISO_8859_1);
    }

    @Test
    void passwordsAreLongAndDiffer() {
        assertThat(servers.postgres().password().reveal())
                .hasSize(43) // 32 bytes in base 64
                .isNotEqualTo(servers.redis().password().reveal());
    }

    @Test
    void aPortOfOurChoiceThatIsTakenMeanwhileIsChosenAnew(@TempDir Path folder) throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int free = Ports.choose(0, "Redis");
            Iterator<Integer> ports = List.of(taken.getLocalPort(), free).iterator();
            List<Keeper> keepers = new FirstStart(Progress.none(), change -> {})
                    .all(List.of(new FirstStart.Plan(false, ports::next, port -> redisIn(folder, port))));
            try (Keeper keeper = keepers.getFirst()) {
                assertThat(keeper.server().port()).isEqualTo(free);
            }
            assertThatExceptionOfType(FailureException.class)
                    .isThrownBy(() -> new FirstStart(Progress.none(), change -> {})
                            .all(List.of(new FirstStart.Plan(true, taken::getLocalPort, port -> redisIn(folder, port)))))
                    .satisfies(refused -> assertThat(refused.failure().code()).isEqualTo("server.port.taken"));
        }
    }

    private static RedisServer redisIn(Path folder, int port) {
        try {
            Binaries binaries = new Binaries(Programs.FOLDER, HostPlatform.current(), Progress.none());
            Launcher launcher = new Launcher(folder, ShellSupervisor.unpack(folder));
            return new RedisServer(binaries.redis(), launcher, port, servers.redis().password());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Test
    @Tag("needs-linux")
    @EnabledOnOs(OS.LINUX)
    void theSupervisorOfWindowsLeavesNoServerWhenItFailsItself(@TempDir Path folder) throws Exception {
        JavaSupervisor supervisor = JavaSupervisor.ofThisRuntime(signaller(folder));
        Path impossible = folder.resolve("no such folder/pid");
        List<String> command = supervisor.command(Program.REDIS, impossible, List.of("sleep", "61.5"));
        try (Supervised failing = Supervised.start(command, folder, folder.resolve("log"))) {
            assertThat(failing.awaitEnd()).isNotZero();
        }
        assertThat(ProcessHandle.allProcesses().map(process -> process.info().commandLine().orElse("")))
                .noneMatch(line -> line.endsWith("sleep 61.5"));
    }

    private static Path signaller(Path folder) throws IOException {
        Path signaller = folder.resolve("signaller");
        Folders.writePrivate(signaller, "#!/bin/sh\nexec kill -s \"$2\" \"$3\"\n");
        assertThat(signaller.toFile().setExecutable(true)).isTrue();
        return signaller;
    }

    @Test
    @Tag("needs-linux")
    @EnabledOnOs(OS.LINUX)
    void theSupervisorOfWindowsStopsAServerToo(@TempDir Path folder) throws Exception {
        Binaries binaries = new Binaries(Programs.FOLDER, HostPlatform.current(), Progress.none());
        Launcher launcher = new Launcher(folder, JavaSupervisor.ofThisRuntime(signaller(folder)));
        RedisServer redis = new RedisServer(
                binaries.redis(), launcher, Ports.choose(0, "Redis"), servers.redis().password());
        Supervised running = redis.start(Progress.none());
        long pid = Long.parseLong(Files.readString(Program.REDIS.pidFile(folder)).strip());
        running.close();
        assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
        assertThat(Program.REDIS.pidFile(folder)).doesNotExist();
        assertThat(text(Program.REDIS.log(folder))).contains("Redis is now ready to exit");
    }

    @Test
    void programsThatWereNeverWholeDoNotCount(@TempDir Path cache) throws IOException {
        Files.createDirectories(cache.resolve("unpacking-1/bin"));
        Binaries binaries = new Binaries(cache, HostPlatform.current(), Progress.none());
        assertThat(binaries.postgres().resolve("bin/postgres")).isExecutable();
        assertThat(binaries.redis()).isExecutable();
        try (Stream<Path> left = Files.list(cache)) {
            assertThat(left.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("unpacking-1", "postgres-18.6", "redis-7.0.15");
        }
    }

    @Test
    void aPlatformWithoutProgramsIsSaid(@TempDir Path cache) {
        HostPlatform other = HostPlatform.of("Mac OS X", "aarch64");
        assertThatExceptionOfType(FailureException.class)
                .isThrownBy(() -> new Binaries(cache, other, Progress.none()).postgres())
                .satisfies(refused -> assertThat(refused.failure().code()).isEqualTo("server.binaries.missing"));
        assertThat(HostPlatform.of("Windows 11", "amd64").hasRedis()).isFalse();
        assertThatExceptionOfType(FailureException.class)
                .isThrownBy(() -> HostPlatform.of("Windows 11", "amd64").redisExecutable());
    }
}
