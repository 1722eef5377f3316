package org.aisconsole.engine.database.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.aisconsole.base.metric.StatementKey;
import org.aisconsole.base.metric.StatementWork;

/** However many statements there are, few are kept apart, the loudest are among them, and nothing of the rest is lost. */
class LoudestTest {
    @Property(tries = 100)
    void nothingIsLost(@ForAll long seed, @ForAll @IntRange(max = 400) int count) {
        Random random = new Random(seed);
        Map<StatementKey, StatementWork> works = new HashMap<>();
        for (int id = 0; id < count; id++) {
            works.put(
                    new StatementKey("d", "r", id, true),
                    new StatementWork(1 + random.nextInt(1000), random.nextInt(10_000), 0, 0, 0, 0, 0, random.nextInt(5), 0, 0,
                            random.nextInt(2), 0, random.nextInt(100), 0));
        }
        Loudest loudest = Loudest.of(works);
        StatementWork all = works.values().stream().reduce(StatementWork.NONE, StatementWork::plus);
        StatementWork found =
                loudest.apart().values().stream().reduce(StatementWork.NONE, StatementWork::plus).plus(loudest.others());
        assertThat(found.calls()).isEqualTo(all.calls());
        assertThat(found.execMs()).isEqualTo(all.execMs());
        assertThat(loudest.apart()).hasSizeLessThanOrEqualTo(120);
        works.entrySet().stream()
                .max(Map.Entry.comparingByValue((one, other) -> Double.compare(one.execMs(), other.execMs())))
                .filter(longest -> longest.getValue().execMs() > 0)
                .ifPresent(longest -> assertThat(loudest.apart().values().stream().mapToDouble(StatementWork::execMs).max())
                        .hasValue(longest.getValue().execMs()));
    }
}
