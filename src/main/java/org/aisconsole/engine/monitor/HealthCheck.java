package org.aisconsole.engine.monitor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.aisconsole.base.failure.Failure;
import org.aisconsole.base.text.Message;
import org.aisconsole.engine.monitor.HealthFinding.Status;

/** Judges the latest values of every source against limits that hold anywhere. */
public final class HealthCheck {
    private static final Duration LATEST = Duration.ofMinutes(2);
    private static final double SESSIONS_SHARE = 0.85;
    private static final double LONG_TRANSACTION_SECONDS = 15 * 60.0;
    private static final double DISK_SHARE = 0.9;
    private static final double MEMORY_SHARE = 0.95;

    private final LiveMetrics metrics;

    /** A check over what is being measured. */
    public HealthCheck(LiveMetrics metrics) {
        this.metrics = metrics;
    }

    /** A finding for each source: failed, or each thing that needs attention, or well. */
    public List<HealthFinding> findings() {
        List<HealthFinding> findings = new ArrayList<>();
        for (SourceState source : metrics.sources()) {
            findings.addAll(of(source));
        }
        return findings;
    }

    private List<HealthFinding> of(SourceState source) {
        Failure failure = source.failure();
        if (failure != null) {
            return List.of(new HealthFinding(
                    source.id(), Status.FAILED, Message.of("monitor.health.failed", source.title()), failure));
        }
        List<HealthFinding> warnings =
                switch (source.kind()) {
                    case POSTGRES -> postgres(source);
                    case REDIS -> redis(source);
                    case HOST -> host(source);
                };
        return warnings.isEmpty()
                ? List.of(new HealthFinding(
                        source.id(), Status.OK, Message.of("monitor.health.ok", source.version()), null))
                : warnings;
    }

    private List<HealthFinding> postgres(SourceState source) {
        List<HealthFinding> warnings = new ArrayList<>();
        double sessions = last(source, PostgresMetrics.SESSIONS_TOTAL);
        double allowed = last(source, PostgresMetrics.SESSIONS_MAX);
        if (sessions > SESSIONS_SHARE * allowed) {
            warnings.add(warning(source, "monitor.health.sessions", sessions, allowed));
        }
        double waiting = last(source, PostgresMetrics.SESSIONS_WAITING);
        if (waiting > 0) {
            warnings.add(warning(source, "monitor.health.locks", waiting));
        }
        double longest = last(source, PostgresMetrics.LONGEST_TRANSACTION);
        if (longest > LONG_TRANSACTION_SECONDS) {
            warnings.add(warning(source, "monitor.health.transaction", longest / 60));
        }
        return warnings;
    }

    private List<HealthFinding> redis(SourceState source) {
        double share = last(source, RedisMetrics.MEMORY_USED) / last(source, RedisMetrics.MEMORY_MAX);
        return share > MEMORY_SHARE ? List.of(warning(source, "monitor.health.memory", share)) : List.of();
    }

    private List<HealthFinding> host(SourceState source) {
        double share = last(source, HostMetrics.DISK_USED) / last(source, HostMetrics.DISK_TOTAL);
        return share > DISK_SHARE ? List.of(warning(source, "monitor.health.disk", share)) : List.of();
    }

    private double last(SourceState source, String metric) {
        return metrics.series(source.id(), metric, LATEST).last();
    }

    private static HealthFinding warning(SourceState source, String key, Object... args) {
        return new HealthFinding(source.id(), Status.WARNING, Message.of(key, args), null);
    }
}
