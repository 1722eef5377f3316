package org.aisconsole.engine.database.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.aisconsole.base.metric.StatementWork;
import org.aisconsole.engine.database.query.Regression.Kind;
import org.junit.jupiter.api.Test;

/** What is worse than the week before is found, and what only differs as it always did is not. */
class RegressionTest {
    private static StatementWork work(long calls, double meanMs) {
        return new StatementWork(calls, calls * meanMs, 0, 0, 0, calls, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    private static List<StatementWork> week(int hours, long calls, double meanMs) {
        List<StatementWork> week = new ArrayList<>();
        for (int hour = 0; hour < hours; hour++) {
            week.add(work(calls + hour % 3, meanMs * (1 + 0.05 * (hour % 4))));
        }
        return week;
    }

    @Test
    void aCallThatTakesLongerIsFound() {
        assertThat(Regression.find(week(100, 600, 2), work(600, 9), 3600, 10_000)).hasValueSatisfying(found -> {
            assertThat(found.kind()).isEqualTo(Kind.SLOWER);
            assertThat(found.factor()).isBetween(4.0, 4.5);
            assertThat(found.addedMs()).isBetween(4_000.0, 4_300.0);
            assertThat(found.hours()).isEqualTo(100);
        });
    }

    @Test
    void manyMoreCallsAreFound() {
        assertThat(Regression.find(week(100, 600, 2), work(6000, 2), 3600, 20_000))
                .hasValueSatisfying(found -> assertThat(found.kind()).isEqualTo(Kind.MORE_CALLS));
    }

    @Test
    void tooLittleSaysNothing() {
        assertThat(Regression.find(week(Regression.FEWEST_HOURS - 1, 600, 2), work(600, 9), 3600, 10_000)).isEmpty();
        assertThat(Regression.find(week(100, 600, 2), work(Regression.FEWEST_CALLS - 1, 9), 3600, 10_000)).isEmpty();
        assertThat(Regression.find(week(100, 600, 2), work(600, 9), 3600, 10_000_000)).as("nobody would notice").isEmpty();
        assertThat(Regression.find(week(100, 600, 2), work(600, 2.4), 3600, 2_000)).as("a fifth more").isEmpty();
    }

    @Property(tries = 300)
    void aWeekLikeTheOneBeforeIsNoRegression(@ForAll long seed) {
        Random random = new Random(seed);
        double usual = Math.exp(random.nextGaussian() * 3);
        List<StatementWork> week = new ArrayList<>();
        for (int hour = 0; hour < 168; hour++) {
            week.add(work(500 + random.nextInt(200), usual * Math.exp(random.nextGaussian() * 0.1)));
        }
        StatementWork now = work(600, usual * Math.exp(random.nextGaussian() * 0.1));
        assertThat(Regression.find(week, now, 3600, now.execMs())).isEmpty();
    }

    @Property(tries = 100)
    void aFewBadHoursDoNotHideIt(@ForAll long seed) {
        Random random = new Random(seed);
        List<StatementWork> week = new ArrayList<>(week(60, 600, 2));
        for (int bad = 0; bad < 20; bad++) {
            week.add(work(600, 1000 * (1 + random.nextDouble())));
        }
        assertThat(Regression.find(week, work(600, 9), 3600, 10_000)).isPresent();
    }
}
