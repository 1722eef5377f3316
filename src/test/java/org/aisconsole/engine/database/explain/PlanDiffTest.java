package org.aisconsole.engine.database.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Random;
import org.aisconsole.engine.database.explain.NodeChange.Kind;
import org.aisconsole.target.postgres.PostgresProfile;
import org.aisconsole.testing.EmbeddedTest;
import org.aisconsole.testing.Sql;
import org.junit.jupiter.api.Test;

/** What became of a plan. */
@EmbeddedTest
class PlanDiffTest {
    private static final String SQL = "SELECT * FROM a JOIN b ON a.id = b.id WHERE b.x = 3 ORDER BY a.id";

    @Test
    void anIndexThatIsGoneIsFoundFirst(PostgresProfile database) throws SQLException {
        Sql.run(database,
                "CREATE TABLE a AS SELECT n AS id FROM generate_series(1, 20000) n", "CREATE TABLE b AS SELECT n AS id, n % 5000 AS x FROM generate_series(1, 20000) n",
                "CREATE INDEX b_x ON b (x)", "CREATE INDEX a_id ON a (id)", "ANALYZE a", "ANALYZE b");
        PlanTree before = Plans.run(database, SQL);
        Sql.run(database, "DROP INDEX b_x", "DROP INDEX a_id");
        PlanTree after = Plans.run(database, SQL);
        PlanDiff diff = PlanDiff.of(before, after);
        NodeChange first = diff.changes().stream().filter(change -> change.node().relation().equals("b") || change.node().relation().equals("a")).findFirst().orElseThrow();
        assertThat(first.kind()).isEqualTo(Kind.CHANGED);
        assertThat(first.milliseconds()).isPositive();
        assertThat(diff.changes()).anySatisfy(change -> {
            assertThat(change.before()).isNotNull();
            assertThat(change.node().relation()).isEqualTo("b");
            assertThat(change.node().kind()).isEqualTo("Seq Scan");
        });
        assertThat(diff.changes()).isSortedAccordingTo((one, other) -> Double.compare(other.size(), one.size()));
    }

    @Test
    void aJoinOfAnotherKindIsTheSameJoinChanged() {
        PlanTree hash = ExplainParser.parse("""
                Limit  (cost=0.00..30.00 rows=5 width=4)
                  ->  Hash Join  (cost=0.00..30.00 rows=5 width=4)
                        ->  Seq Scan on a  (cost=0.00..10.00 rows=5 width=4)
                        ->  Hash  (cost=10.00..10.00 rows=5 width=4)
                              ->  Seq Scan on b  (cost=0.00..10.00 rows=5 width=4)
                """);
        PlanTree loop = ExplainParser.parse("""
                Nested Loop  (cost=0.00..90.00 rows=50 width=4)
                  ->  Seq Scan on b  (cost=0.00..10.00 rows=5 width=4)
                  ->  Index Scan using i on a  (cost=0.00..10.00 rows=5 width=4)
                """);
        PlanDiff diff = PlanDiff.of(hash, loop);
        assertThat(diff.ofBefore(0)).hasValueSatisfying(change -> assertThat(change.kind()).isEqualTo(Kind.REMOVED));
        assertThat(diff.ofBefore(1)).hasValueSatisfying(change -> assertThat(change.after()).isEqualTo(loop.root()));
        assertThat(diff.ofBefore(2)).hasValueSatisfying(change -> assertThat(change.kind()).isEqualTo(Kind.CHANGED));
        assertThat(diff.ofBefore(4)).hasValueSatisfying(change -> assertThat(change.kind()).isEqualTo(Kind.SAME));
        assertThat(diff.changes()).hasSize(5);
    }

    /** Whatever two plans are, each node of both is told once, and a plan is the same as itself. */
    @Test
    void everyNodeIsToldOnce() {
        for (long seed = 0; seed < 40; seed++) {
            PlanTree one = LargePlan.tree(60, seed);
            PlanTree other = LargePlan.tree(60, seed + new Random(seed).nextInt(3));
            PlanDiff diff = PlanDiff.of(one, other);
            assertThat(diff.changes().stream().filter(change -> change.before() != null).map(change -> change.before().number()))
                    .doesNotHaveDuplicates().hasSize(60);
            assertThat(diff.changes().stream().filter(change -> change.after() != null).map(change -> change.after().number()))
                    .doesNotHaveDuplicates().hasSize(60);
            assertThat(PlanDiff.of(one, one).changes()).allMatch(change -> change.kind() == Kind.SAME);
        }
    }
}
