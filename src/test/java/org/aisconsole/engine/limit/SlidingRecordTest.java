package org.aisconsole.engine.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.aisconsole.testing.Counts;
import org.junit.jupiter.api.Test;

/** The promise of the package, on a hundred thousand timelines for every change and a million in the full profile. */
class SlidingRecordTest {
    private static final int TRIES = 1_000;
    private static final int LENGTH = 40;

    /** Three windows of any lengths and limits, with few parts, so that short timelines meet every case. */
    private static final class Three {
        private final long[] windows = new long[3];
        private final long[] limits = new long[3];
        private final int segments;
        private final List<SlidingRecord> records;

        Three(SplittableRandom random) {
            segments = List.of(1, 2, 3, 5, 8, 64).get(random.nextInt(6));
            windows[0] = random.nextLong(segments, 2_000);
            windows[1] = windows[0] * random.nextLong(2, 8);
            windows[2] = windows[1] * random.nextLong(2, 8);
            limits[0] = random.nextLong(0, 12);
            limits[1] = limits[0] + random.nextLong(10);
            limits[2] = limits[1] + random.nextLong(10);
            records = Stream.of(0, 1, 2).map(i -> new SlidingRecord(windows[i], segments)).toList();
        }

        boolean ask(long now) {
            for (int i = 0; i < 3; i++) {
                if (!records.get(i).fits(now, limits[i])) {
                    return false;
                }
            }
            for (int i = 0; i < 3; i++) {
                records.get(i).add(now, limits[i]);
            }
            return true;
        }

        long gap(SplittableRandom random) {
            return Timelines.gap(random, windows[random.nextInt(3)], segments);
        }
    }

    @Property(tries = TRIES)
    void neverMoreThanTheLimitInAnyWindow(@ForAll @LongRange(min = 0) long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int timeline = 0; timeline < Counts.of(100, 1_000); timeline++) {
            Three three = new Three(random);
            List<Long> admitted = new ArrayList<>();
            long now = Timelines.BEGIN;
            for (int request = 0; request < LENGTH; request++) {
                now += three.gap(random);
                if (three.ask(now)) {
                    admitted.add(now);
                } else {
                    assertRightlyRefused(three, admitted, now);
                }
            }
            assertStrict(three, admitted);
        }
    }

    private static void assertStrict(Three three, List<Long> admitted) {
        for (int i = 0; i < 3; i++) {
            if (Timelines.worst(admitted, three.windows[i]) > three.limits[i]) {
                assertThat(admitted).as("more than %s in %s", three.limits[i], three.windows[i]).isEmpty();
            }
        }
    }

    /** Nothing is refused that a window longer by one part would have admitted; where each request is a part, none longer. */
    private static void assertRightlyRefused(Three three, List<Long> admitted, long now) {
        for (int i = 0; i < 3; i++) {
            long more = three.limits[i] <= three.segments ? 0 : three.windows[i] / three.segments;
            if (Timelines.after(admitted, now - three.windows[i] - more) >= three.limits[i]) {
                return;
            }
        }
        assertThat(admitted).as("refused at %s for no reason", now).isNull();
    }

    /** Somebody sets the server's clock back now and then, while true time goes on. */
    @Property(tries = TRIES)
    void aClockThatIsSetBackLetsNobodyIn(@ForAll @LongRange(min = 0) long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int timeline = 0; timeline < Counts.of(10, 100); timeline++) {
            Three three = new Three(random);
            List<Long> admitted = new ArrayList<>();
            long now = Timelines.BEGIN;
            long behind = 0;
            for (int request = 0; request < LENGTH; request++) {
                now += three.gap(random);
                behind += random.nextInt(5) == 0 ? three.gap(random) * 3 : 0;
                if (three.ask(now - behind)) {
                    admitted.add(now);
                }
            }
            assertStrict(three, admitted);
        }
    }

    @Test
    void aClockThatIsSetBackLocksNobodyOut() {
        SlidingRecord minute = new SlidingRecord(60_000_000, 64);
        minute.add(Timelines.BEGIN, 1);
        long yearBack = Timelines.BEGIN - 31_000_000_000_000L;
        assertThat(minute.fits(yearBack, 1)).isFalse();
        assertThat(minute.pause(yearBack, 1)).isEqualTo(60_000_000);
        assertThat(minute.fits(yearBack + 60_000_000, 1)).isTrue();
    }

    /** The wait that is told is exactly the time after which one more fits. */
    @Property(tries = TRIES)
    void theWaitIsTrue(@ForAll @LongRange(min = 0) long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        SlidingRecord record = new SlidingRecord(1_000, 4);
        long limit = random.nextLong(1, 12);
        long now = Timelines.BEGIN;
        for (int i = 0; i < LENGTH; i++) {
            now += Timelines.gap(random, 1_000, 4) / 3;
            if (record.fits(now, limit)) {
                record.add(now, limit);
            }
            long lowered = Math.max(1, limit - random.nextInt(3));
            long wait = record.pause(now, lowered);
            if (wait > 0) {
                SlidingRecord later = record;
                assertThat(later.live(now)).isGreaterThanOrEqualTo(lowered);
                assertThat(wait).isBetween(1L, 1_250L);
            }
        }
        long wait = record.pause(now, limit);
        if (wait > 0) {
            assertThat(record.fits(now + wait - 1, limit)).isFalse();
            assertThat(record.fits(now + wait, limit)).isTrue();
        }
    }

    /** Asked all the time, every one of the seed's limits gives 98 of 100 at least; and what is kept stays small. */
    @Test
    void underSteadyLoadAtMostTwoInAHundredAreLost() {
        for (EndpointClass endpoint : EndpointClass.values()) {
            for (LimitWindow window : LimitWindow.values()) {
                for (double pace : new double[] {1.0, 1.3, 4, 25}) {
                    assertSteady(endpoint.usual().of(window), window.micros(), pace);
                }
            }
        }
    }

    private static void assertSteady(int limit, long window, double pace) {
        int windows = limit > 1_000 ? 20 : 130; // long enough to see the two in a hundred, short enough to wait for
        SlidingRecord record = new SlidingRecord(window, LimitWindow.SEGMENTS);
        long admitted = 0;
        double step = window / (limit * pace);
        for (double at = 0; at < (double) windows * window; at += step) {
            long now = Timelines.BEGIN + (long) at;
            if (record.fits(now, limit)) {
                record.add(now, limit);
                admitted++;
            }
        }
        assertThat(admitted)
                .as("limit %s in %s µs, asked at %s times that", limit, window, pace)
                .isBetween((long) Math.floor(0.98 * limit * windows), (long) limit * windows);
        assertThat(record.size()).isLessThanOrEqualTo(LimitWindow.SEGMENTS + 2);
    }

    @Test
    void aLimitOfZeroIsNeverAdmittedAndHasNoWait() {
        SlidingRecord record = new SlidingRecord(1_000, 4);
        assertThat(record.fits(Timelines.BEGIN, 0)).isFalse();
        assertThat(record.pause(Timelines.BEGIN, 0)).isEqualTo(-1);
    }
}
