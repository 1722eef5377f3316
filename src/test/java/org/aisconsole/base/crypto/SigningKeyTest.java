package org.aisconsole.base.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class SigningKeyTest {
    /** RFC 8032, 7.1, test 2. */
    private static final String SEED = "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb";

    private static final String PUBLIC = "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c";
    private static final String SIGNATURE = "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
            + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00";

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text);
    }

    @Test
    void itSignsAsTheStandardHasIt() {
        SigningKey key = SigningKey.of(hex(SEED), VerifyingKey.of(hex(PUBLIC)));
        assertThat(key.sign(new byte[] {0x72})).isEqualTo(hex(SIGNATURE));
        assertThat(key.verifying().bytes()).isEqualTo(hex(PUBLIC));
        assertThat(key.verifying().verifies(new byte[] {0x72}, hex(SIGNATURE))).isTrue();
        assertThat(key.verifying().verifies(new byte[] {0x73}, hex(SIGNATURE))).isFalse();
    }

    @Test
    void aPairComesBackFromItsBytes() {
        for (int i = 0; i < 50; i++) {
            SigningKey key = SigningKey.fresh();
            VerifyingKey verifying = VerifyingKey.of(key.verifying().bytes());
            SigningKey back = SigningKey.of(key.bytes(), verifying);
            byte[] message = ("message " + i).getBytes(UTF_8);
            assertThat(verifying).isEqualTo(key.verifying()).hasSameHashCodeAs(key.verifying());
            assertThat(verifying.verifies(message, key.sign(message))).isTrue();
            assertThat(back.sign(message)).isEqualTo(key.sign(message));
            assertThat(back.id()).isEqualTo(key.id()).matches("[0-9a-f]{16}");
        }
    }

    @Test
    void halvesOfTwoPairsAreNoPair() {
        SigningKey one = SigningKey.fresh();
        SigningKey other = SigningKey.fresh();
        assertThatIllegalArgumentException().isThrownBy(() -> SigningKey.of(one.bytes(), other.verifying()));
        assertThat(one).hasToString(one.id());
    }

    @Test
    void whatIsNoSignatureIsRefusedWithoutAFailure() {
        VerifyingKey key = SigningKey.fresh().verifying();
        assertThat(key.verifies(new byte[0], new byte[0])).isFalse();
        assertThat(key.verifies(new byte[0], new byte[VerifyingKey.SIGNATURE_BYTES])).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> VerifyingKey.of(new byte[31]));
    }
}
