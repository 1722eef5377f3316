package org.aisconsole.engine.database.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.EnumSet;
import org.aisconsole.base.breaker.Breakers;
import org.aisconsole.base.event.Port;
import org.aisconsole.base.identity.Doorkeeper;
import org.aisconsole.base.job.Cancellation;
import org.aisconsole.demo.server.OwnPostgres;
import org.aisconsole.engine.database.explain.ExplainRequest.Run;
import org.aisconsole.target.postgres.PostgresTarget;
import org.aisconsole.testing.NotedActs;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every supported Postgres before the shipped one: both forms, parameters, and a statement that is taken back. */
@Tag("full")
class ExplainVersionsTest {
    @ParameterizedTest
    @ValueSource(ints = {14, 15, 16, 17})
    void plansAreTheSameInBothForms(int major, @TempDir Path folder) throws Exception {
        try (OwnPostgres server = OwnPostgres.older(major, folder);
                PostgresTarget target = new PostgresTarget(server.profile(), new Breakers())) {
            Plans.load(server.profile());
            for (String sql : Plans.STATEMENTS) {
                if (major > 14 || !sql.startsWith("MERGE")) {
                    PlanTree json = ExplainParser.parse(Plans.ask(server.profile(), "FORMAT JSON", sql));
                    PlanTree text = ExplainParser.parse(Plans.ask(server.profile(), "COSTS", sql));
                    assertThat(text.nodes()).extracting(PlanNode::title).isEqualTo(json.nodes().stream().map(PlanNode::title).toList());
                    assertThat(text.nodes()).extracting(PlanNode::estimate).isEqualTo(json.nodes().stream().map(PlanNode::estimate).toList());
                }
            }
            InstantSource clock = InstantSource.system();
            Explainer explainer = new Explainer(target, new Doorkeeper(new Port<>(), clock), new NotedActs(), clock);
            Explained generic = ask(explainer, "SELECT * FROM contact WHERE account_id = $1 AND city = $2", Run.NO);
            assertThat(generic.generic()).isTrue();
            assertThat(generic.json()).contains("$1");
            assertThat(ask(explainer, "DELETE FROM note", Run.TAKEN_BACK).plan().analyzed()).isTrue();
            assertThat(ask(explainer, "SELECT count(*) FROM note", Run.READING).plan().nodes().getLast().actual().allRows()).isPositive();
        }
    }

    private static Explained ask(Explainer explainer, String sql, Run run) {
        return explainer.explain(new ExplainRequest(sql, EnumSet.allOf(ExplainOption.class), run), Cancellation.never());
    }
}
