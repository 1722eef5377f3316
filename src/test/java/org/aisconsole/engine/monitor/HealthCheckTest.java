package org.aisconsole.engine.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.aisconsole.base.job.Cancellation.Registration;
import org.aisconsole.base.text.Message;
import org.aisconsole.base.text.Texts;
import org.aisconsole.engine.monitor.HealthFinding.Advice;
import org.aisconsole.engine.monitor.HealthFinding.Status;
import org.aisconsole.engine.monitor.SourceState.Kind;
import org.aisconsole.testing.FakeMetrics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HealthCheckTest {
    private final FakeMetrics metrics = FakeMetrics.busy();
    private final HealthCheck check = new HealthCheck(metrics);
    private final Texts english = new Texts(Locale.ENGLISH);

    private List<String> keys(String source) {
        return check.findings().stream()
                .filter(finding -> finding.source().equals(source))
                .map(finding -> finding.summary().key())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "sessions.total, 84, 85, monitor.health.sessions, postgres:embedded",
        "sessions.waiting_on_locks, 0, 1, monitor.health.locks, postgres:embedded",
        "transactions.longest, 899, 900, monitor.health.transaction, postgres:embedded",
        "replication.lag, 29, 30, monitor.health.behind, postgres:embedded",
        "transaction_ids.age, 999999999, 1000000000, monitor.health.ids, postgres:embedded",
        "redis memory.used, 57e6, 58e6, monitor.health.memory, redis:embedded",
        "disk.used, 89e9, 90e9, monitor.health.disk, host",
        "memory.used, 21e9, 22e9, monitor.health.ram, host"
    })
    void aLimitIsReachedAtItsValue(String metric, double well, double beyond, String key, String source) {
        metrics.put(metric, t -> well);
        assertThat(keys(source)).doesNotContain(key);
        metrics.put(metric, t -> beyond);
        assertThat(keys(source)).contains(key);
    }

    @Test
    void aWarningHasEvidenceAndARemedy() {
        metrics.put(PostgresMetrics.SESSIONS_TOTAL, t -> 92);
        HealthFinding finding = check.findings().getFirst();
        assertThat(english.get(finding.summary())).isEqualTo("92 of 100 sessions are in use");
        Advice advice = Objects.requireNonNull(finding.advice());
        assertThat(english.get(advice.evidence())).contains("run a statement").contains("idle in a transaction");
        assertThat(english.get(advice.remedy())).contains("max_connections");
    }

    @Test
    void aPrimarySpeaksOfItsReplicasAndAReplicaOfItself() {
        metrics.put(PostgresMetrics.REPLICATION_LAG, t -> 45);
        assertThat(keys("postgres:embedded")).contains("monitor.health.behind");
        metrics.put(PostgresMetrics.REPLICAS, t -> 2);
        assertThat(keys("postgres:embedded")).contains("monitor.health.lag").doesNotContain("monitor.health.behind");
    }

    @Test
    void whatIsNotMeasuredIsNoFinding() {
        metrics.put(PostgresMetrics.REPLICATION_LAG, t -> Double.NaN);
        metrics.put(RedisMetrics.MEMORY_MAX, t -> Double.NaN);
        assertThat(keys("postgres:embedded")).doesNotContain("monitor.health.lag");
        assertThat(keys("redis:embedded")).containsExactly("monitor.health.ok");
    }

    @Test
    void otherEnginesAddWhatTheyFindUntilTheyAreClosed() {
        HealthFinding found = HealthFinding.warning("postgres:embedded", "monitor.health.locks", 3.0, 1.0)
                .leadingTo("open.sessions");
        try (Registration _ = check.register(() -> List.of(found))) {
            assertThat(check.findings()).contains(found);
            assertThat(found.action()).isEqualTo("open.sessions");
        }
        assertThat(check.findings()).doesNotContain(found);
    }

    @Test
    void anEngineThatBreaksIsAFindingAndHidesNoOther() {
        try (Registration _ = check.register(() -> {
            throw new IllegalStateException("a bug");
        })) {
            assertThat(check.findings())
                    .hasSizeGreaterThan(3)
                    .last()
                    .satisfies(last -> assertThat(last.failure()).isNotNull());
        }
    }

    @Test
    void aScopeSeesItsOwnAndWhatBelongsToNoServer() {
        metrics.add("postgres:other", Kind.POSTGRES, "orders", "Postgres 17.1");
        Scope scope = Scope.of("AIS sample suite", "redis:embedded", "postgres:embedded");
        HealthFinding store = new HealthFinding("store", Status.FAILED, Message.of("app.store.failed"), null);
        try (Registration _ = check.register(() -> List.of(store))) {
            assertThat(check.findings(scope))
                    .extracting(HealthFinding::source)
                    .contains("postgres:embedded", "redis:embedded", "host", "store")
                    .doesNotContain("postgres:other");
        }
        assertThat(scope.measured(metrics))
                .extracting(SourceState::id)
                .as("in the order of the scope, the host last")
                .containsExactly("redis:embedded", "postgres:embedded", "host");
    }
}
