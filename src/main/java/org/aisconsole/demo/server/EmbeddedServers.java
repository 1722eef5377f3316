package org.aisconsole.demo.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.job.Progress;
import org.aisconsole.base.text.Message;
import org.aisconsole.target.Endpoint;
import org.aisconsole.target.Environment;
import org.aisconsole.target.postgres.PostgresProfile;
import org.aisconsole.target.redis.RedisProfile;

/**
 * A private Postgres 18 and a private Redis 7 for this console: on loopback, with random passwords, ended with it. A
 * server that dies is started again on the same port.
 */
public final class EmbeddedServers implements AutoCloseable {
    /** Database of the sample suite. */
    public static final String SUITE_DATABASE = "ais";
    /** Database of the console's own tables. */
    public static final String STORE_DATABASE = "ais_console";

    private static final String TITLE = "AIS sample suite";
    private static final String LOOPBACK = "127.0.0.1";

    private final DataFolder folder;
    private final PostgresProfile postgres;
    private final RedisProfile redis;
    private final List<Keeper> keepers;

    private EmbeddedServers(DataFolder folder, PostgresProfile postgres, RedisProfile redis, List<Keeper> keepers) {
        this.folder = folder;
        this.postgres = postgres;
        this.redis = redis;
        this.keepers = keepers;
    }

    /**
     * Starts both servers, side by side, and returns when both answer.
     *
     * @throws FailureException {@code server…} if they cannot run here: another console holds the folder, the disk is
     *     full, a wanted port is taken, the data is of another Postgres, the platform has no programs
     */
    public static EmbeddedServers start(EmbeddedOptions options, Progress progress) {
        progress.message(Message.of("server.progress.unpack"));
        Binaries binaries = new Binaries(options.programs(), HostPlatform.current());
        DataFolder folder = DataFolder.take(options);
        List<Keeper> keepers = new ArrayList<>();
        try {
            Path script = Supervised.script(folder.file("."));
            Credentials credentials = Credentials.of(
                    folder.file("credentials.properties"), Files.exists(PostgresServer.data(folder)));
            PostgresServer postgres = new PostgresServer(
                    binaries.postgres(),
                    Privilege.current(),
                    folder,
                    script,
                    Ports.choose(options.postgresPort(), "Postgres"),
                    credentials.postgres(),
                    options.durable());
            RedisServer redis = new RedisServer(
                    binaries.redis(),
                    folder,
                    script,
                    Ports.choose(options.redisPort(), "Redis"),
                    credentials.redis());
            progress.message(Message.of("server.progress.start"));
            startAll(List.of(postgres, redis), keepers);
            return new EmbeddedServers(folder, profile(postgres), profile(redis), keepers);
        } catch (IOException failed) {
            throw ServerFailures.io(failed, folder.file(""));
        } finally {
            if (keepers.size() < 2) { // something failed: leave nothing running and nothing held
                keepers.forEach(Keeper::close);
                folder.close();
            }
        }
    }

    private static void startAll(List<? extends EmbeddedServer> servers, List<Keeper> keepers) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Keeper>> starting = servers.stream()
                    .map(server -> threads.submit(() -> Keeper.start(server)))
                    .toList();
            List<Throwable> failures = new ArrayList<>();
            for (Future<Keeper> future : starting) {
                try {
                    keepers.add(future.get());
                } catch (ExecutionException failed) {
                    failures.add(failed.getCause());
                } catch (InterruptedException interrupted) {
                    starting.forEach(other -> other.cancel(true));
                    Thread.currentThread().interrupt();
                    failures.add(new CancellationException());
                }
            }
            failures.stream().findFirst().ifPresent(EmbeddedServers::rethrow);
        }
    }

    private static void rethrow(Throwable failure) {
        throw failure instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(failure);
    }

    private static PostgresProfile profile(PostgresServer server) {
        return new PostgresProfile(
                "postgres:embedded",
                TITLE,
                Environment.LOCAL,
                new Endpoint(LOOPBACK, server.port()),
                SUITE_DATABASE,
                Credentials.USER,
                server.password());
    }

    private static RedisProfile profile(RedisServer server) {
        return new RedisProfile(
                "redis:embedded",
                TITLE,
                Environment.LOCAL,
                new RedisProfile.Topology.Standalone(new Endpoint(LOOPBACK, server.port())),
                Credentials.USER,
                server.password());
    }

    /** The suite's database, as its administrator. */
    public PostgresProfile postgres() {
        return postgres;
    }

    /** The database of the console's own tables. */
    public PostgresProfile store() {
        return postgres.withDatabase(STORE_DATABASE);
    }

    /** The Redis, as its administrator. */
    public RedisProfile redis() {
        return redis;
    }

    /** Folder with the servers' data and logs. */
    public Path folder() {
        return folder.file("");
    }

    /** Stops both servers; at most two seconds. */
    @Override
    public void close() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            keepers.forEach(keeper -> threads.execute(keeper::close));
        }
        folder.close();
    }
}
