package org.aisconsole.ui.dashboard;

import static org.aisconsole.ui.dashboard.Measure.aMinute;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.aisconsole.base.metric.Unit;
import org.aisconsole.engine.monitor.HostMetrics;
import org.aisconsole.engine.monitor.PostgresMetrics;
import org.aisconsole.engine.monitor.RedisMetrics;
import org.aisconsole.engine.monitor.SourceState.Kind;
import org.aisconsole.ui.dashboard.ChartPlan.PlannedLine;

/** The charts, in their usual order; each has lines of one unit. */
public enum DashboardChart {
    /** Committed and rolled-back transactions. */
    TRANSACTIONS(ChartPlan.of(
            Kind.POSTGRES, Unit.PER_SECOND, PostgresMetrics.COMMITS, PostgresMetrics.ROLLBACKS)),
    /** Active sessions by what they wait for. */
    WAITS(ChartPlan.of(
                    Kind.POSTGRES,
                    Unit.COUNT,
                    PostgresMetrics.WAITS_CPU,
                    PostgresMetrics.WAITS_IO,
                    PostgresMetrics.WAITS_LOCK,
                    PostgresMetrics.WAITS_LWLOCK,
                    PostgresMetrics.WAITS_OTHER)
            .asStack()),
    /** All sessions by their state. */
    SESSIONS(ChartPlan.of(
                    Kind.POSTGRES,
                    Unit.COUNT,
                    PostgresMetrics.SESSIONS_ACTIVE,
                    PostgresMetrics.SESSIONS_IDLE,
                    PostgresMetrics.SESSIONS_IN_TRANSACTION)
            .asStack()),
    /** Share of block reads served from the buffer cache. */
    CACHE_HIT(ChartPlan.of(Kind.POSTGRES, Unit.RATIO, PostgresMetrics.CACHE_HIT)),
    /** Age of the oldest open transaction. */
    LONGEST_TRANSACTION(ChartPlan.of(Kind.POSTGRES, Unit.SECONDS, PostgresMetrics.LONGEST_TRANSACTION)),
    /** Write-ahead log written. */
    WAL(ChartPlan.of(Kind.POSTGRES, Unit.BYTES_PER_SECOND, PostgresMetrics.WAL_RATE)),
    /** Temporary files written. */
    TEMPORARY_FILES(ChartPlan.of(Kind.POSTGRES, Unit.BYTES_PER_SECOND, PostgresMetrics.TEMP_RATE)),
    /** Deadlocks. */
    DEADLOCKS(ChartPlan.of(Kind.POSTGRES, Unit.PER_MINUTE, aMinute(PostgresMetrics.DEADLOCKS))),
    /** Checkpoints begun. */
    CHECKPOINTS(ChartPlan.of(Kind.POSTGRES, Unit.PER_MINUTE, aMinute(PostgresMetrics.CHECKPOINTS))),
    /** How far replicas are behind: the slowest as the primary sees it, and each as it sees itself. */
    REPLICATION(ChartPlan.of(Kind.POSTGRES, Unit.SECONDS, PostgresMetrics.REPLICATION_LAG)
            .andOfReplicas(PostgresMetrics.REPLICATION_LAG)),
    /** Size of the database. */
    DATABASE_SIZE(ChartPlan.of(Kind.POSTGRES, Unit.BYTES, PostgresMetrics.DATABASE_SIZE)),
    /** Redis commands. */
    REDIS_COMMANDS(ChartPlan.of(Kind.REDIS, Unit.PER_SECOND, RedisMetrics.COMMANDS)),
    /** Redis look-ups. */
    REDIS_LOOKUPS(ChartPlan.of(Kind.REDIS, Unit.PER_SECOND, RedisMetrics.HITS, RedisMetrics.MISSES)),
    /** Share of look-ups that found their key. */
    REDIS_HITS(ChartPlan.of(Kind.REDIS, Unit.RATIO, RedisMetrics.HIT_RATIO)),
    /** Memory of Redis. */
    REDIS_MEMORY(ChartPlan.of(Kind.REDIS, Unit.BYTES, RedisMetrics.MEMORY_USED, RedisMetrics.MEMORY_RSS)
            .upTo(RedisMetrics.MEMORY_MAX)),
    /** Resident memory of Redis against used memory. */
    FRAGMENTATION(ChartPlan.of(Kind.REDIS, Unit.RATIO, RedisMetrics.FRAGMENTATION)),
    /** Keys that went without being deleted. */
    KEYS_GONE(ChartPlan.of(Kind.REDIS, Unit.PER_SECOND, RedisMetrics.EVICTIONS, RedisMetrics.EXPIRATIONS)),
    /** Clients of Redis. */
    REDIS_CLIENTS(ChartPlan.of(Kind.REDIS, Unit.COUNT, RedisMetrics.CLIENTS, RedisMetrics.CLIENTS_BLOCKED)),
    /** Round trip of a PING. */
    REDIS_LATENCY(ChartPlan.of(Kind.REDIS, Unit.SECONDS, RedisMetrics.LATENCY)),
    /** Processors of the machine, and the console's part of them. */
    CPU(ChartPlan.of(
            Kind.HOST,
            Unit.RATIO,
            Measure.of(HostMetrics.CPU),
            Measure.share(HostMetrics.CONSOLE_CPU, HostMetrics.PROCESSORS))),
    /** Memory of the machine. */
    MEMORY(ChartPlan.of(Kind.HOST, Unit.BYTES, HostMetrics.MEMORY_USED, HostMetrics.SWAP_USED)
            .upTo(HostMetrics.MEMORY_TOTAL)),
    /** Space on the disk that holds the console's data. */
    DISK_SPACE(ChartPlan.of(Kind.HOST, Unit.BYTES, HostMetrics.DISK_USED).upTo(HostMetrics.DISK_TOTAL)),
    /** Traffic of all disks. */
    DISK_TRAFFIC(ChartPlan.of(
            Kind.HOST, Unit.BYTES_PER_SECOND, HostMetrics.DISK_READ, HostMetrics.DISK_WRITE)),
    /** Traffic of all network cards. */
    NETWORK(ChartPlan.of(
            Kind.HOST, Unit.BYTES_PER_SECOND, HostMetrics.NETWORK_IN, HostMetrics.NETWORK_OUT));

    @SuppressWarnings("ImmutableEnumChecker") // a record of records and immutable lists
    private final ChartPlan plan;

    DashboardChart(ChartPlan plan) {
        this.plan = plan;
    }

    ChartPlan plan() {
        return plan;
    }

    /** Every metric that a chart shows of a kind of source; of replicas only what is shown of them. */
    static List<String> metrics(Kind kind, boolean replica) {
        Set<String> metrics = new LinkedHashSet<>();
        for (DashboardChart chart : values()) {
            if (chart.plan.kind() == kind) {
                List<Measure> measures = replica
                        ? chart.plan.replicas()
                        : chart.plan.lines().stream().map(PlannedLine::measure).toList();
                measures.forEach(measure -> metrics.add(measure.metric()));
            }
        }
        return List.copyOf(metrics);
    }

    /** End of its text keys. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    Panel panel() {
        return new Panel(
                "chart." + key(), new Panel.Strip(Section.of(plan.kind()), false), "dashboard.chart." + key());
    }
}
