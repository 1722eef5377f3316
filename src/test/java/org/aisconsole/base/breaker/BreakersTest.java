package org.aisconsole.base.breaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import org.aisconsole.base.failure.FailureException;
import org.junit.jupiter.api.Test;

class BreakersTest {
    private final Breakers breakers = new Breakers();
    private final Breaker breaker = breakers.of("redis:test", IOException.class::isInstance);

    private void fail(Exception thrown) {
        assertThatExceptionOfType(thrown.getClass()).isThrownBy(() -> breaker.call(() -> {
            throw thrown;
        }));
    }

    @Test
    void anUnreachableDependencyIsLeftInPeace() {
        for (int i = 0; i < 3; i++) {
            fail(new IOException("gone"));
        }
        assertThatExceptionOfType(FailureException.class)
                .isThrownBy(() -> breaker.call(() -> 1))
                .satisfies(refused -> assertThat(refused.failure().code()).isEqualTo("base.breaker.open"));
        assertThat(breakers.statuses()).containsExactly(new BreakerStatus("redis:test", BreakerStatus.State.OPEN));
    }

    @Test
    void anAnswerThatWeDoNotLikeIsStillAnAnswer() throws Exception {
        for (int i = 0; i < 20; i++) {
            fail(new IllegalArgumentException("syntax"));
        }
        assertThat(breaker.call(() -> 7)).isEqualTo(7);
        assertThat(breaker.status().state()).isEqualTo(BreakerStatus.State.CLOSED);
    }

    @Test
    void oneLostCallShowsUntilTheNextIsAnswered() throws Exception {
        fail(new IOException("gone"));
        assertThat(breaker.status().state()).isEqualTo(BreakerStatus.State.FAILING);
        fail(new IllegalArgumentException("syntax"));
        assertThat(breaker.status().state()).isEqualTo(BreakerStatus.State.CLOSED);
    }

    @Test
    void oneDependencyHasOneBreaker() {
        assertThat(breakers.of("redis:test", thrown -> true)).isSameAs(breaker);
    }
}
