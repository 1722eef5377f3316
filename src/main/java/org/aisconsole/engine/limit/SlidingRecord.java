package org.aisconsole.engine.limit;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What was admitted in one window, as the package describes it. The script in Redis keeps the same record, and a test holds
 * both to the same answers. Times are microseconds of any clock. Not safe for several threads.
 */
final class SlidingRecord {
    private final long window;
    private final int segments;
    private final Deque<Segment> kept = new ArrayDeque<>();
    private long live;

    /**
     * An empty record.
     *
     * @param window its length in microseconds
     * @param segments parts of it that are told apart
     */
    SlidingRecord(long window, int segments) {
        this.window = window;
        this.segments = segments;
    }

    /** How many admitted requests still count. */
    long live(long now) {
        settle(now);
        return live;
    }

    private void settle(long now) {
        if (!kept.isEmpty() && kept.getLast().last > now) {
            long back = kept.getLast().last - now;
            kept.forEach(segment -> segment.move(back));
        }
        while (!kept.isEmpty() && now - kept.getFirst().last >= window) {
            live -= kept.removeFirst().count;
        }
    }

    /** Whether one more may be admitted. */
    boolean fits(long now, long limit) {
        return live(now) < limit;
    }

    /** Counts one more. */
    void add(long now, long limit) {
        settle(now);
        long width = limit <= segments ? 0 : window / segments;
        if (kept.isEmpty() || now - kept.getLast().first >= width) {
            kept.addLast(new Segment(now));
        }
        kept.getLast().take(now);
        live++;
    }

    /** Microseconds until one more fits; 0 if it does, -1 if it never will. */
    long pause(long now, long limit) {
        settle(now);
        long over = live - limit + 1;
        if (over <= 0 || limit == 0) {
            return limit == 0 ? -1 : 0;
        }
        long freed = 0;
        for (Segment segment : kept) {
            freed += segment.count;
            if (freed >= over) {
                return segment.last + window - now;
            }
        }
        throw new IllegalStateException("the parts do not add up");
    }

    /** How many segments are kept. */
    int size() {
        return kept.size();
    }

    /** Requests that came close together. */
    private static final class Segment {
        private long first;
        private long last;
        private long count;

        Segment(long first) {
            this.first = first;
            this.last = first;
        }

        void take(long now) {
            last = now;
            count++;
        }

        /** The clock was set back by so much. */
        void move(long back) {
            first -= back;
            last -= back;
        }
    }
}
