package org.aisconsole.ui.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.aisconsole.engine.database.explain.ExplainParser;
import org.aisconsole.engine.database.explain.LargePlan;
import org.junit.jupiter.api.Test;

/** Where nodes stand in the chart. */
class FlameLayoutTest {
    @Test
    void widthsAreTimesAndACteStandsBelowItsReader() {
        FlameLayout layout = FlameLayout.of(ExplainParser.parse("""
                Aggregate  (cost=0.00..9.00 rows=1 width=8) (actual time=0.000..100.000 rows=1 loops=1)
                  CTE c
                    ->  Seq Scan on t  (cost=0.00..5.00 rows=10 width=8) (actual time=0.000..60.000 rows=10 loops=1)
                  ->  CTE Scan on c  (cost=0.00..1.00 rows=10 width=8) (actual time=0.000..80.000 rows=10 loops=1)
                """));
        assertThat(layout.rows()).isEqualTo(3);
        assertThat(layout.boxes().get(1).row()).isEqualTo(2);
        assertThat(layout.boxes().get(1).to()).isEqualTo(0.6, within(1e-9));
        assertThat(layout.boxes().get(2).to()).isEqualTo(0.8, within(1e-9));
        assertThat(layout.down(0)).isEqualTo(2);
        assertThat(layout.down(2)).isEqualTo(1);
        assertThat(layout.up(1)).isEqualTo(2);
        assertThat(layout.at(1, 0.9)).isEqualTo(-1);
    }

    @Test
    void noNodeIsWiderThanTheOneAboveIt() {
        for (long seed = 0; seed < 20; seed++) {
            FlameLayout layout = FlameLayout.of(LargePlan.tree(300, seed));
            assertThat(layout.boxes()).hasSize(300).allSatisfy(box -> {
                assertThat(box.from()).isBetween(0.0, box.to());
                assertThat(box.to()).isLessThanOrEqualTo(1 + 1e-9);
                FlameLayout.Box above = layout.boxes().get(layout.up(box.node()));
                assertThat(above.from()).isLessThanOrEqualTo(box.from() + 1e-9);
            });
        }
    }
}
