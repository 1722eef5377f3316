package org.aisconsole.engine.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.aisconsole.store.AuditLog.Bucket;
import org.aisconsole.store.AuditLog.Span;

/**
 * How many acts ended, in equal times one after the other.
 *
 * @param length length of each time; zero if there is none
 * @param points the times, the earliest first, also those in which nothing ended
 */
public record LedgerTimeline(Duration length, List<Point> points) {
    /** Of no entry at all. */
    public static final LedgerTimeline EMPTY = new LedgerTimeline(Duration.ZERO, List.of());

    /** More would be closer together than an eye can tell apart. */
    private static final int MOST = 120;

    /** Lengths that people think in; longer ones are multiples of the last. */
    private static final List<Duration> LENGTHS = List.of(
            Duration.ofSeconds(1),
            Duration.ofSeconds(10),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(6),
            Duration.ofDays(1),
            Duration.ofDays(7));

    /** Copies the points. */
    public LedgerTimeline {
        points = List.copyOf(points);
    }

    /**
     * What ended within one time.
     *
     * @param begins the time's beginning
     * @param done acts that were done, and facts
     * @param failed acts that failed
     */
    public record Point(Instant begins, long done, long failed) {}

    static LedgerTimeline of(Span span, Function<Duration, List<Bucket>> counted) {
        Duration length = length(Duration.between(span.first(), span.last()));
        Map<Instant, Bucket> buckets = new HashMap<>();
        counted.apply(length).forEach(bucket -> buckets.put(bucket.begins(), bucket));
        List<Point> points = new ArrayList<>();
        long step = length.toSeconds();
        long last = Math.floorDiv(span.last().getEpochSecond(), step);
        for (long number = Math.floorDiv(span.first().getEpochSecond(), step); number <= last; number++) {
            Instant begins = Instant.ofEpochSecond(number * step);
            Bucket bucket = buckets.getOrDefault(begins, new Bucket(begins, 0, 0));
            points.add(new Point(begins, bucket.done(), bucket.failed()));
        }
        return new LedgerTimeline(length, points);
    }

    private static Duration length(Duration span) {
        for (Duration length : LENGTHS) {
            if (span.dividedBy(length) < MOST) {
                return length;
            }
        }
        Duration longest = LENGTHS.getLast();
        return longest.multipliedBy(span.dividedBy(longest) / MOST + 1);
    }
}
