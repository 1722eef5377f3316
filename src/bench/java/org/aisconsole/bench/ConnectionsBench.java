package org.aisconsole.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aisconsole.base.breaker.Breakers;
import org.aisconsole.base.event.Port;
import org.aisconsole.base.settings.Settings.SuiteSize;
import org.aisconsole.demo.server.EmbeddedServers;
import org.aisconsole.engine.connection.ConnectionProfile;
import org.aisconsole.engine.connection.Connections;
import org.aisconsole.engine.connection.OpenConnection;
import org.aisconsole.engine.connection.PostgresPlace;
import org.aisconsole.engine.connection.RedisPlace;
import org.aisconsole.engine.monitor.Monitor;
import org.aisconsole.engine.monitor.SourceState;
import org.aisconsole.target.Environment;
import org.aisconsole.target.redis.RedisProfile;
import org.aisconsole.target.tls.Tls;

/**
 * Many connections at once: how soon one that is opened shows figures, and what twenty of them, each a Postgres and a Redis,
 * cost the console while they are measured every five seconds.
 */
final class ConnectionsBench implements Bench {
    private static final int CONNECTIONS = 20;
    private static final Duration INTERVAL = Duration.ofSeconds(5);
    private static final Duration MEASURED = Duration.ofSeconds(60);

    @Override
    public String name() {
        return "connections";
    }

    @Override
    public Map<String, Object> run() throws Exception {
        Map<String, Object> figures = new LinkedHashMap<>();
        InstantSource clock = InstantSource.system();
        try (EmbeddedServers servers = BenchServers.start();
                Monitor monitor = new Monitor(clock, INTERVAL, new Port<>(), new Port<>());
                Connections connections = new Connections(
                        new Breakers(),
                        (profile, role) -> Optional.of(
                                role == ConnectionProfile.Role.POSTGRES
                                        ? servers.postgres().password()
                                        : servers.redis().password()),
                        clock)) {
            BenchServers.load(servers, SuiteSize.SMALL);
            monitor.start();
            double[] opened = new double[CONNECTIONS];
            for (int i = 0; i < CONNECTIONS; i++) {
                opened[i] = open(connections, monitor, profile(servers, i));
            }
            Arrays.sort(opened);
            figures.put("open_to_first_figures_ms_median", opened[CONNECTIONS / 2]);
            figures.put("open_to_first_figures_ms_max", opened[CONNECTIONS - 1]);
            figures.put("goal_open_to_first_figures_ms", 500);
            figures.put("connections", CONNECTIONS);
            figures.put("sources", monitor.sources().size());
            figures.put("console_share_of_a_core", share());
            figures.put("goal_console_share_of_a_core", 0.05);
            return figures;
        }
    }

    private static ConnectionProfile profile(EmbeddedServers servers, int number) {
        RedisProfile.Topology.Standalone redis = (RedisProfile.Topology.Standalone) servers.redis().topology();
        return new ConnectionProfile(
                "bench-" + number,
                "Bench " + number,
                "",
                Environment.DEV,
                new PostgresPlace(
                        servers.postgres().endpoint(),
                        servers.postgres().database(),
                        servers.postgres().user(),
                        Tls.PREFER,
                        List.of()),
                RedisPlace.standalone(redis.endpoint(), servers.redis().user(), Tls.OFF));
    }

    /** Milliseconds until all of its sources have been measured twice, which rates need. */
    private static double open(Connections connections, Monitor monitor, ConnectionProfile profile) throws Exception {
        long start = System.nanoTime();
        OpenConnection connection = connections.open(profile);
        connection.postgres().ifPresent(monitor::add);
        connection.redis().ifPresent(monitor::add);
        while (!connection.sources().stream().allMatch(source -> hasRates(monitor, source))) {
            Thread.sleep(2);
        }
        return (System.nanoTime() - start) / 1e6;
    }

    private static boolean hasRates(Monitor monitor, String source) {
        boolean up = monitor.sources().stream().filter(state -> state.id().equals(source)).allMatch(SourceState::isUp);
        String rate = source.startsWith("redis") ? "commands" : "transactions.committed";
        return up && !Double.isNaN(monitor.series(source, rate, Duration.ofMinutes(1)).last());
    }

    /** Processor time of this process while nothing but measuring goes on. */
    private static double share() throws InterruptedException {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        Thread.sleep(INTERVAL.multipliedBy(2));
        long before = system.getProcessCpuTime();
        Thread.sleep(MEASURED);
        return (system.getProcessCpuTime() - before) / (double) MEASURED.toNanos();
    }
}
