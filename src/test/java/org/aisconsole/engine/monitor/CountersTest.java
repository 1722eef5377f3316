package org.aisconsole.engine.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class CountersTest {
    private final Counters counters = new Counters();

    @Test
    void theFirstReadingHasNoRate() {
        assertThat(counters.take(10, Map.of("a", 100.0)).rate("a")).isNaN();
    }

    @Property
    void theRateIsTheRiseOverTheTime(
            @ForAll @DoubleRange(min = 0, max = 1e9) double first,
            @ForAll @DoubleRange(min = 0, max = 1e6) double rise,
            @ForAll @DoubleRange(min = 0.01, max = 100) double seconds) {
        Counters fresh = new Counters();
        fresh.take(5, Map.of("a", first));
        double rate = fresh.take(5 + seconds, Map.of("a", first + rise)).rate("a");
        assertThat(rate * seconds).isCloseTo(rise, within(1e-3 + rise * 1e-6));
    }

    @Test
    void aResetIsAGapAndThenRatesGoOn() {
        counters.take(0, Map.of("a", 100.0));
        assertThat(counters.take(1, Map.of("a", 3.0)).rate("a")).isNaN();
        assertThat(counters.take(2, Map.of("a", 10.0)).rate("a")).isEqualTo(7);
    }

    @Test
    void aClockSetBackIsAGap() {
        counters.take(10, Map.of("a", 1.0));
        assertThat(counters.take(9, Map.of("a", 2.0)).rate("a")).isNaN();
    }

    @Test
    void aShareOfNothingIsUnknown() {
        counters.take(0, Map.of("hit", 5.0, "miss", 5.0));
        assertThat(counters.take(1, Map.of("hit", 5.0, "miss", 5.0)).share("hit", "miss")).isNaN();
        assertThat(counters.take(2, Map.of("hit", 8.0, "miss", 6.0)).share("hit", "miss")).isEqualTo(0.75);
    }
}
