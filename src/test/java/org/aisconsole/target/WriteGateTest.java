package org.aisconsole.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import org.aisconsole.base.failure.FailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WriteGateTest {
    private Instant now = Instant.parse("2026-11-26T12:00:00Z");
    private final WriteGate production = new WriteGate(Environment.PRODUCTION, () -> now);

    @ParameterizedTest
    @EnumSource(names = "PRODUCTION", mode = EnumSource.Mode.EXCLUDE)
    void onlyProductionIsGuarded(Environment environment) {
        assertThat(new WriteGate(environment, () -> now).isOpen()).isTrue();
    }

    @Test
    void anUnlockEndsByItself() {
        assertThat(production.isOpen()).isFalse();
        production.unlock(Duration.ofMinutes(5), "  a deployment ");
        assertThat(production.unlocked()).hasValueSatisfying(unlock -> {
            assertThat(unlock.reason()).isEqualTo("a deployment");
            assertThat(unlock.until()).isEqualTo(now.plus(Duration.ofMinutes(5)));
        });
        now = now.plus(Duration.ofMinutes(5)).minusMillis(1);
        assertThat(production.isOpen()).isTrue();
        now = now.plusMillis(1);
        assertThat(production.isOpen()).isFalse();
    }

    @Test
    void lockingEndsItAtOnce() {
        production.unlock(Duration.ofMinutes(5), "a deployment");
        production.lock();
        assertThatExceptionOfType(FailureException.class)
                .isThrownBy(() -> production.require("shop"))
                .satisfies(refused -> assertThat(refused.failure().code()).isEqualTo("target.locked"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   "})
    void aReasonIsAskedFor(String none) {
        assertThatExceptionOfType(FailureException.class)
                .isThrownBy(() -> production.unlock(Duration.ofMinutes(5), none));
        assertThat(production.isOpen()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 0, 121})
    void theTimeIsBounded(long minutes) {
        assertThatExceptionOfType(FailureException.class)
                .isThrownBy(() -> production.unlock(Duration.ofMinutes(minutes), "why"));
        assertThat(production.isOpen()).isFalse();
    }
}
