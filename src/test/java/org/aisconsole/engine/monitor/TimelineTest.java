package org.aisconsole.engine.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class TimelineTest {
    private static final long STEP = 1_000;

    private static MetricSeries series(long from, List<Integer> distances) {
        long[] at = new long[distances.size()];
        double[] values = new double[at.length];
        long now = from;
        for (int i = 0; i < at.length; i++) {
            now += distances.get(i);
            at[i] = now;
            values[i] = distances.get(i) % 7 == 0 ? Double.NaN : now;
        }
        return new MetricSeries(at, values);
    }

    /** The whole rises without a time coming twice, holds all of memory, and all of the store before memory. */
    @Property
    void joiningLosesNoPointAndDoublesNone(
            @ForAll @Size(max = 40) List<@IntRange(min = 1, max = 9_000) Integer> stored,
            @ForAll @Size(max = 40) List<@IntRange(min = 1, max = 9_000) Integer> recent,
            @ForAll @LongRange(min = 0, max = 150_000) long begin,
            @ForAll @LongRange(min = 1, max = 5_000) long step) {
        MetricBand store = MetricBand.of(series(0, stored));
        MetricBand memory = MetricBand.of(series(begin, recent));
        MetricBand whole = Timeline.join(store, memory, step);
        for (int i = 1; i < whole.size(); i++) {
            assertThat(whole.at()[i]).isGreaterThan(whole.at()[i - 1]);
        }
        long seam = memory.size() == 0 ? Long.MAX_VALUE : memory.at()[0];
        assertThat(points(whole)).containsAll(points(memory.after(seam)));
        assertThat(points(whole)).containsAll(points(store.before(seam)));
        assertThat(Arrays.stream(whole.at()).boxed())
                .as("a marked gap at most is new")
                .hasSizeLessThanOrEqualTo(store.size() + memory.size() + 1);
    }

    private static List<String> points(MetricBand band) {
        List<String> points = new ArrayList<>();
        for (int i = 0; i < band.size(); i++) {
            points.add(band.at()[i] + "=" + band.mean()[i]);
        }
        return points;
    }

    /** No value is outside its step's low and high, and the mean of all is kept. */
    @Property
    void thinningKeepsExtremesAndTheSum(
            @ForAll @Size(min = 1, max = 60) List<@IntRange(min = 1, max = 3_000) Integer> distances,
            @ForAll @LongRange(min = 1, max = 8_000) long step) {
        MetricSeries measured = series(0, distances);
        MetricBand thinned = Timeline.thin(measured, step);
        assertThat(Arrays.stream(thinned.at())).allMatch(at -> at % step == 0);
        for (int i = 0; i < measured.size(); i++) {
            double value = measured.values()[i];
            int point = Arrays.binarySearch(thinned.at(), measured.at()[i] / step * step);
            assertThat(point).isNotNegative();
            if (!Double.isNaN(value)) {
                assertThat(value).isBetween(thinned.low()[point], thinned.high()[point]);
                assertThat(thinned.mean()[point]).isBetween(thinned.low()[point] - 1e-6, thinned.high()[point] + 1e-6);
            }
        }
    }

    @Test
    void aStepOfSeveralTicksIsTheirMean() {
        MetricBand thinned =
                Timeline.thin(new MetricSeries(new long[] {0, 400, 900, 1_000}, new double[] {1, 2, 6, 9}), STEP);
        assertThat(thinned.at()).containsExactly(0, 1_000);
        assertThat(thinned.mean()[0]).isCloseTo(3, within(1e-9));
        assertThat(thinned.low()[0]).isEqualTo(1);
        assertThat(thinned.high()[0]).isEqualTo(6);
    }

    private static MetricBand at(long... times) {
        double[] values = new double[times.length];
        Arrays.fill(values, 1);
        return MetricBand.of(new MetricSeries(times, values));
    }

    @Test
    void missingStepsAreAGap() {
        MetricBand marked = Timeline.withGaps(at(0, 1_000, 2_000, 9_000, 10_000), STEP);
        assertThat(marked.at()).containsExactly(0, 1_000, 2_000, 3_000, 9_000, 10_000);
        assertThat(marked.mean()[3]).isNaN();
    }

    @Test
    void aLongerIntervalIsNoGap() {
        assertThat(Timeline.withGaps(at(0, 1_000, 2_000, 62_000, 122_000, 182_000), STEP).mean())
                .doesNotContain(Double.NaN);
    }

    @Test
    void aDayIsAGapWhateverIsBesideIt() {
        assertThat(Timeline.withGaps(at(0, 86_400_000, 2 * 86_400_000), STEP).mean()).contains(Double.NaN);
    }

    @Test
    void betweenTheStoreAndAMemoryThatBeganLaterIsAGap() {
        MetricBand whole = Timeline.join(at(0, 5_000, 10_000), at(600_000, 605_000), STEP);
        assertThat(whole.at()).containsExactly(0, 5_000, 10_000, 11_000, 600_000, 605_000);
        assertThat(whole.mean()[3]).isNaN();
    }

    @Test
    void whereBothHaveAStepTheStoredOneHolds() {
        MetricBand stored = MetricBand.of(new MetricSeries(new long[] {0, 1_000}, new double[] {1, 2}));
        MetricBand recent = MetricBand.of(new MetricSeries(new long[] {1_000, 2_000}, new double[] {7, 8}));
        assertThat(Timeline.join(stored, recent, STEP).mean()).containsExactly(1, 2, 8);
    }
}
