package org.aisconsole.base.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.aisconsole.base.failure.FailureException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataCipherTest {
    private static final Place HERE = new Place("account", "totp", "17");

    private final List<DataKey> keys = new ArrayList<>(List.of(DataKey.fresh()));
    private final DataCipher cipher = new DataCipher(new KeyRing() {
        @Override
        public DataKey toEncrypt() {
            return keys.getLast();
        }

        @Override
        public String currentId() {
            return keys.getLast().id();
        }

        @Override
        public Optional<DataKey> find(String id) {
            return keys.stream().filter(key -> key.id().equals(id)).findFirst();
        }
    });

    private static String code(ThrowingCallable call) {
        FailureException failed = catchThrowableOfType(FailureException.class, call);
        return failed.failure().code();
    }

    @Test
    void aValueOpensAtItsPlaceOnly() {
        String token = cipher.encrypt("hunter2", HERE);
        assertThat(token).startsWith("v1." + keys.getLast().id() + ".").doesNotContain("hunter2");
        assertThat(cipher.decryptText(token, HERE)).isEqualTo("hunter2");
        assertThat(code(() -> cipher.decrypt(token, new Place("account", "totp", "18")))).isEqualTo("crypto.token.forged");
        assertThat(code(() -> cipher.decrypt(token, new Place("account", "password", "17"))))
                .isEqualTo("crypto.token.forged");
    }

    @Test
    void equalValuesLookDifferent() {
        assertThat(cipher.encrypt("same", HERE)).isNotEqualTo(cipher.encrypt("same", HERE));
    }

    @Test
    void afterARotationOldValuesOpenAndAreRenewed() {
        String old = cipher.encrypt("kept", HERE);
        assertThat(cipher.isOutdated(old)).isFalse();
        keys.add(DataKey.fresh());
        assertThat(cipher.isOutdated(old)).isTrue();
        assertThat(cipher.decryptText(old, HERE)).isEqualTo("kept");
        String renewed = cipher.renew(old, HERE);
        assertThat(cipher.isOutdated(renewed)).isFalse();
        keys.removeFirst();
        assertThat(cipher.decryptText(renewed, HERE)).isEqualTo("kept");
        assertThat(code(() -> cipher.decrypt(old, HERE))).isEqualTo("crypto.key.missing");
    }

    /** Each character of a token in turn becomes another of the alphabet. */
    @Test
    void everyChangedCharacterIsFound() {
        String token = cipher.encrypt("a value of some length", HERE);
        for (int i = 0; i < token.length(); i++) {
            for (char other : new char[] {'A', 'b', '0', '-', '_', '.', '='}) {
                if (token.charAt(i) != other) {
                    String changed = token.substring(0, i) + other + token.substring(i + 1);
                    assertThatExceptionOfType(FailureException.class)
                            .as("%s", changed)
                            .isThrownBy(() -> cipher.decrypt(changed, HERE));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "v1", "v1...", "v2.k.AAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAAAAAAAA", "v1.K.AAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAAAAAAAA",
        "v1.k.AAAA.AAAAAAAAAAAAAAAAAAAAAA", "v1.k.AAAAAAAAAAAAAAAA.AAAA", "v1.k.AAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAAAAAAAA.",
        "v1.k.AAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAAAAAAAB", "v1.k.AAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAAAAAAAA=="
    })
    void whatIsNoTokenIsTold(String text) {
        assertThat(code(() -> cipher.decrypt(text, HERE))).isEqualTo("crypto.token.damaged");
    }

    @Property(tries = 500)
    void anyBytesComeBack(@ForAll byte[] plain) {
        DataKey key = DataKey.fresh();
        assertThat(key.open(CipherToken.parse(key.seal(plain, HERE).toString()), HERE)).hasValue(plain);
    }

    @Property(tries = 500)
    void everyTextHasOneSpelling(@ForAll byte[] bytes) {
        String text = Base64Url.encode(bytes);
        assertThat(Base64Url.decode(text)).isEqualTo(bytes);
        assertThat(Base64Url.isCanonical(text + "=")).isFalse();
    }

    @Test
    void aPlaceHasOneReading() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Place("a|b", "c", "1"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Place("a", "b", ""));
        assertThat(new Place("a", "b", "c|d").associated()).isEqualTo("a|b|c|d".getBytes(UTF_8));
    }

    @Test
    void aKeyDoesNotPrintItself() {
        DataKey key = DataKey.fresh();
        assertThat(key).hasToString(key.id());
    }
}
