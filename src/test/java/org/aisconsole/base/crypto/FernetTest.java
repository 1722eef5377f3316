package org.aisconsole.base.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.aisconsole.testing.SharedData;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import tools.jackson.databind.JsonNode;

class FernetTest {
    private static final String KEY = "cw_0x689RpI-jtRR7oE8h_eQsKImvJapLeSbXpwF4e4=";
    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");

    private static Fernet at(JsonNode vector) {
        Instant now = OffsetDateTime.parse(vector.get("now").asString()).toInstant();
        return new Fernet(vector.get("secret").asString(), InstantSource.fixed(now));
    }

    private static Optional<String> opened(JsonNode vector) {
        Duration lifetime = Duration.ofSeconds(vector.get("ttl_sec").asLong());
        return at(vector)
                .decrypt(vector.get("token").asString(), Optional.of(lifetime))
                .map(plain -> new String(plain, UTF_8));
    }

    @Test
    @Tag("needs-data")
    void itWritesReadsAndRefusesWhatTheSpecificationHas(TestReporter reporter) {
        int count = 0;
        for (JsonNode vector : SharedData.json("fernet/generate.json")) {
            byte[] iv = new byte[16];
            for (int i = 0; i < iv.length; i++) {
                iv[i] = (byte) vector.get("iv").get(i).asInt();
            }
            assertThat(at(vector).encrypt(vector.get("src").asString().getBytes(UTF_8), iv))
                    .isEqualTo(vector.get("token").asString());
            count++;
        }
        for (JsonNode vector : SharedData.json("fernet/verify.json")) {
            assertThat(opened(vector)).contains(vector.get("src").asString());
            count++;
        }
        for (JsonNode vector : SharedData.json("fernet/invalid.json")) {
            assertThat(opened(vector)).as("%s", vector.get("desc")).isEmpty();
            count++;
        }
        reporter.publishEntry("fernet specification", count + " of " + count);
    }

    @Test
    void whatItWritesItReads() {
        Fernet fernet = new Fernet(KEY, InstantSource.fixed(NOON));
        for (int length = 0; length < 50; length++) {
            byte[] plain = "x".repeat(length).getBytes(UTF_8);
            assertThat(fernet.decrypt(fernet.encrypt(plain), Optional.empty())).hasValue(plain);
        }
    }

    @Test
    void withoutALifetimeAnOldTokenOpens() {
        String token = new Fernet(KEY, InstantSource.fixed(NOON)).encrypt(new byte[] {1});
        Fernet later = new Fernet(KEY, InstantSource.fixed(NOON.plus(Duration.ofDays(4_000))));
        assertThat(later.decrypt(token, Optional.empty())).isPresent();
        assertThat(later.decrypt(token, Optional.of(Duration.ofDays(1)))).isEmpty();
    }

    @Test
    void aKeyIsThirtyTwoBytes() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Fernet("AAAA", InstantSource.system()));
    }
}
