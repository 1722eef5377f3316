package org.aisconsole.engine.monitor;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.aisconsole.base.job.Cancellation;
import org.aisconsole.base.metric.MetricSchema;
import org.aisconsole.target.postgres.PostgresIdentity;
import org.aisconsole.target.postgres.PostgresTarget;
import org.aisconsole.target.postgres.SessionLimits;
import org.jspecify.annotations.Nullable;

/** Measures a Postgres with one statement a tick ({@code postgres-tick.sql}). */
final class PostgresSampler implements Sampler {
    private static final Duration SIZE_EVERY = Duration.ofMinutes(1);
    private static final String TEMPLATE = template();
    /** Metrics that are the rate of a counter, and the column that counts. */
    private static final Map<String, String> RATES = Map.of(
            PostgresMetrics.COMMITS, "xact_commit",
            PostgresMetrics.ROLLBACKS, "xact_rollback",
            PostgresMetrics.BLOCKS_READ, "blks_read",
            PostgresMetrics.WAL_RATE, "wal",
            PostgresMetrics.DEADLOCKS, "deadlocks",
            PostgresMetrics.TEMP_RATE, "temp_bytes",
            PostgresMetrics.CHECKPOINTS, "checkpoints",
            PostgresMetrics.TUPLES_RETURNED, "tup_returned",
            PostgresMetrics.TUPLES_WRITTEN, "tup_written");

    private static final Set<String> COUNTED = counted();
    /** Metrics that a column gives as they are. */
    private static final Map<String, String> GAUGES = Map.ofEntries(
            Map.entry(PostgresMetrics.SESSIONS_ACTIVE, "active"),
            Map.entry(PostgresMetrics.SESSIONS_IDLE, "idle"),
            Map.entry(PostgresMetrics.SESSIONS_IN_TRANSACTION, "in_transaction"),
            Map.entry(PostgresMetrics.SESSIONS_WAITING, "waiting"),
            Map.entry(PostgresMetrics.SESSIONS_TOTAL, "total"),
            Map.entry(PostgresMetrics.SESSIONS_MAX, "allowed"),
            Map.entry(PostgresMetrics.WAITS_CPU, "on_cpu"),
            Map.entry(PostgresMetrics.WAITS_LOCK, "on_lock"),
            Map.entry(PostgresMetrics.WAITS_LWLOCK, "on_lwlock"),
            Map.entry(PostgresMetrics.WAITS_IO, "on_io"),
            Map.entry(PostgresMetrics.WAITS_OTHER, "on_other"),
            Map.entry(PostgresMetrics.LONGEST_TRANSACTION, "longest"),
            Map.entry(PostgresMetrics.REPLICATION_LAG, "lag"),
            Map.entry(PostgresMetrics.REPLICAS, "replicas"),
            Map.entry(PostgresMetrics.TRANSACTION_IDS_AGE, "ids_age"));

    private final PostgresTarget target;
    private final InstantSource clock;
    private final Counters counters = new Counters();
    private @Nullable PostgresIdentity identity;
    private double statisticsSince = Double.NaN;
    private Instant sizedAt = Instant.MIN;
    private double size = Double.NaN;

    PostgresSampler(PostgresTarget target, InstantSource clock) {
        this.target = target;
        this.clock = clock;
    }

    private static Set<String> counted() {
        Set<String> columns = new HashSet<>(RATES.values());
        columns.add("blks_hit");
        return Set.copyOf(columns);
    }

    private static String template() {
        try (InputStream resource = PostgresSampler.class.getResourceAsStream("postgres-tick.sql")) {
            return new String(Objects.requireNonNull(resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public String source() {
        return target.profile().id();
    }

    @Override
    public SourceState.Kind kind() {
        return SourceState.Kind.POSTGRES;
    }

    @Override
    public String title() {
        return target.profile().title();
    }

    @Override
    public MetricSchema schema() {
        return PostgresMetrics.SCHEMA;
    }

    @Override
    public String version() {
        PostgresIdentity known = identity;
        return known == null ? "" : "Postgres " + known.versionText();
    }

    @Override
    public double[] read() {
        PostgresIdentity known = identity == null ? target.identity() : identity;
        identity = known;
        String sql = TEMPLATE.replace(
                "@checkpoints@",
                known.major() >= 17
                        ? "(SELECT num_timed + num_requested FROM pg_stat_checkpointer)"
                        : "(SELECT checkpoints_timed + checkpoints_req FROM pg_stat_bgwriter)");
        boolean withSize = clock.instant().isAfter(sizedAt.plus(SIZE_EVERY));
        return target.read(Cancellation.never(), SessionLimits.TICK, session -> read(session, sql, withSize));
    }

    private double[] read(Connection session, String sql, boolean withSize) throws SQLException {
        try (PreparedStatement statement = session.prepareStatement(sql)) {
            statement.setBoolean(1, withSize);
            long sent = System.nanoTime();
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                double latency = (System.nanoTime() - sent) / 1e9;
                if (withSize) {
                    size = number(row, "size");
                    sizedAt = clock.instant();
                }
                return values(row, latency);
            }
        }
    }

    private double[] values(ResultSet row, double latency) throws SQLException {
        Map<String, Double> counted = new HashMap<>();
        for (String column : COUNTED) {
            counted.put(column, number(row, column));
        }
        double since = number(row, "since");
        if (since != statisticsSince) { // restarted or reset: what was counted before does not compare
            counters.reset();
            statisticsSince = since;
        }
        Counters.Rises rises = counters.take(number(row, "now"), counted);
        Values values = new Values(PostgresMetrics.SCHEMA);
        RATES.forEach((metric, column) -> values.set(metric, rises.rate(column)));
        for (Map.Entry<String, String> gauge : GAUGES.entrySet()) {
            values.set(gauge.getKey(), number(row, gauge.getValue()));
        }
        values.set(PostgresMetrics.CACHE_HIT, rises.share("blks_hit", "blks_read"));
        values.set(PostgresMetrics.DATABASE_SIZE, size);
        values.set(PostgresMetrics.LATENCY, latency);
        return values.array();
    }

    private static double number(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? Double.NaN : value;
    }

    @Override
    public void close() {
        target.close();
    }
}
