package org.aisconsole.demo.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.aisconsole.base.event.Port;
import org.aisconsole.base.event.Subscription;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.job.Progress;
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

    private static final int WAITING_CHANGES = 64;

    private final DataFolder folder;
    private final Profiles profiles;
    private final List<Keeper> keepers;
    private final Port<ServerChange> changes;

    private EmbeddedServers(
            DataFolder folder, Profiles profiles, List<Keeper> keepers, Port<ServerChange> changes) {
        this.folder = folder;
        this.profiles = profiles;
        this.keepers = keepers;
        this.changes = changes;
    }

    /**
     * Starts both servers, side by side, and returns when both answer. Interrupting the thread ends the attempt and
     * leaves nothing running.
     *
     * @param progress told what is being done, possibly from several threads
     * @throws FailureException {@code server…} if they cannot run here: another console holds the folder, the disk is
     *     full, a wanted port is taken, the data is of another Postgres, the platform has no programs
     */
    public static EmbeddedServers start(EmbeddedOptions options, Progress progress) {
        DataFolder folder = DataFolder.take(options);
        Port<ServerChange> changes = new Port<>();
        try {
            Credentials credentials = Credentials.of(folder.path());
            List<Keeper> keepers = new FirstStart(progress, changes::publish)
                    .all(plans(options, folder.path(), credentials, progress));
            return new EmbeddedServers(folder, new Profiles(credentials, ports(keepers)), keepers, changes);
        } catch (IOException failed) {
            folder.close();
            throw ServerFailures.io(failed, folder.path());
        } catch (RuntimeException failed) {
            folder.close();
            throw failed;
        }
    }

    /** Redis only where there is one. */
    private static List<FirstStart.Plan> plans(
            EmbeddedOptions options, Path folder, Credentials credentials, Progress progress) throws IOException {
        HostPlatform platform = HostPlatform.current();
        Binaries binaries = new Binaries(options.programs(), platform, progress);
        Cluster cluster = new Cluster(binaries.postgres(), Privilege.current(), folder);
        DiskSpace.require(folder, cluster.exists() ? DiskSpace.FOR_A_START : DiskSpace.FOR_A_CLUSTER);
        Launcher launcher = new Launcher(folder, Supervisor.of(platform, folder, cluster.programs()));
        List<FirstStart.Plan> plans = new ArrayList<>();
        plans.add(FirstStart.Plan.on(
                options.postgresPort(),
                Program.POSTGRES.title(),
                port -> new PostgresServer(cluster, launcher, port, credentials.postgres(), options.durable())));
        if (platform.hasRedis()) {
            Path executable = binaries.redis();
            plans.add(FirstStart.Plan.on(
                    options.redisPort(),
                    Program.REDIS.title(),
                    port -> new RedisServer(executable, launcher, port, credentials.redis())));
        }
        return plans;
    }

    private static List<Integer> ports(List<Keeper> keepers) {
        return keepers.stream().map(keeper -> keeper.server().port()).toList();
    }

    /** The suite's database, as its administrator. */
    public PostgresProfile postgres() {
        return profiles.postgres(SUITE_DATABASE);
    }

    /** The database of the console's own tables. */
    public PostgresProfile store() {
        return profiles.postgres(STORE_DATABASE);
    }

    /** Whether this platform has an embedded Redis: Linux and macOS do, Windows does not. */
    public boolean hasRedis() {
        return keepers.size() > 1;
    }

    /**
     * The Redis, as its administrator.
     *
     * @throws FailureException {@code server.redis.platform} where there is none, see {@link #hasRedis}
     */
    public RedisProfile redis() {
        if (!hasRedis()) {
            throw FailureException.expected("server.redis.platform");
        }
        return profiles.redis();
    }

    /** The Redis, as the user that may only count requests; empty where there is none, see {@link #hasRedis}. */
    public Optional<RedisProfile> limits() {
        return hasRedis() ? Optional.of(profiles.limits()) : Optional.empty();
    }

    /** Folder with the servers' data and logs. */
    public Path folder() {
        return folder.path();
    }

    /** Calls the listener when a server goes down or comes back, on a thread of its own, in order. */
    public Subscription onChange(Consumer<ServerChange> listener) {
        return changes.subscribe("embedded-servers", WAITING_CHANGES, listener);
    }

    /** Stops both servers; at most two seconds. */
    @Override
    public void close() {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            keepers.forEach(keeper -> threads.execute(keeper::close));
        }
        changes.close();
        folder.close();
    }
}
