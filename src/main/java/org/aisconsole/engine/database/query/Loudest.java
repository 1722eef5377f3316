package org.aisconsole.engine.database.query;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.aisconsole.base.metric.StatementKey;
import org.aisconsole.base.metric.StatementWork;

/**
 * The statements of a sample that are worth a row each: those that ran longest, and those that stand out in what else a
 * server can be short of. All others are added up, so that shares of the whole stay right. A statement that is in none of
 * these lists took less time than sixty others.
 *
 * @param apart what is kept of each statement
 * @param others what all others cost
 */
record Loudest(Map<StatementKey, StatementWork> apart, StatementWork others) {
    private static final int LONGEST = 60;
    private static final int EACH = 15;

    static Loudest of(Map<StatementKey, StatementWork> works) {
        Set<StatementKey> loud = new HashSet<>();
        add(loud, works, StatementWork::execMs, LONGEST);
        add(loud, works, StatementWork::calls, EACH);
        add(loud, works, StatementWork::read, EACH);
        add(loud, works, StatementWork::temp, EACH);
        add(loud, works, StatementWork::walBytes, EACH);
        Map<StatementKey, StatementWork> apart = new HashMap<>();
        StatementWork others = StatementWork.NONE;
        for (Map.Entry<StatementKey, StatementWork> work : works.entrySet()) {
            if (loud.contains(work.getKey())) {
                apart.put(work.getKey(), work.getValue());
            } else {
                others = others.plus(work.getValue());
            }
        }
        return new Loudest(apart, others);
    }

    private static void add(
            Set<StatementKey> loud,
            Map<StatementKey, StatementWork> works,
            ToDoubleFunction<StatementWork> by,
            int most) {
        works.entrySet().stream()
                .filter(work -> by.applyAsDouble(work.getValue()) > 0)
                .sorted(Comparator.comparingDouble(
                        (Map.Entry<StatementKey, StatementWork> work) -> -by.applyAsDouble(work.getValue())))
                .limit(most)
                .forEach(work -> loud.add(work.getKey()));
    }
}
