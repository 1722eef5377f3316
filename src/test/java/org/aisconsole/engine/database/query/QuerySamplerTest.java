package org.aisconsole.engine.database.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.aisconsole.base.breaker.Breakers;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.job.Cancellation;
import org.aisconsole.base.metric.StatementWork;
import org.aisconsole.base.secret.Secret;
import org.aisconsole.store.QueryPoint;
import org.aisconsole.target.postgres.PostgresProfile;
import org.aisconsole.target.postgres.PostgresTarget;
import org.aisconsole.testing.EmbeddedTest;
import org.aisconsole.testing.Sql;
import org.junit.jupiter.api.Test;

/** Statements of the real server are sampled, whatever happens to its counters, to the store and to other consoles. */
@EmbeddedTest
class QuerySamplerTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final String QUERY = "SELECT count(*) AS sampled_once FROM generate_series(1, 100)";
    private static final String RESET = "SELECT pg_stat_statements_reset(0, 0, queryid) FROM pg_stat_statements"
            + " WHERE query LIKE '%sampled_once%' AND dbid = (SELECT oid FROM pg_database WHERE datname = current_database())";

    @Test
    void whatRanBetweenTwoReadingsIsASample(PostgresProfile database) throws Exception {
        try (QueryDesk desk = new QueryDesk(database)) {
            desk.run(3, QUERY);
            desk.sample(MINUTE);
            desk.run(7, QUERY);
            desk.sample(MINUTE);
            QueryLoad load = desk.load(QueryRange.HOUR, "sampled_once");
            assertThat(load.work().calls()).as("without those before the first reading").isEqualTo(7);
            assertThat(load.work().rows()).isEqualTo(7);
            assertThat(load.work().execMs()).isPositive();
            assertThat(load.query().statement()).contains("generate_series($1, $2)");
            assertThat(load.query().line()).startsWith("SELECT count(*)");
            desk.run(2, QUERY);
            desk.sample(MINUTE);
            assertThat(desk.load(QueryRange.HOUR, "sampled_once").work().calls()).isEqualTo(9);
            assertThat(desk.queries.course(load.query(), QueryRange.HOUR))
                    .extracting(step -> step.work().calls())
                    .containsExactly(7L, 2L);
        }
    }

    @Test
    void countersThatBeginAnewAreCountedFromThere(PostgresProfile database) throws Exception {
        try (QueryDesk desk = new QueryDesk(database)) {
            desk.run(5, QUERY);
            desk.sample(MINUTE);
            Sql.column(database, RESET);
            desk.run(6, QUERY);
            desk.sample(MINUTE);
            assertThat(desk.load(QueryRange.HOUR, "sampled_once").work().calls()).isEqualTo(6);
        }
    }

    @Test
    void onlyOneConsoleCounts(PostgresProfile database) throws Exception {
        try (QueryDesk desk = new QueryDesk(database)) {
            QuerySampler other = desk.sampler(desk.target);
            desk.sample(MINUTE);
            other.sample(Cancellation.never());
            desk.run(4, QUERY);
            desk.sample(MINUTE);
            desk.later(Duration.ofSeconds(1));
            other.sample(Cancellation.never());
            assertThat(desk.load(QueryRange.HOUR, "sampled_once").work().calls()).isEqualTo(4);
            desk.sampler.giveUp();
            desk.run(2, QUERY);
            desk.later(MINUTE);
            other.sample(Cancellation.never());
            assertThat(desk.load(QueryRange.HOUR, "sampled_once").work().calls()).as("the other goes on").isEqualTo(6);
        }
    }

    @Test
    void aStoreThatWasAwayLosesNothing(PostgresProfile database) throws Exception {
        try (QueryDesk desk = new QueryDesk(database)) {
            desk.sample(MINUTE);
            desk.run(4, QUERY);
            Sql.run(database, "ALTER TABLE ais_console.query_span RENAME TO away");
            assertThatExceptionOfType(FailureException.class).isThrownBy(() -> desk.sample(MINUTE));
            Sql.run(database, "ALTER TABLE ais_console.away RENAME TO query_span");
            desk.run(1, QUERY);
            desk.sample(MINUTE);
            assertThat(desk.load(QueryRange.HOUR, "sampled_once").work().calls()).isEqualTo(5);
        }
    }

    @Test
    void hoursSayWhatTheirSamplesSaid(PostgresProfile database) throws Exception {
        try (QueryDesk desk = new QueryDesk(database)) {
            desk.sample(MINUTE);
            Instant begun = desk.now();
            for (int hour = 0; hour < 3; hour++) {
                desk.run(hour + 1, QUERY);
                desk.sample(Duration.ofMinutes(25));
                desk.run(2, "SELECT pg_sleep(0.002) AS sampled_once");
                desk.sample(Duration.ofMinutes(35));
            }
            desk.later(Duration.ofHours(23));
            List<QueryPoint> samples = points(desk, begun);
            desk.upkeep();
            assertThat(points(desk, begun)).usingRecursiveComparison().ignoringFields("at")
                    .withComparatorForType((one, other) -> Math.abs(one - other) < 1e-6 * (1 + Math.abs(one)) ? 0 : 1, Double.class)
                    .isEqualTo(samples);
            desk.later(Duration.ofHours(10));
            desk.upkeep();
            desk.upkeep();
            assertThat(Sql.number(database, "SELECT count(*) FROM ais_console.query_minute")).isZero();
            assertThat(points(desk, begun).stream().mapToLong(point -> point.work().calls()).sum())
                    .as("the samples are gone, the hours are not")
                    .isEqualTo(samples.stream().mapToLong(point -> point.work().calls()).sum());
            assertThat(desk.load(QueryRange.MONTH, "sampled_once").work().meanMs()).isPositive();
        }
    }

    /** Over more than a day, so that hours are read where there are any. */
    private static List<QueryPoint> points(QueryDesk desk, Instant begun) {
        return desk.history.totals(desk.database.id(), begun.minus(Duration.ofDays(2)), desk.now()).stream()
                .sorted((one, other) -> Long.compare(one.query(), other.query()))
                .toList();
    }

    @Test
    void theDeviationIsThatOfTheSample(PostgresProfile database) throws Exception {
        try (QueryDesk desk = new QueryDesk(database)) {
            desk.run(20, "SELECT pg_sleep(0.001) AS sampled_once");
            desk.sample(MINUTE);
            for (double seconds : List.of(0.01, 0.03)) {
                Sql.run(database, "SELECT pg_sleep(" + seconds + ") AS sampled_once");
            }
            desk.sample(MINUTE);
            StatementWork work = desk.load(QueryRange.HOUR, "sampled_once").work();
            assertThat(work.calls()).isEqualTo(2);
            double apart = Math.sqrt(work.spread() * 2);
            assertThat(apart).as("difference of the two calls").isCloseTo(20, within(15.0));
        }
    }

    @Test
    void whatMayNotBeSeenIsSaid(PostgresProfile database) throws Exception {
        try (QueryDesk desk = new QueryDesk(database)) {
            Sql.run(database, "CREATE ROLE blinkered_sampler LOGIN PASSWORD 'x'");
            try (PostgresTarget target = new PostgresTarget(database.as("blinkered_sampler", Secret.of("x")), new Breakers())) {
                assertThat(desk.sampler(target).sample(Cancellation.never())).isPositive();
            } finally {
                Sql.run(database, "DROP ROLE blinkered_sampler");
            }
        }
    }

    @Test
    void withoutTheExtensionThatIsSaid(PostgresProfile database) throws Exception {
        try (QueryDesk desk = new QueryDesk(database)) {
            Sql.run(database, "DROP EXTENSION pg_stat_statements");
            assertThatExceptionOfType(FailureException.class)
                    .isThrownBy(() -> desk.sample(MINUTE))
                    .satisfies(failed -> assertThat(failed.failure().code()).isEqualTo("query.extension"));
        }
    }

    @Test
    void theVersionOfTheExtensionCounts() {
        assertThat(StatementReader.like("1.12")).isEqualTo(18);
        assertThat(StatementReader.like("1.11")).isEqualTo(17);
        assertThat(StatementReader.like("1.10")).isEqualTo(15);
        assertThat(StatementReader.like("1.9")).isEqualTo(14);
        assertThatExceptionOfType(FailureException.class).isThrownBy(() -> StatementReader.like("1.8"));
    }
}
