package org.aisconsole.engine.database.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.PriorityQueue;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class ErlangCTest {
    /** Values of printed tables, and those that have a closed form: one server waits with its load, two with a²/(2+a). */
    @Test
    void isWhatTheTablesHave() {
        assertThat(ErlangC.waits(0.9, 1)).isCloseTo(0.9, within(1e-12));
        assertThat(ErlangC.waits(1, 2)).isCloseTo(1.0 / 3, within(1e-12));
        assertThat(ErlangC.waits(2, 3)).isCloseTo(4.0 / 9, within(1e-12));
        assertThat(ErlangC.waits(5, 7)).isCloseTo(0.3241, within(1e-4));
        assertThat(ErlangC.waits(8, 10)).isCloseTo(0.4092, within(1e-4));
        assertThat(ErlangC.waits(10, 14)).isCloseTo(0.1741, within(1e-4));
        assertThat(ErlangC.waits(0, 1)).isZero();
        assertThat(ErlangC.waits(3, 3)).as("all of them taken for ever").isEqualTo(1);
        assertThat(ErlangC.meanWait(2, 3, 0.3)).isCloseTo(4.0 / 9 * 0.3, within(1e-12));
    }

    @Test
    void theFewestAreOneMoreThanTooFew() {
        int fewest = ErlangC.fewest(5, 0.01, 100);
        assertThat(ErlangC.waits(5, fewest)).isLessThanOrEqualTo(0.01);
        assertThat(ErlangC.waits(5, fewest - 1)).isGreaterThan(0.01);
        assertThat(ErlangC.fewest(0, 0.01, 100)).isEqualTo(1);
        assertThat(ErlangC.fewest(5_000, 0.01, 100)).isEqualTo(100);
    }

    /** By the definition, with a sum of powers over factorials, which is only fit for small numbers. */
    @Property
    void isTheDefinition(@ForAll @IntRange(min = 1, max = 60) int connections, @ForAll @DoubleRange(min = 0.01, max = 0.99) double used) {
        double load = used * connections;
        double term = 1;
        double sum = 0;
        for (int k = 0; k < connections; k++) {
            sum += term;
            term *= load / (k + 1);
        }
        double last = term / (1 - used);
        assertThat(ErlangC.waits(load, connections)).isCloseTo(last / (sum + last), within(1e-9));
        assertThat(ErlangC.waits(load, connections + 1)).as("one more never hurts").isLessThanOrEqualTo(ErlangC.waits(load, connections));
    }

    /** A queue that is played out: whoever comes takes the connection that is free first. */
    @Property(tries = 30)
    void isWhatAPlayedQueueDoes(
            @ForAll @IntRange(min = 1, max = 12) int connections,
            @ForAll @DoubleRange(min = 0.3, max = 0.8) double used,
            @ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
        Random random = new Random(seed);
        PriorityQueue<Double> free = new PriorityQueue<>();
        for (int i = 0; i < connections; i++) {
            free.add(0.0);
        }
        double now = 0;
        int waited = 0;
        int all = 200_000;
        for (int i = 0; i < all; i++) {
            now += -Math.log(1 - random.nextDouble()) / (used * connections);
            double soonest = free.remove();
            waited += soonest > now ? 1 : 0;
            free.add(Math.max(now, soonest) - Math.log(1 - random.nextDouble()));
        }
        assertThat((double) waited / all).isCloseTo(ErlangC.waits(used * connections, connections), within(0.03));
    }
}
