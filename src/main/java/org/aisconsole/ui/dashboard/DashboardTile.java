package org.aisconsole.ui.dashboard;

import java.util.Locale;
import org.aisconsole.base.metric.Unit;
import org.aisconsole.engine.monitor.HostMetrics;
import org.aisconsole.engine.monitor.PostgresMetrics;
import org.aisconsole.engine.monitor.RedisMetrics;
import org.aisconsole.engine.monitor.SourceState.Kind;

/** The figures at the top, in their order. */
public enum DashboardTile {
    /** Committed transactions a second. */
    TRANSACTIONS(Kind.POSTGRES, PostgresMetrics.COMMITS, Unit.PER_SECOND),
    /** Share of block reads served from the buffer cache. */
    CACHE_HIT(Kind.POSTGRES, PostgresMetrics.CACHE_HIT, Unit.RATIO),
    /** Sessions that run a statement. */
    SESSIONS(Kind.POSTGRES, PostgresMetrics.SESSIONS_ACTIVE, Unit.COUNT),
    /** Redis commands a second. */
    REDIS_COMMANDS(Kind.REDIS, RedisMetrics.COMMANDS, Unit.PER_SECOND),
    /** Share of Redis look-ups that found their key. */
    REDIS_HITS(Kind.REDIS, RedisMetrics.HIT_RATIO, Unit.RATIO),
    /** Share of all processors in use. */
    HOST_CPU(Kind.HOST, HostMetrics.CPU, Unit.RATIO);

    private final Kind kind;
    private final String metric;
    private final Unit unit;

    DashboardTile(Kind kind, String metric, Unit unit) {
        this.kind = kind;
        this.metric = metric;
        this.unit = unit;
    }

    Kind kind() {
        return kind;
    }

    String metric() {
        return metric;
    }

    Unit unit() {
        return unit;
    }

    /** End of its text keys. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
