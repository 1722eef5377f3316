package org.aisconsole.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.aisconsole.base.breaker.Breakers;
import org.aisconsole.base.event.ConsoleEvent.Level;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.job.Cancellation;
import org.aisconsole.base.secret.Secret;
import org.aisconsole.target.Environment;
import org.aisconsole.target.postgres.PostgresProfile;
import org.aisconsole.testing.EmbeddedTest;
import org.aisconsole.testing.Sql;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@EmbeddedTest
class StoreTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final InstantSource CLOCK = InstantSource.fixed(NOON);

    private final PostgresProfile profile;

    StoreTest(PostgresProfile profile) {
        this.profile = profile;
    }

    private Store open() {
        return Store.open(profile, new Breakers(), CLOCK);
    }

    private long tables() throws SQLException {
        return Sql.number(profile, "SELECT count(*) FROM pg_tables WHERE schemaname = 'ais_console'");
    }

    @Test
    void openingMakesTheTablesOnceAndInTheirSchemaOnly() throws SQLException {
        open().close();
        long made = tables();
        assertThat(made).isGreaterThan(10);
        open().close();
        assertThat(tables()).isEqualTo(made);
        assertThat(Sql.number(profile, "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'")).isZero();
    }

    @Test
    void aStoreOfANewerConsoleIsRefusedAndLeftAlone() throws SQLException {
        open().close();
        Sql.run(
                profile,
                "INSERT INTO ais_console.flyway_schema_history (installed_rank, version, description, type, script,"
                        + " installed_by, execution_time, success) VALUES (99, '99', 'later', 'SQL', 'V99', 'x', 0, true)");
        long before = tables();
        assertThatExceptionOfType(FailureException.class)
                .isThrownBy(this::open)
                .satisfies(refused -> assertThat(refused.failure().code()).isEqualTo("store.newer"));
        assertThat(tables()).isEqualTo(before);
    }

    @Test
    void severalConsolesMayStartAtOnce() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Store> opening = this::open;
            List<Future<Store>> stores = threads.invokeAll(List.of(opening, opening, opening));
            for (Future<Store> store : stores) {
                store.get().close();
            }
        }
        assertThat(Sql.number(profile, "SELECT count(*) FROM ais_console.flyway_schema_history WHERE version = '1'"))
                .isEqualTo(1);
    }

    @Test
    void itsCheckFindsAStoreThatCannotBeWritten() throws SQLException {
        try (Store store = open()) {
            assertThat(store.check()).isPositive();
            Sql.run(profile, "ALTER DATABASE " + profile.database() + " SET default_transaction_read_only = on");
        }
        try (Store store = open()) {
            assertThatExceptionOfType(FailureException.class).isThrownBy(store::check);
        }
    }

    @Test
    void aRoleWithoutTheRightIsToldWhichOne() throws SQLException {
        String role = "poor_" + profile.database();
        Sql.run(profile, "CREATE ROLE " + role + " LOGIN PASSWORD 'pw'");
        PostgresProfile poor = new PostgresProfile(
                "postgres:poor", "p", Environment.LOCAL, profile.endpoint(), profile.database(), role, Secret.of("pw"));
        try {
            assertThatExceptionOfType(FailureException.class)
                    .isThrownBy(() -> Store.open(poor, new Breakers(), CLOCK))
                    .satisfies(refused -> assertThat(refused.failure().code()).isEqualTo("store.migration"));
        } finally {
            Sql.run(profile, "DROP ROLE " + role);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "UPDATE ais_console.audit_log SET actor = 'x'", "DELETE FROM ais_console.audit_log",
        "TRUNCATE ais_console.audit_log",
        "SET session_replication_role = replica; DELETE FROM ais_console.audit_log"
    })
    void theAuditLogOnlyGrows(String change) throws SQLException {
        try (Store store = open()) {
            AuditLog log = new AuditLog(store);
            log.append(place -> List.of(entry(place.id(), "first"), entry(place.id() + 1, "second")));
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> Sql.run(profile, change))
                    .withMessageContaining("append-only");
            assertThat(all(log)).extracting(AuditEntry::action).containsExactly("first", "second");
        }
    }

    private static List<AuditEntry> all(AuditLog log) {
        List<AuditEntry> all = new ArrayList<>();
        log.forEach(0, Cancellation.never(), all::add);
        return all;
    }

    private static AuditEntry entry(long id, String action) {
        return new AuditEntry(
                id, NOON, "ann", "window", action, "postgres:embedded", "LOCAL", new byte[] {1}, "done", "base.x",
                List.of("s-1", "s-2"), new UUID(1, 2), new byte[] {1, 2, 3}, new byte[32]);
    }

    @Test
    void auditEntriesComeBackAsTheyWere() {
        try (Store store = open()) {
            AuditLog log = new AuditLog(store);
            log.append(place -> List.of(entry(place.id(), "grant")));
            AuditEntry back = all(log).getFirst();
            assertThat(back.at()).isEqualTo(NOON);
            assertThat(back.correlationId()).isEqualTo(new UUID(1, 2));
            assertThat(back.canonical()).containsExactly(1, 2, 3);
            assertThat(back.planHash()).containsExactly(1);
            assertThat(back.subjects()).containsExactly("s-1", "s-2");
            assertThat(back.failure()).isEqualTo("base.x");
        }
    }

    @Test
    void placesInTheAuditLogHaveNoGapWhoeverWrites() throws Exception {
        try (Store one = open();
                Store other = open();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> writers = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                AuditLog log = new AuditLog(i % 2 == 0 ? one : other);
                writers.add(() -> log.append(place -> List.of(entry(place.id(), "x"))).size());
            }
            for (Future<Integer> written : threads.invokeAll(writers)) {
                assertThat(written.get()).isEqualTo(1);
            }
            assertThat(all(new AuditLog(one))).extracting(AuditEntry::id).containsExactlyElementsOf(LongStream.range(0, 60)
                    .boxed()
                    .toList());
        }
    }

    @Test
    void benchmarksAndComparisonsComeBack() {
        try (Store store = open()) {
            BenchmarkResults results = new BenchmarkResults(store);
            BenchmarkResult slow = new BenchmarkResult(0, "m", "fp32", NOON, 10, 1, 2, 3, 100, "{}");
            BenchmarkResult fast = new BenchmarkResult(0, "m", "int8", NOON, 30, 1, 2, 3, 40, "{\"a\": 1}");
            long first = results.insert(slow);
            long second = results.insert(fast);
            assertThat(results.latest("m", 1))
                    .containsExactly(new BenchmarkResult(second, "m", "int8", NOON, 30, 1, 2, 3, 40, "{\"a\": 1}"));
            BenchmarkComparisons comparisons = new BenchmarkComparisons(store);
            long id = comparisons.insert(new BenchmarkComparison(0, first, second, NOON, 3, 0.4, 0.99, true));
            assertThat(comparisons.ofCandidate(second))
                    .containsExactly(new BenchmarkComparison(id, first, second, NOON, 3, 0.4, 0.99, true));
        }
    }

    @Test
    void anAlertIsOpenUntilItIsCleared() {
        try (Store store = open()) {
            PerformanceAlerts alerts = new PerformanceAlerts(store);
            long id = alerts.raise(new PerformanceAlert(0, "host", "cpu", Level.WARNING, NOON, null, "busy", "{}"));
            assertThat(alerts.open())
                    .containsExactly(new PerformanceAlert(id, "host", "cpu", Level.WARNING, NOON, null, "busy", "{}"));
            assertThat(alerts.clear(id, NOON.plusSeconds(5))).isTrue();
            assertThat(alerts.clear(id, NOON.plusSeconds(6))).isFalse();
            assertThat(alerts.open()).isEmpty();
        }
    }

    @Test
    void theLatestTrendIsFound() {
        try (Store store = open()) {
            TrendAnalyses trends = new TrendAnalyses(store);
            trends.insert(new TrendAnalysis(0, "host", "disk", NOON, 60, 1, 0.5, "{}"));
            long id = trends.insert(new TrendAnalysis(0, "host", "disk", NOON.plusSeconds(1), 60, 2, 0.9, "{}"));
            assertThat(trends.latest("host", "disk"))
                    .contains(new TrendAnalysis(id, "host", "disk", NOON.plusSeconds(1), 60, 2, 0.9, "{}"));
            assertThat(trends.latest("host", "cpu")).isEmpty();
        }
    }
}
