package org.aisconsole.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.aisconsole.base.breaker.Breakers;
import org.aisconsole.base.event.Port;
import org.aisconsole.base.settings.Settings.SuiteSize;
import org.aisconsole.demo.play.SuiteTargets;
import org.aisconsole.demo.play.TrafficPlayer;
import org.aisconsole.demo.server.EmbeddedServers;
import org.aisconsole.engine.monitor.Monitor;
import org.aisconsole.target.host.HostTarget;
import org.aisconsole.target.postgres.PostgresTarget;
import org.aisconsole.target.redis.RedisTarget;
import org.aisconsole.testing.Sql;

/** What measuring costs: the server's time a tick, and the console's share of a core at the usual interval. */
final class SamplingBench implements Bench {
    private static final int TICKS = 300;
    private static final double INTERVAL_SECONDS = 5;

    @Override
    public String name() {
        return "sampling";
    }

    @Override
    public Map<String, Object> run() throws Exception {
        try (EmbeddedServers servers = BenchServers.start()) {
            BenchServers.load(servers, SuiteSize.SMALL);
            Map<String, Object> figures = new LinkedHashMap<>();
            try (TrafficPlayer player = new TrafficPlayer(
                    SuiteTargets.open(servers.postgres(), servers.redis()), 40, InstantSource.system())) {
                player.start(false);
                Thread.sleep(Duration.ofSeconds(5));
                figures.put("postgres_server_ms_a_tick", serverTime(servers));
                figures.put("goal_postgres_server_ms_a_tick", 10);
            }
            figures.put("console_share_of_a_core_at_5_s", consoleShare(servers));
            figures.put("goal_console_share_of_a_core_at_5_s", 0.01);
            return figures;
        }
    }

    private static Monitor monitor(EmbeddedServers servers) {
        Monitor monitor =
                new Monitor(InstantSource.system(), Duration.ofSeconds(5), new Port<>(), new Port<>());
        Breakers breakers = new Breakers();
        monitor.add(new PostgresTarget(servers.postgres(), breakers));
        monitor.add(new RedisTarget(servers.redis(), breakers));
        monitor.add(new HostTarget(servers.folder()));
        return monitor;
    }

    /** By the server's own account, planning included, with traffic beside it. */
    private static double serverTime(EmbeddedServers servers) throws Exception {
        Sql.column(servers.postgres(), "SELECT pg_stat_statements_reset()::text");
        try (Monitor monitor = monitor(servers)) {
            for (int i = 0; i < TICKS; i++) {
                monitor.tickNow();
            }
        }
        return Double.parseDouble(String.valueOf(Sql.column(
                        servers.postgres(),
                        "SELECT sum(total_exec_time + total_plan_time) / max(calls) FROM pg_stat_statements"
                                + " WHERE query LIKE '%All that the dashboard shows%' OR query LIKE '%FROM pg_stat_database d%'")
                .getFirst()));
    }

    private static double consoleShare(EmbeddedServers servers) {
        try (Monitor monitor = monitor(servers)) {
            for (int i = 0; i < TICKS; i++) {
                monitor.tickNow(); // warm, as after the first minutes
            }
            OperatingSystemMXBean system =
                    (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
            long before = system.getProcessCpuTime();
            for (int i = 0; i < TICKS; i++) {
                monitor.tickNow();
            }
            return (system.getProcessCpuTime() - before) / 1e9 / TICKS / INTERVAL_SECONDS;
        }
    }
}
