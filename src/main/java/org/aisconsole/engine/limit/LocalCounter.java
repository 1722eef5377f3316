package org.aisconsole.engine.limit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.aisconsole.engine.limit.Counter.Counted;
import org.aisconsole.engine.limit.Counter.Seen;
import org.jspecify.annotations.Nullable;

/**
 * What this console admitted itself, in memory: bounded, and strict like the counts in Redis. Where it is full, one who is new
 * takes the place of whoever was silent longest, if nothing of that one counts any more.
 */
final class LocalCounter {
    private static final int MOST_REFUSALS = 500;

    private final int most;
    /** By member, whoever asked last at the end. */
    private final Map<String, List<SlidingRecord>> records = new LinkedHashMap<>();
    private final Deque<String> refusals = new ArrayDeque<>();
    private final ReentrantLock lock = new ReentrantLock();

    /**
     * Nothing yet.
     *
     * @param most subjects, by class, that are remembered; each takes up to 9 kB if all its windows are busy
     */
    LocalCounter(int most) {
        this.most = most;
    }

    /**
     * Decides a request and counts it if it is admitted.
     *
     * @param now the time in microseconds
     * @param alone whether nobody else counts: then one for whom there is no room is refused, and refusals are noted
     */
    Counted ask(long now, List<Check> checks, boolean alone) {
        lock.lock();
        try {
            checks.forEach(check -> touch(now, check));
            boolean admitted = checks.stream().noneMatch(check -> check.enforced() && !fits(now, check, alone));
            List<Tally> tallies = new ArrayList<>();
            for (Check check : checks) {
                tallies.add(decided(now, check, alone, admitted));
            }
            return new Counted(now, tallies, 0);
        } finally {
            lock.unlock();
        }
    }

    private Tally decided(long now, Check check, boolean alone, boolean admitted) {
        boolean fits = fits(now, check, alone);
        List<SlidingRecord> record = records.get(check.member());
        if (admitted && fits && record != null) {
            for (LimitWindow window : LimitWindow.values()) {
                record.get(window.number()).add(now, check.rule().quota().of(window));
            }
        }
        if (!fits && alone) {
            note(now, check);
        }
        return new Tally(fits, counts(now, check, record));
    }

    private boolean fits(long now, Check check, boolean alone) {
        List<SlidingRecord> record = records.get(check.member());
        if (record == null) {
            return !alone;
        }
        for (LimitWindow window : LimitWindow.values()) {
            if (!record.get(window.number()).fits(now, check.rule().quota().of(window))) {
                return false;
            }
        }
        return true;
    }

    private static List<Tally.Count> counts(long now, Check check, @Nullable List<SlidingRecord> record) {
        List<Tally.Count> counts = new ArrayList<>();
        for (LimitWindow window : LimitWindow.values()) {
            long limit = check.rule().quota().of(window);
            counts.add(
                    record == null
                            ? new Tally.Count(0, LimitWindow.MINUTE.micros())
                            : new Tally.Count(
                                    record.get(window.number()).live(now),
                                    record.get(window.number()).pause(now, limit)));
        }
        return counts;
    }

    /** Puts a check's subject behind all others, with an empty record if there is none yet and room for it. */
    private void touch(long now, Check check) {
        List<SlidingRecord> known = records.remove(check.member());
        if (known != null) {
            records.put(check.member(), known);
        } else if (records.size() < most || makesRoom(now)) {
            records.put(check.member(), fresh());
        }
    }

    private static List<SlidingRecord> fresh() {
        List<SlidingRecord> fresh = new ArrayList<>();
        for (LimitWindow window : LimitWindow.values()) {
            fresh.add(new SlidingRecord(window.micros(), LimitWindow.SEGMENTS));
        }
        return fresh;
    }

    private boolean makesRoom(long now) {
        Map.Entry<String, List<SlidingRecord>> silent = records.entrySet().iterator().next();
        boolean over = silent.getValue().stream().allMatch(window -> window.live(now) == 0);
        if (over) {
            records.remove(silent.getKey());
        }
        return over;
    }

    private void note(long now, Check check) {
        List<SlidingRecord> record = records.get(check.member());
        int window = 0;
        for (LimitWindow candidate : LimitWindow.values()) {
            boolean full = record != null
                    && !record.get(candidate.number()).fits(now, check.rule().quota().of(candidate));
            if (full) {
                window = candidate.number();
                break;
            }
        }
        refusals.addFirst(now + "|" + (check.enforced() ? 1 : 0) + "|" + window + "|" + check.member());
        if (refusals.size() > MOST_REFUSALS) {
            refusals.removeLast();
        }
    }

    /** How checks stand, without a request. */
    Counted look(long now, List<Check> checks) {
        lock.lock();
        try {
            List<Tally> tallies = new ArrayList<>();
            for (Check check : checks) {
                tallies.add(new Tally(fits(now, check, false), counts(now, check, records.get(check.member()))));
            }
            return new Counted(now, tallies, 0);
        } finally {
            lock.unlock();
        }
    }

    /** Who was asked for, the latest first, and what was refused while nobody else counted. */
    Seen seen() {
        lock.lock();
        try {
            return new Seen(List.copyOf(records.keySet()).reversed(), List.copyOf(refusals));
        } finally {
            lock.unlock();
        }
    }
}
