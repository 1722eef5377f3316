package org.aisconsole.ui.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class IdleTimerTest {
    private Instant now = Instant.parse("2026-11-26T12:00:00Z");
    private final IdleTimer timer = new IdleTimer(() -> now, Duration.ofMinutes(10));

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
    void aClockThatIsSetBackDoesNotKeepTheConsoleOpen() {
        now = now.minus(Duration.ofDays(1));
        assertThat(timer.isOver()).isFalse();
        now = now.plus(Duration.ofMinutes(10));
        assertThat(timer.isOver()).isTrue();
    }
}
