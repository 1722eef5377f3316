package org.aisconsole.engine.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.aisconsole.store.AuditLog.Bucket;
import org.aisconsole.store.AuditLog.Span;
import org.junit.jupiter.api.Test;

class LedgerTimelineTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    @Test
    void timesInWhichNothingEndedAreThereToo() {
        LedgerTimeline timeline = LedgerTimeline.of(
                new Span(NOON, NOON.plusSeconds(2)), length -> List.of(new Bucket(NOON.plusSeconds(2), 5, 1)));
        assertThat(timeline.length()).isEqualTo(Duration.ofSeconds(1));
        assertThat(timeline.points())
                .extracting(LedgerTimeline.Point::done)
                .containsExactly(0L, 0L, 5L);
    }

    /** From a moment to a century: not more points than an eye can tell apart, and none of the time is left out. */
    @Property(tries = 500)
    void anyTimeIsCoveredByFewPoints(@ForAll @LongRange(max = 3_200_000_000L) long seconds) {
        Span span = new Span(NOON, NOON.plusSeconds(seconds));
        LedgerTimeline timeline = LedgerTimeline.of(span, length -> List.of());
        assertThat(timeline.points()).hasSizeBetween(1, 122);
        assertThat(timeline.points().getFirst().begins()).isBeforeOrEqualTo(span.first());
        assertThat(timeline.points().getLast().begins().plus(timeline.length())).isAfter(span.last());
    }
}
