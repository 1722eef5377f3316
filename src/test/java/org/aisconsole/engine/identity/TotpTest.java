package org.aisconsole.engine.identity;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
    private static final String SECRET = "12345678901234567890";

    /** RFC 6238, appendix B: all eighteen. */
    @ParameterizedTest
    @CsvSource({
        "59, 94287082, 46119246, 90693936",
        "1111111109, 07081804, 68084774, 25091201",
        "1111111111, 14050471, 67062674, 99943326",
        "1234567890, 89005924, 91819424, 93441116",
        "2000000000, 69279037, 90698825, 38618901",
        "20000000000, 65353130, 77737706, 47863826"
    })
    void itMakesTheCodesOfTheStandard(long second, String sha1, String sha256, String sha512) {
        long step = Totp.step(Instant.ofEpochSecond(second));
        assertThat(Totp.code(seed(20), step, "HmacSHA1", 8)).isEqualTo(sha1);
        assertThat(Totp.code(seed(32), step, "HmacSHA256", 8)).isEqualTo(sha256);
        assertThat(Totp.code(seed(64), step, "HmacSHA512", 8)).isEqualTo(sha512);
    }

    private static byte[] seed(int bytes) {
        return SECRET.repeat(4).substring(0, bytes).getBytes(US_ASCII);
    }

    @Test
    void aCodeHoldsForItsStepAndOneToEitherSide() {
        Instant now = Instant.ofEpochSecond(1_234_567_890);
        String code = Totp.code(seed(20), Totp.step(now), "HmacSHA1", 6);
        assertThat(Totp.match(seed(20), code, now)).hasValue(Totp.step(now));
        assertThat(Totp.match(seed(20), code, now.plusSeconds(30))).hasValue(Totp.step(now));
        assertThat(Totp.match(seed(20), code, now.minusSeconds(30))).hasValue(Totp.step(now));
        assertThat(Totp.match(seed(20), code, now.plusSeconds(90))).isEmpty();
        assertThat(Totp.match(seed(20), "", now)).isEmpty();
        assertThat(Totp.match(seed(20), "12345", now)).isEmpty();
    }

    /** RFC 4648, section 10, without the padding. */
    @ParameterizedTest
    @CsvSource({"'', ''", "f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void appsGetTheSecretInBase32(String plain, String encoded) {
        assertThat(Base32.encode(plain.getBytes(US_ASCII))).isEqualTo(encoded);
    }
}
