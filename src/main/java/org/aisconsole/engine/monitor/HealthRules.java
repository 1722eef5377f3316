package org.aisconsole.engine.monitor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What the latest values of one source say, held against {@link Limit limits} that hold anywhere. */
final class HealthRules {
    private static final Duration LATEST = Duration.ofMinutes(2);
    /** Transaction ids that Postgres can tell apart. */
    private static final double IDS = 2_147_483_647;

    private final LiveMetrics metrics;
    private final SourceState source;
    private final List<HealthFinding> warnings = new ArrayList<>();

    private HealthRules(LiveMetrics metrics, SourceState source) {
        this.metrics = metrics;
        this.source = source;
    }

    /** Everything about a source that answers; empty if all is well. */
    static List<HealthFinding> warnings(LiveMetrics metrics, SourceState source) {
        HealthRules rules = new HealthRules(metrics, source);
        switch (source.kind()) {
            case POSTGRES -> rules.postgres();
            case REDIS -> rules.redis();
            case HOST -> rules.host();
        }
        return rules.warnings;
    }

    private void postgres() {
        double total = last(PostgresMetrics.SESSIONS_TOTAL);
        double allowed = last(PostgresMetrics.SESSIONS_MAX);
        double active = last(PostgresMetrics.SESSIONS_ACTIVE);
        double inTransaction = last(PostgresMetrics.SESSIONS_IN_TRANSACTION);
        warn(Limit.SESSIONS, total / allowed, "monitor.health.sessions", total, allowed, active, inTransaction);
        double waiting = last(PostgresMetrics.SESSIONS_WAITING);
        warn(Limit.LOCK_WAITS, waiting, "monitor.health.locks", waiting, active);
        double longest = last(PostgresMetrics.LONGEST_TRANSACTION);
        warn(Limit.LONGEST_TRANSACTION, longest, "monitor.health.transaction", longest / 60, inTransaction);
        double lag = last(PostgresMetrics.REPLICATION_LAG);
        boolean hasReplicas = last(PostgresMetrics.REPLICAS) > 0; // or else it is one itself
        warn(
                Limit.REPLICATION_LAG,
                lag,
                hasReplicas ? "monitor.health.lag" : "monitor.health.behind",
                lag,
                last(PostgresMetrics.WAL_RATE) / 1e6);
        double age = last(PostgresMetrics.TRANSACTION_IDS_AGE);
        warn(Limit.TRANSACTION_IDS, age, "monitor.health.ids", age / IDS, age / 1e9);
    }

    private void redis() {
        double used = last(RedisMetrics.MEMORY_USED);
        double limit = last(RedisMetrics.MEMORY_MAX);
        double evictions = last(RedisMetrics.EVICTIONS);
        warn(Limit.REDIS_MEMORY, used / limit, "monitor.health.memory", used / limit, used / 1e6, limit / 1e6, evictions);
    }

    private void host() {
        double disk = last(HostMetrics.DISK_USED);
        double size = last(HostMetrics.DISK_TOTAL);
        warn(Limit.DISK, disk / size, "monitor.health.disk", disk / size, (size - disk) / 1e9, size / 1e9);
        double memory = last(HostMetrics.MEMORY_USED);
        double fitted = last(HostMetrics.MEMORY_TOTAL);
        double swap = last(HostMetrics.SWAP_USED);
        warn(Limit.MEMORY, memory / fitted, "monitor.health.ram", memory / fitted, memory / 1e9, fitted / 1e9, swap / 1e9);
    }

    /** What is not known, such as a rate after a single reading, counts as nothing in the sentences. */
    private void warn(Limit limit, double value, String key, double... figures) {
        if (limit.warns(value)) {
            Object[] args = Arrays.stream(figures)
                    .map(figure -> Double.isNaN(figure) ? 0 : figure)
                    .boxed()
                    .toArray();
            warnings.add(HealthFinding.warning(source.id(), key, args));
        }
    }

    private double last(String metric) {
        return metrics.series(source.id(), metric, LATEST).last();
    }
}
