package org.aisconsole.engine.database.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import org.aisconsole.base.breaker.Breakers;
import org.aisconsole.base.event.Port;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.identity.Doorkeeper;
import org.aisconsole.engine.database.explain.ExplainRequest.Run;
import org.aisconsole.store.QueryPlanRows;
import org.aisconsole.store.Store;
import org.aisconsole.target.postgres.PostgresProfile;
import org.aisconsole.testing.EmbeddedTest;
import org.aisconsole.testing.NotedActs;
import org.junit.jupiter.api.Test;

/** Plans are kept, found by their query, opened again, and forgotten when there are too many. */
@EmbeddedTest
class PlanHistoryTest {
    private static Explained explained(String sql) {
        String json = LargePlan.json(50, 1);
        return new Explained("postgres:x", "shop", new ExplainRequest(sql, Set.of(ExplainOption.BUFFERS), Run.READING), false,
                Instant.parse("2026-11-26T10:00:00Z"), json, ExplainParser.parse(json));
    }

    @Test
    void plansAreKeptAndOpened(PostgresProfile database) {
        try (Store store = Store.open(database, new Breakers(), InstantSource.system())) {
            QueryPlanRows rows = new QueryPlanRows(store);
            PlanHistory history = new PlanHistory(rows, new Doorkeeper(new Port<>(), InstantSource.system()), new NotedActs()::actor);
            KeptPlan first = history.keep(explained("SELECT 1 FROM t WHERE a = 5"));
            KeptPlan second = history.keep(explained("select 1\nfrom t -- again\nwhere a = 'x''y';"));
            assertThat(second.fingerprint()).isEqualTo(first.fingerprint());
            assertThat(history.latest("postgres:x", 10)).containsExactly(second, first);
            assertThat(history.latest("postgres:y", 10)).isEmpty();
            assertThat(first.milliseconds()).isEqualTo(1000.5);
            assertThat(history.open(first)).isEqualTo(explained("").plan());
            KeptPlan lengthy = history.keep(explained("x".repeat(99_999) + "\ud83d\ude00".repeat(5)));
            assertThat(lengthy.cut()).isTrue();
            assertThat(lengthy.statement()).hasSize(99_999);
            for (int more = 0; more < 5; more++) {
                history.keep(explained("SELECT " + more));
            }
            rows.trim("postgres:x", 3);
            assertThat(history.latest("postgres:x", 100)).hasSize(3);
            assertThatExceptionOfType(FailureException.class)
                    .isThrownBy(() -> history.open(first))
                    .satisfies(failed -> assertThat(failed.failure().code()).isEqualTo("explain.gone"));
        }
    }

    @Test
    void aQueryIsRecognisedWhateverItsValuesAre() {
        assertThat(Fingerprint.normal("SELECT  \"A b\", t1.x2 /* 5 */ FROM $q$ ; $q$ WHERE n=1.5e3 AND m = $1 -- x"))
                .isEqualTo("select \"A b\", t1.x2 from ? where n=? and m = $1");
        assertThat(Fingerprint.normal("'")).isEqualTo("?");
        assertThat(Fingerprint.normal("/* $ \"")).isEmpty();
    }
}
