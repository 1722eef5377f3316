package org.aisconsole.ui.widget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.aisconsole.engine.monitor.MetricSeries;
import org.junit.jupiter.api.Test;

class DownsampleTest {
    private static MetricSeries series(double... values) {
        long[] at = new long[values.length];
        Arrays.setAll(at, i -> i * 10L);
        return new MetricSeries(at, values);
    }

    /** In each column of pixels the lowest and the highest value survive, and nothing is made up. */
    @Property
    void everyColumnKeepsItsExtremes(
            @ForAll @Size(min = 1, max = 800) @DoubleRange(min = -1e6, max = 1e6) double[] values,
            @ForAll @IntRange(min = 1, max = 50) int columns) {
        MetricSeries all = series(values);
        MetricSeries kept = Downsample.toColumns(all, columns);
        double width = Math.max(1, all.at()[values.length - 1] - all.at()[0] + 1) / (double) columns;
        for (int column = 0; column < columns; column++) {
            assertThat(extremes(kept, width, column)).isEqualTo(extremes(all, width, column));
        }
        assertThat(kept.size()).isLessThanOrEqualTo(Math.max(values.length, 5 * columns));
        for (int i = 0; i < kept.size(); i++) {
            assertThat(kept.values()[i]).isEqualTo(values[(int) (kept.at()[i] / 10)]);
        }
    }

    private static String extremes(MetricSeries series, double width, int column) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < series.size(); i++) {
            if ((long) (series.at()[i] / width) == column) {
                low = Math.min(low, series.values()[i]);
                high = Math.max(high, series.values()[i]);
            }
        }
        return low + ".." + high;
    }

    @Test
    void aGapSurvives() {
        double[] values = new double[1_000];
        values[500] = Double.NaN;
        MetricSeries kept = Downsample.toColumns(series(values), 10);
        assertThat(kept.values()).contains(Double.NaN);
    }

    @Test
    void aShortSeriesIsLeftAsItIs() {
        MetricSeries few = series(1, 2, 3);
        assertThat(Downsample.toColumns(few, 10)).isSameAs(few);
    }
}
