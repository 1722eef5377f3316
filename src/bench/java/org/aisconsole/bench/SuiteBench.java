package org.aisconsole.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.aisconsole.base.breaker.Breakers;
import org.aisconsole.base.settings.Settings.SuiteSize;
import org.aisconsole.demo.play.SuiteCallers;
import org.aisconsole.demo.play.SuiteTargets;
import org.aisconsole.demo.play.TrafficPlayer;
import org.aisconsole.demo.server.EmbeddedServers;
import org.aisconsole.engine.limit.Limits;
import org.aisconsole.store.RateLimitRows;
import org.aisconsole.store.Store;
import org.aisconsole.target.redis.RedisTarget;
import oshi.SystemInfo;

/** How long the suite takes to load, and what its traffic costs, servers included. */
final class SuiteBench implements Bench {
    private static final Duration PLAYED = Duration.ofSeconds(40);
    /** The large suite takes minutes and gigabytes: {@code -Dbench.large=true}. */
    private static final List<SuiteSize> LARGER =
            Boolean.getBoolean("bench.large") ? List.of(SuiteSize.MEDIUM, SuiteSize.LARGE) : List.of(SuiteSize.MEDIUM);


    @Override
    public String name() {
        return "suite";
    }

    @Override
    public Map<String, Object> run() throws Exception {
        Map<String, Object> figures = new LinkedHashMap<>();
        long start = System.nanoTime();
        try (EmbeddedServers servers = BenchServers.start()) {
            figures.put("servers_start_s", (System.nanoTime() - start) / 1e9);
            figures.put("small_load_s", BenchServers.load(servers, SuiteSize.SMALL));
            figures.put("goal_small_load_s", 5);
            try (Store store = Store.open(servers.store(), new Breakers(), InstantSource.system());
                    RedisTarget counts = new RedisTarget(servers.limits().orElseThrow(), new Breakers());
                    TrafficPlayer player = player(servers, store, counts)) {
                player.start(false);
                Thread.sleep(Duration.ofSeconds(10));
                double console = consoleSeconds();
                double machine = machineBusySeconds();
                Thread.sleep(PLAYED);
                figures.put("traffic_console_share_of_a_core", (consoleSeconds() - console) / PLAYED.toSeconds());
                figures.put("traffic_whole_machine_share_of_a_core", (machineBusySeconds() - machine) / PLAYED.toSeconds());
                figures.put("goal_traffic_share_of_a_core", 0.15);
                figures.put("traffic_errors", player.report().errors());
            }
            for (SuiteSize size : LARGER) {
                figures.put(size.name().toLowerCase(Locale.ROOT) + "_load_s", BenchServers.load(servers, size));
            }
        }
        return figures;
    }

    /** As the console has it: its callers are counted against the rate limits. */
    private static TrafficPlayer player(EmbeddedServers servers, Store store, RedisTarget counts) {
        InstantSource clock = InstantSource.system();
        Limits limits = BenchServers.limits(Optional.of(counts), new RateLimitRows(store), clock);
        return new TrafficPlayer(
                SuiteTargets.open(servers.postgres(), servers.redis()), 40, clock, new SuiteCallers(limits));
    }

    private static double consoleSeconds() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e9;
    }

    /** Everything that runs on the machine: on an idle one that is the console and its servers. */
    private static double machineBusySeconds() {
        long[] ticks = new SystemInfo().getHardware().getProcessor().getSystemCpuLoadTicks();
        long idle = ticks[3] + ticks[4];
        return (Arrays.stream(ticks).sum() - idle) / 1e3;
    }
}
