package org.aisconsole.ui.dashboard;

import java.util.List;
import java.util.Locale;
import org.aisconsole.base.metric.Unit;
import org.aisconsole.engine.monitor.PostgresMetrics;
import org.aisconsole.engine.monitor.RedisMetrics;
import org.aisconsole.engine.monitor.SourceState.Kind;

/** The charts, in their order; each has series of one unit. */
public enum DashboardChart {
    /** Committed and rolled-back transactions. */
    TRANSACTIONS(Kind.POSTGRES, Unit.PER_SECOND, PostgresMetrics.COMMITS, PostgresMetrics.ROLLBACKS),
    /** Active sessions by what they wait for. */
    WAITS(
            Kind.POSTGRES,
            Unit.COUNT,
            PostgresMetrics.WAITS_CPU,
            PostgresMetrics.WAITS_IO,
            PostgresMetrics.WAITS_LOCK,
            PostgresMetrics.WAITS_OTHER),
    /** Redis look-ups and evictions. */
    REDIS(Kind.REDIS, Unit.PER_SECOND, RedisMetrics.HITS, RedisMetrics.MISSES, RedisMetrics.EVICTIONS),
    /** What Postgres writes. */
    WRITES(Kind.POSTGRES, Unit.BYTES_PER_SECOND, PostgresMetrics.WAL_RATE, PostgresMetrics.TEMP_RATE);

    private final Kind kind;
    private final Unit unit;
    @SuppressWarnings("ImmutableEnumChecker") // List.of is
    private final List<String> metrics;


    DashboardChart(Kind kind, Unit unit, String... metrics) {
        this.kind = kind;
        this.unit = unit;
        this.metrics = List.of(metrics);
    }

    Kind kind() {
        return kind;
    }

    Unit unit() {
        return unit;
    }

    List<String> metrics() {
        return metrics;
    }

    /** End of its text keys. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
