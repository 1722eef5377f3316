package org.aisconsole.base.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.aisconsole.base.text.Texts;
import org.junit.jupiter.api.Test;

class FailureTest {
    private final Texts english = new Texts(Locale.ENGLISH);

    @Test
    void anExpectedFailureHasThreeSentences() {
        FailureText text = FailureText.of(Failure.expected("base.breaker.open", "redis:embedded"), english);
        assertThat(text.what()).isEqualTo("redis:embedded is not asked at the moment.");
        assertThat(text.why()).isNotBlank();
        assertThat(text.remedy()).isNotBlank();
    }

    @Test
    void aCarriedFailureIsUnpacked() {
        FailureException carrier = FailureException.expected("base.breaker.open", "it");
        assertThat(Failure.of(carrier)).isSameAs(carrier.failure());
    }

    @Test
    void equalFaultsHaveEqualCodes() {
        assertThat(ErrorCode.of(fault("one"))).isEqualTo(ErrorCode.of(fault("two")));
    }

    @Test
    void differentFaultsHaveDifferentCodes() {
        assertThat(ErrorCode.of(fault("one"))).isNotEqualTo(ErrorCode.of(new IllegalStateException()));
        assertThat(ErrorCode.of(new RuntimeException(fault("one")))).isNotEqualTo(ErrorCode.of(fault("one")));
    }

    @Test
    void aBugNamesItsCode() {
        Failure bug = Failure.of(fault("one"));
        assertThat(bug).isInstanceOfSatisfying(Failure.Bug.class, found -> assertThat(
                        FailureText.of(found, english).what())
                .contains(found.code().value()));
    }

    @Test
    void aCauseThatPointsToItselfEnds() {
        Exception first = new Exception("first");
        Exception second = new Exception("second", first);
        first.initCause(second);
        assertThat(ErrorCode.of(first).value()).matches("[0-9A-Z]{4}:[0-9A-Z]{4}:[0-9A-Z]{4}");
    }

    private static IllegalArgumentException fault(String message) {
        return new IllegalArgumentException(message);
    }
}
