package org.aisconsole.engine.database.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.aisconsole.base.job.Cancellation;
import org.aisconsole.target.postgres.PostgresProfile;
import org.aisconsole.testing.EmbeddedTest;
import org.aisconsole.testing.Sql;
import org.junit.jupiter.api.Test;

/** A query that loses its index is found to be slower than in the week before. */
@EmbeddedTest
class SlowQueriesTest {
    private static final String QUERY = "SELECT count(*) AS lost_index FROM entry WHERE label = 'label 77'";

    @Test
    void aQueryThatLostItsIndexIsARegression(PostgresProfile database) throws Exception {
        try (QueryDesk desk = new QueryDesk(database)) {
            Sql.run(database, "CREATE TABLE entry AS SELECT g AS id, 'label ' || g AS label FROM generate_series(1, 60000) g");
            Sql.run(database, "CREATE INDEX entry_label ON entry (label)");
            Sql.run(database, "VACUUM ANALYZE entry");
            desk.sample(Duration.ofMinutes(1));
            desk.run(30, QUERY);
            desk.sample(Duration.ofMinutes(1));
            QueryLoad fast = desk.load(QueryRange.HOUR, "lost_index");
            assertThat(fast.regression()).isEmpty();
            for (int hour = 0; hour < 20; hour++) {
                desk.later(Duration.ofHours(1));
                desk.rows.write(
                        database.id(), desk.now(), Duration.ofMinutes(1), 0, Map.of(fast.query().id(), fast.work()));
            }
            desk.later(Duration.ofHours(2));
            desk.upkeep();
            Sql.run(database, "DROP INDEX entry_label");
            desk.sample(Duration.ofMinutes(1));
            desk.run(40, QUERY);
            desk.sample(Duration.ofMinutes(1));
            QueryOverview overview = desk.queries.look(QueryRange.QUARTER, Cancellation.never());
            QueryLoad slow = desk.load(QueryRange.QUARTER, "lost_index");
            assertThat(slow.regression()).hasValueSatisfying(found -> {
                assertThat(found.kind()).isEqualTo(Regression.Kind.SLOWER);
                assertThat(found.factor()).isGreaterThan(2);
                assertThat(found.hours()).isEqualTo(21);
            });
            assertThat(overview.seconds()).isGreaterThan(60);
            assertThat(overview.queries().stream().mapToDouble(QueryLoad::share).sum()).isBetween(0.5, 1.0001);
            assertThat(overview.load()).isPositive();
        }
    }
}
