package org.aisconsole.ui.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class IdleTimerTest {
    private Instant now = Instant.parse("2026-11-26T12:00:00Z");
    private Duration limit = Duration.ofMinutes(10);
    private final IdleTimer timer = new IdleTimer(() -> now, () -> limit);

    @Test
    void itIsOverWhenNobodyHasMovedForTooLong() {
        now = now.plusSeconds(599);
        assertThat(timer.isOver()).isFalse();
        timer.touch();
        now = now.plusSeconds(599);
        assertThat(timer.isOver()).isFalse();
        now = now.plusSeconds(1);
        assertThat(timer.isOver()).isTrue();
    }

    @Test
    void anotherLimitHoldsAtOnce() {
        now = now.plusSeconds(120);
        assertThat(timer.isOver()).isFalse();
        limit = Duration.ofMinutes(2);
        assertThat(timer.isOver()).isTrue();
    }

    @Test
    void aClockThatIsSetBackDoesNotKeepTheConsoleOpen() {
        now = now.minus(Duration.ofDays(1));
        assertThat(timer.isOver()).isFalse();
        now = now.plus(Duration.ofMinutes(10));
        assertThat(timer.isOver()).isTrue();
    }
}
