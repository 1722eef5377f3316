package org.aisconsole.demo.server;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.aisconsole.base.job.Progress;
import org.aisconsole.base.secret.Secret;
import org.aisconsole.target.Endpoint;
import org.aisconsole.target.Environment;
import org.aisconsole.target.postgres.PostgresProfile;
import org.aisconsole.testing.Programs;

/**
 * A real Postgres of a test's own, with settings that the shared one cannot have, or of a major version before the shipped
 * one, whose archives the full profile lays ready. What a test sets is in the configuration file, so that it can be altered.
 */
public final class OwnPostgres implements AutoCloseable {
    private static final Path ARCHIVES = Path.of("target", "peers").toAbsolutePath();
    private static final Secret PASSWORD = Secret.of("own");

    private final Launcher launcher;
    private final List<String> command;
    private final int port;
    private Supervised process;

    private OwnPostgres(Launcher launcher, List<String> command, int port) throws IOException {
        this.launcher = launcher;
        this.command = command;
        this.port = port;
        this.process = launched();
    }

    private Supervised launched() throws IOException {
        return launcher.start(Program.POSTGRES, command, () -> answers(port));
    }

    /**
     * Makes a cluster of an older version and starts it.
     *
     * @param major such as 14
     * @param folder of its own
     */
    public static OwnPostgres older(int major, Path folder) throws IOException {
        return start(programs(major), folder, List.of());
    }

    /**
     * Makes a cluster of the shipped version and starts it.
     *
     * @param folder of its own
     * @param settings lines of its configuration file
     */
    public static OwnPostgres shipped(Path folder, String... settings) throws IOException {
        return start(new Binaries(Programs.FOLDER, HostPlatform.current(), Progress.none()).postgres(), folder, List.of(settings));
    }

    private static OwnPostgres start(Path programs, Path folder, List<String> settings) throws IOException {
        HostPlatform platform = HostPlatform.current();
        Launcher launcher = new Launcher(
                folder,
                Supervisor.of(platform, folder, new Binaries(Programs.FOLDER, platform, Progress.none()).postgres()));
        Cluster cluster = new Cluster(programs, Privilege.current(), folder);
        Path passwordFile = folder.resolve("password");
        Folders.writePrivate(passwordFile, PASSWORD.reveal());
        launcher.run(Program.INITDB, cluster.command("initdb", List.of(
                "-D", cluster.data().toString(), "--username=" + Credentials.USER, "--pwfile=" + passwordFile,
                "--auth=scram-sha-256", "--encoding=UTF8", "--locale=C", "--no-sync")));
        configure(cluster.data(), settings);
        cluster.privilege().own(cluster.data());
        int port = Ports.choose(0, "Postgres");
        List<String> command = cluster.command("postgres", List.of(
                "-D", cluster.data().toString(), "-c", "listen_addresses=127.0.0.1", "-c", "port=" + port,
                "-c", "unix_socket_directories="));
        return new OwnPostgres(launcher, command, port);
    }

    private static void configure(Path data, List<String> settings) throws IOException {
        List<String> lines = new ArrayList<>(List.of(
                "fsync = off", "shared_preload_libraries = 'pg_stat_statements'", "track_io_timing = on"));
        lines.addAll(settings);
        Files.write(data.resolve("postgresql.conf"), lines, StandardOpenOption.APPEND);
    }

    private static Path programs(int major) throws IOException {
        Path home = Programs.FOLDER.resolve("older-" + major);
        if (Files.isDirectory(home)) {
            return home;
        }
        Path unpacked = Files.createTempDirectory(Files.createDirectories(Programs.FOLDER), "unpacking-");
        try (URLClassLoader archive = new URLClassLoader(new URL[] {archive(major).toUri().toURL()}, null);
                InputStream packed = archive.getResourceAsStream(
                        HostPlatform.current().postgresArchive().substring(1))) {
            Binaries.untar(Objects.requireNonNull(packed), unpacked);
        }
        try {
            return Files.move(unpacked, home);
        } catch (FileAlreadyExistsException beaten) { // the other process of the tests was faster
            Folders.delete(unpacked);
            return home;
        }
    }

    private static Path archive(int major) throws IOException {
        try (Stream<Path> archives = Files.list(ARCHIVES)) {
            return archives.filter(file -> file.getFileName().toString().contains("-" + major + "."))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no Postgres " + major + " in " + ARCHIVES));
        }
    }

    private static boolean answers(int port) {
        String url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
        try (Connection connection = DriverManager.getConnection(url, Credentials.USER, PASSWORD.reveal())) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    /** Its maintenance database, as its administrator. */
    public PostgresProfile profile() {
        return new PostgresProfile(
                "postgres:own",
                "A Postgres of its own",
                Environment.LOCAL,
                new Endpoint("127.0.0.1", port),
                "postgres",
                Credentials.USER,
                PASSWORD);
    }

    /** Ends it and starts it again, with what was set meanwhile. */
    public void restart() throws IOException {
        process.close();
        process = launched();
    }

    /** Ends it. */
    @Override
    public void close() {
        process.close();
    }
}
