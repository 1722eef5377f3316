package org.aisconsole.base.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class TextsTest {
    private final Texts german = new Texts(Locale.GERMANY);

    @Test
    void theReadersLanguageIsUsed() {
        assertThat(german.get("base.breaker.open.what", "X")).isEqualTo("X wird im Augenblick nicht befragt.");
    }

    @Test
    void anUnknownLanguageReadsEnglish() {
        assertThat(new Texts(Locale.JAPAN).get("base.breaker.open.what", "X"))
                .isEqualTo("X is not asked at the moment.");
    }

    @Test
    void aMessageInsideAMessageIsRendered() {
        Message inner = Message.of("base.breaker.open.what", "X");
        assertThat(german.get(Message.of("base.settings.environment.why", inner))).startsWith("X wird");
    }

    @Test
    void anUnknownKeyIsKnownToBeUnknown() {
        assertThat(german.has("base.breaker.open.what")).isTrue();
        assertThat(german.has("base.nothing")).isFalse();
        assertThat(german.has("nosuchroom.key")).isFalse();
    }
}
