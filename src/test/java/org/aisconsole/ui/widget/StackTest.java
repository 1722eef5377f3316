package org.aisconsole.ui.widget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.aisconsole.engine.monitor.MetricSeries;
import org.junit.jupiter.api.Test;

class StackTest {
    private static ChartLine line(double... values) {
        long[] at = new long[values.length];
        for (int i = 0; i < at.length; i++) {
            at[i] = i;
        }
        return ChartLine.of("id", "name", new MetricSeries(at, values));
    }

    private static double[] top(List<ChartLine> lines, int number) {
        return Stack.of(lines).get(number).band().mean();
    }

    @Test
    void eachLineStandsOnThoseBeforeIt() {
        List<ChartLine> lines = List.of(line(1, 2), line(10, 20), line(100, 200));
        assertThat(top(lines, 0)).containsExactly(1, 2);
        assertThat(top(lines, 2)).containsExactly(111, 222);
    }

    @Test
    void whatIsUnknownAddsNothingUnlessAllIs() {
        List<ChartLine> lines = List.of(line(1, Double.NaN, Double.NaN), line(Double.NaN, 5, Double.NaN));
        assertThat(top(lines, 1)).containsExactly(1, 5, Double.NaN);
    }

    @Test
    void linesOfDifferentTimesStayAsTheyAre() {
        List<ChartLine> lines = List.of(line(1, 2), line(10));
        assertThat(top(lines, 1)).containsExactly(10);
    }
}
