package org.aisconsole.demo.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.job.Cancellation;
import org.aisconsole.base.job.Progress;
import org.aisconsole.base.settings.Settings.SuiteSize;
import org.aisconsole.target.postgres.PostgresProfile;
import org.aisconsole.testing.EmbeddedTest;
import org.aisconsole.testing.Sql;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@EmbeddedTest
class SampleSuiteTest {
    private static final SuiteOptions SMALL =
            new SuiteOptions(SuiteSize.SMALL, 7, Instant.parse("2026-11-24T12:00:00Z"));

    private final PostgresProfile profile;

    SampleSuiteTest(PostgresProfile profile) {
        this.profile = profile;
    }

    private void load(SuiteOptions options) {
        try (SampleSuite suite = new SampleSuite(profile, options)) {
            suite.load(Progress.none(), Cancellation.never());
            assertThat(suite.isLoaded()).isTrue();
        }
    }

    /** A digest of every row of every table, in a fixed order. */
    private String digest() throws SQLException {
        String tables = Stream.of(SuiteTable.values())
                .map(table -> "SELECT '" + table + "' AS n, md5(string_agg(md5(t::text), '' ORDER BY id)) AS d FROM "
                        + table.table() + " t")
                .collect(Collectors.joining(" UNION ALL "));
        return Objects.requireNonNull(
                Sql.column(profile, "SELECT string_agg(d, ',' ORDER BY n) FROM (" + tables + ") x").getFirst());
    }

    @Test
    void theSameSeedGivesTheSameBytes() throws SQLException {
        load(SMALL);
        String first = digest();
        Sql.run(profile, "COMMENT ON SCHEMA public IS '" + SuiteOptions.MARK + "'");
        load(SMALL);
        assertThat(digest()).isEqualTo(first);
        load(new SuiteOptions(SMALL.size(), 8, SMALL.anchor()));
        assertThat(digest()).isNotEqualTo(first);
    }

    @Test
    void theSmallSuiteHasTheRowsItPromises() throws SQLException {
        load(SMALL);
        assertThat(SuiteTable.total(SMALL)).isBetween(180_000L, 220_000L);
        for (SuiteTable table : SuiteTable.values()) {
            assertThat(Sql.number(profile, "SELECT count(*) FROM " + table.table())).isEqualTo(table.rows(SMALL));
        }
    }

    @Test
    void aLoadedSuiteIsLeftAlone() throws SQLException {
        load(SMALL);
        Sql.run(profile, "DELETE FROM integration_sync");
        load(SMALL);
        assertThat(Sql.number(profile, "SELECT count(*) FROM integration_sync")).isZero();
    }

    @Test
    void somebodyElsesTablesAreLeftAlone() throws SQLException {
        Sql.run(profile, "CREATE TABLE contact (id int); INSERT INTO contact VALUES (1)");
        assertThatExceptionOfType(FailureException.class)
                .isThrownBy(() -> load(SMALL))
                .satisfies(refused -> assertThat(refused.failure().code()).isEqualTo("suite.foreign"));
        assertThat(Sql.number(profile, "SELECT count(*) FROM contact")).isEqualTo(1);
    }

    @Test
    void anInterruptedLoadIsBegunAnew() throws SQLException {
        AtomicInteger checks = new AtomicInteger();
        Cancellation soon = new Cancellation() {
            @Override
            public boolean requested() {
                return checks.incrementAndGet() > 40;
            }

            @Override
            public Registration onCancel(Runnable action) {
                return () -> {};
            }
        };
        try (SampleSuite suite = new SampleSuite(profile, SMALL)) {
            assertThatExceptionOfType(CancellationException.class)
                    .isThrownBy(() -> suite.load(Progress.none(), soon));
            assertThat(suite.isLoaded()).isFalse();
        }
        load(SMALL);
        assertThat(Sql.number(profile, "SELECT count(*) FROM account")).isEqualTo(1_000);
    }

    /** The seed's critical patterns: without its index a scan of the table, with it the index, by the planner's choice. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sentiment_analysis | entity_name, entity_type, processing_timestamp | entity_name = 'Northworks 1'"
                        + " AND entity_type = 'product' AND processing_timestamp > '2026-11-01'",
                "benchmark_result | metric_type, calculated_at | metric_type = 'churn' AND calculated_at > '2026-11-20'",
                "benchmark_result | entity_name, industry_sector | entity_name = 'Northworks 1' AND industry_sector = 'media'",
                "ml_training_job | model_type, status, created_at | model_type = 'forecast' AND status = 'failed'"
                        + " AND created_at > '2026-11-10'",
                "industry_template | industry_sector, rating, usage_count | industry_sector = 'media' AND rating >= 4.8"
                        + " AND usage_count > 1000"
            })
    void eachCriticalPatternEarnsItsIndex(String table, String columns, String condition) throws SQLException {
        load(SMALL);
        String query = "EXPLAIN SELECT * FROM " + table + " WHERE " + condition;
        assertThat(text(Sql.column(profile, query))).contains("Seq Scan");
        Sql.run(profile, "CREATE INDEX critical ON " + table + " (" + columns + ")");
        assertThat(text(Sql.column(profile, query))).contains("critical");
        assertThat(Sql.number(profile, "SELECT count(*) FROM " + table + " WHERE " + condition)).isPositive();
    }

    private static String text(List<?> lines) {
        return lines.stream().map(String::valueOf).collect(Collectors.joining("\n"));
    }
}
