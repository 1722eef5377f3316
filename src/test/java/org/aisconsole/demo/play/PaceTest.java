package org.aisconsole.demo.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PaceTest {
    @Test
    void theRampRisesToTheFullRate() {
        Pace pace = new Pace(100, Duration.ofSeconds(10), false);
        assertThat(pace.at(Duration.ofSeconds(5).toNanos())).isCloseTo(50, within(1e-9));
        assertThat(pace.at(Duration.ofSeconds(20).toNanos())).isEqualTo(100);
    }

    @Test
    void wavesStayAroundTheRate() {
        Pace pace = new Pace(100, Duration.ZERO, true);
        for (int minute = 0; minute < 24 * 60; minute++) {
            assertThat(pace.at(Duration.ofMinutes(minute).toNanos())).isBetween(40.0, 160.0);
        }
    }

    @Test
    void gapsAverageToTheRate() {
        Pace pace = new Pace(200, Duration.ZERO, false);
        SplittableRandom random = new SplittableRandom(1);
        double sum = 0;
        for (int i = 0; i < 100_000; i++) {
            sum += pace.gap(0, random.nextDouble());
        }
        assertThat(sum / 100_000).isCloseTo(5e6, within(1e5));
    }
}
