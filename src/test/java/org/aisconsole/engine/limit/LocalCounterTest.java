package org.aisconsole.engine.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.aisconsole.engine.limit.LimitRule.WhenAway;
import org.junit.jupiter.api.Test;

class LocalCounterTest {
    private final LocalCounter counter = new LocalCounter(2);

    private static Check check(String name) {
        Quota quota = new Quota(2, 2, 2);
        return new Check(
                new LimitRule(EndpointClass.ML, SubjectKind.USER, quota, false, WhenAway.LOCAL), Subject.user(name), true);
    }

    private boolean ask(long now, String name, boolean alone) {
        return counter.ask(now, List.of(check(name)), alone).tallies().getFirst().fits();
    }

    @Test
    void whereItIsFullOneWhoIsNewIsRefusedUntilSomebodyCountsNoMore() {
        long now = Timelines.BEGIN;
        assertThat(ask(now, "a", true)).isTrue();
        assertThat(ask(now + 1, "b", true)).isTrue();
        assertThat(ask(now + 2, "c", true)).as("no room, and nobody else counts").isFalse();
        assertThat(ask(now + 2, "c", false)).as("others count").isTrue();
        assertThat(ask(now + LimitWindow.DAY.micros(), "c", true)).as("a counts no more").isTrue();
        assertThat(counter.seen().members()).containsExactly("ML|USER|c", "ML|USER|b");
    }

    @Test
    void lookingChangesNothing() {
        ask(Timelines.BEGIN, "a", true);
        ask(Timelines.BEGIN, "b", true);
        assertThat(counter.look(Timelines.BEGIN, List.of(check("b"), check("a"), check("x"))).tallies())
                .extracting(tally -> tally.counts().getFirst().live())
                .containsExactly(1L, 1L, 0L);
        assertThat(counter.seen().members()).containsExactly("ML|USER|b", "ML|USER|a");
    }
}
