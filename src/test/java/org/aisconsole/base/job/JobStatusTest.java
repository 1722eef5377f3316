package org.aisconsole.base.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.aisconsole.base.text.Message;
import org.junit.jupiter.api.Test;

class JobStatusTest {
    private static JobStatus after(Duration elapsed, double fraction) {
        return new JobStatus(
                1, Message.of("t"), JobState.RUNNING, fraction, null, Instant.EPOCH, Instant.EPOCH.plus(elapsed), false,
                null);
    }

    @Test
    void whatIsLeftFollowsFromWhatIsDone() {
        assertThat(after(Duration.ofSeconds(10), 0.25).remaining()).contains(Duration.ofSeconds(30));
    }

    @Test
    void nothingIsGuessedTooEarlyOrWithoutAFraction() {
        assertThat(after(Duration.ofSeconds(10), 0.01).remaining()).isEmpty();
        assertThat(after(Duration.ofSeconds(10), -1).remaining()).isEmpty();
    }
}
