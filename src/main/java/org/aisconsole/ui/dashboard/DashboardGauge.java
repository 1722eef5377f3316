package org.aisconsole.ui.dashboard;

import java.util.Locale;
import org.aisconsole.engine.monitor.HostMetrics;
import org.aisconsole.engine.monitor.Limit;
import org.aisconsole.engine.monitor.RedisMetrics;
import org.aisconsole.engine.monitor.SourceState.Kind;

/** How full things are, in their order. */
public enum DashboardGauge {
    /** Memory of the host. */
    MEMORY(Kind.HOST, HostMetrics.MEMORY_USED, HostMetrics.MEMORY_TOTAL, Limit.MEMORY),
    /** Disk of the host. */
    DISK(Kind.HOST, HostMetrics.DISK_USED, HostMetrics.DISK_TOTAL, Limit.DISK),
    /** Memory of Redis against its limit; not there where it has none. */
    REDIS(Kind.REDIS, RedisMetrics.MEMORY_USED, RedisMetrics.MEMORY_MAX, Limit.REDIS_MEMORY);

    private final Kind kind;
    private final String used;
    private final String total;
    private final Limit limit;

    DashboardGauge(Kind kind, String used, String total, Limit limit) {
        this.kind = kind;
        this.used = used;
        this.total = total;
        this.limit = limit;
    }

    Kind kind() {
        return kind;
    }

    String used() {
        return used;
    }

    String total() {
        return total;
    }

    Limit limit() {
        return limit;
    }

    /** End of its text keys. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
