package org.aisconsole.base.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;

/** Parts of a statement's work add up to the whole, and the whole less a part is the other part. */
class StatementWorkTest {
    private static StatementWork of(List<Double> times) {
        double mean = times.stream().mapToDouble(time -> time).average().orElse(0);
        double sum = times.stream().mapToDouble(time -> time).sum();
        double spread = times.stream().mapToDouble(time -> (time - mean) * (time - mean)).sum();
        long calls = times.size();
        return new StatementWork(calls, sum, spread, calls, sum / 10, 3 * calls, 5 * calls, calls, 0, 0, 2 * calls, 0, 100, 0);
    }

    @Property
    void partsAddUp(
            @ForAll @Size(max = 40) List<@DoubleRange(min = 0, max = 10_000) Double> first,
            @ForAll @Size(max = 40) List<@DoubleRange(min = 0, max = 10_000) Double> second) {
        List<Double> both = java.util.stream.Stream.concat(first.stream(), second.stream()).toList();
        StatementWork whole = of(first).plus(of(second));
        StatementWork direct = of(both);
        assertThat(whole.calls()).isEqualTo(direct.calls());
        assertThat(whole.meanMs()).isCloseTo(direct.meanMs(), within(1e-6));
        assertThat(whole.deviationMs()).isCloseTo(direct.deviationMs(), within(1e-4 * (1 + direct.deviationMs())));
    }

    @Property
    void whatWasAddedIsFoundAgain(
            @ForAll @Size(max = 40) List<@DoubleRange(min = 0, max = 10_000) Double> first,
            @ForAll @Size(max = 40) List<@DoubleRange(min = 0, max = 10_000) Double> second) {
        StatementWork added = of(second);
        StatementWork whole = of(first).plus(added);
        assertThat(whole.follows(of(first))).isTrue();
        StatementWork found = whole.since(of(first));
        assertThat(found.calls()).isEqualTo(added.calls());
        assertThat(found.rows()).isEqualTo(added.rows());
        assertThat(found.execMs()).isCloseTo(added.execMs(), within(1e-6 * (1 + whole.execMs())));
        assertThat(found.spread()).isCloseTo(added.spread(), within(1e-6 * (1 + whole.spread())));
    }

    @Property
    void countersThatWentDownDoNotFollow(@ForAll @Size(min = 1, max = 9) List<@DoubleRange(min = 1, max = 9) Double> times) {
        assertThat(StatementWork.NONE.follows(of(times))).isFalse();
        assertThat(of(times).follows(of(times))).isTrue();
    }
}
