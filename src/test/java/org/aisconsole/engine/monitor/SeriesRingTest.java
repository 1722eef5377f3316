package org.aisconsole.engine.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SeriesRingTest {
    private static final long DUE = 1000;

    /** Against a plain list: after any ticks, on time or late, the ring holds the youngest of what the list holds. */
    @Property
    void theRingHoldsTheYoungestTicks(
            @ForAll @IntRange(min = 1, max = 20) int capacity,
            @ForAll @Size(max = 60) List<@IntRange(min = -1000, max = 5000) Integer> steps,
            @ForAll @IntRange(min = 0, max = 60_000) int from) {
        SeriesRing ring = new SeriesRing(capacity, 2);
        List<double[]> model = new ArrayList<>();
        long now = 10_000;
        for (int step : steps) {
            now += step;
            ring.add(now, new double[] {now, -now}, DUE);
            addToModel(model, now);
        }
        List<double[]> expected = model.subList(Math.max(0, model.size() - capacity), model.size()).stream()
                .filter(tick -> tick[0] >= from)
                .toList();
        MetricSeries series = ring.since(from, 1);
        assertThat(series.at()).containsExactly(expected.stream().mapToLong(tick -> (long) tick[0]).toArray());
        assertThat(series.values()).containsExactly(expected.stream().mapToDouble(tick -> tick[1]).toArray());
    }

    private static void addToModel(List<double[]> model, long now) {
        if (!model.isEmpty()) {
            double last = model.getLast()[0];
            if (now <= last) {
                return;
            }
            if (now - last > 2.5 * DUE) {
                model.add(new double[] {last + DUE, Double.NaN});
            }
        }
        model.add(new double[] {now, -now});
    }

    @Test
    void aSleepingMachineLeavesAGap() {
        SeriesRing ring = new SeriesRing(10, 1);
        ring.add(0, new double[] {1}, DUE);
        ring.add(60_000, new double[] {2}, DUE);
        assertThat(ring.since(0, 0)).isEqualTo(new MetricSeries(new long[] {0, 1000, 60_000}, new double[] {1, Double.NaN, 2}));
    }
}
