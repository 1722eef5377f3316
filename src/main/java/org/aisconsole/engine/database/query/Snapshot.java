package org.aisconsole.engine.database.query;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.aisconsole.base.metric.StatementKey;
import org.aisconsole.base.metric.StatementWork;
import org.jspecify.annotations.Nullable;

/**
 * What a server had counted at one time. Between two of these lies a sample.
 *
 * <p>Counters begin anew when the statistics are reset, when the server crashes, and for a statement that was dropped from
 * the server's list and came back. That shows in a younger beginning (17 and later) or in a counter that went down; what is
 * counted since then is all that can be known, and is what the sample takes.
 *
 * @param at when it was read
 * @param counted by statement
 * @param evicted how many statements the server had dropped from its list
 * @param hidden statements of others that who reads may not see
 */
record Snapshot(Instant at, Map<StatementKey, Counted> counted, long evicted, int hidden) {
    /** A statement's work, and since when; null where the server does not say. */
    record Counted(StatementWork work, @Nullable Instant since) {
        /** The same statement under the same key, as after its role was dropped and made again. */
        Counted plus(Counted other) {
            return new Counted(work.plus(other.work), since);
        }

        private StatementWork after(@Nullable Counted before) {
            boolean goesOn = before != null
                    && (since == null || since.equals(before.since))
                    && work.follows(before.work);
            return before != null && goesOn ? work.since(before.work) : work;
        }
    }

    static Snapshot of(Instant at, StatementReader.Reading reading) {
        Map<StatementKey, Counted> counted = new HashMap<>();
        int hidden = 0;
        for (StatementReader.Counters counters : reading.counters()) {
            if (counters.queryId() == null) {
                hidden++;
            } else {
                counted.merge(counters.key(), new Counted(counters.work(), counters.since()), Counted::plus);
            }
        }
        return new Snapshot(at, counted, reading.evicted(), hidden);
    }

    /** What ran since an earlier one: only statements that did. */
    Map<StatementKey, StatementWork> since(Snapshot earlier) {
        Map<StatementKey, StatementWork> ran = new HashMap<>();
        counted.forEach((key, now) -> {
            StatementWork work = now.after(earlier.counted.get(key));
            if (work.calls() > 0) {
                ran.put(key, work);
            }
        });
        return ran;
    }

    /** How many statements the server dropped from its list since an earlier one. */
    long evictedSince(Snapshot earlier) {
        return evicted >= earlier.evicted ? evicted - earlier.evicted : evicted;
    }
}
