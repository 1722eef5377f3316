package org.aisconsole.base.secret;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.testing.Counts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in a vault's file, without a file. */
class VaultFormatTest {
    private static final SecretName ORDERS = new SecretName("postgres:orders", "postgres.password");

    private final VaultKey key = VaultKey.fresh(Vaults.PASSPHRASE, Vaults.CHEAP);

    @Provide
    Arbitrary<Map<SecretName, String>> entries() {
        Arbitrary<String> owners = Arbitraries.strings().withChars("abcXYZ019._:@-").ofMinLength(1).ofMaxLength(200);
        Arbitrary<String> roles = Arbitraries.strings().withChars("abcxyz019.-").ofMinLength(1).ofMaxLength(100);
        Arbitrary<SecretName> names = Combinators.combine(owners, roles).as(SecretName::new);
        return Arbitraries.maps(names, Arbitraries.strings().all().ofMaxLength(300)).ofMaxSize(20);
    }

    @Property
    void whatWasSealedIsOpened(@ForAll("entries") Map<SecretName, String> entries) throws VaultDamage {
        byte[] file = key.seal(secrets(entries)).toBytes();
        VaultDocument read = VaultDocument.of(file, "vault");
        assertThat(key.fits(read)).isTrue();
        assertThat(Vaults.revealed(key.open(read))).isEqualTo(entries);
    }

    private static Map<SecretName, Secret> secrets(Map<SecretName, String> entries) {
        Map<SecretName, Secret> secrets = new HashMap<>();
        entries.forEach((name, secret) -> secrets.put(name, Secret.of(secret)));
        return secrets;
    }

    private byte[] file() {
        return key.seal(Map.of(ORDERS, Secret.of("correct horse"))).toBytes();
    }

    @Test
    void everyFlippedBitIsNoticed() {
        byte[] good = file();
        int bits = Counts.of(1, 8);
        Random random = new Random(17);
        for (int at = 0; at < good.length; at++) {
            for (int bit = 0; bit < bits; bit++) {
                byte[] flipped = good.clone();
                flipped[at] ^= (byte) (1 << (bits == 8 ? bit : random.nextInt(8)));
                assertDamaged(flipped, "byte " + at);
            }
        }
    }

    @Test
    void everyTruncationIsNoticed() {
        byte[] good = file();
        for (int length = 0; length < good.length; length++) {
            assertDamaged(Arrays.copyOf(good, length), "cut to " + length);
        }
        assertDamaged(Arrays.copyOf(good, good.length + 1), "one byte more");
    }

    private static void assertDamaged(byte[] file, String how) {
        assertThatExceptionOfType(VaultDamage.class).as(how).isThrownBy(() -> VaultDocument.of(file, "vault"));
    }

    /** The digest keeps nobody out. Whoever sets it right after a change gets no further than the seal. */
    @Test
    void everyForgedCharacterIsNoticed() throws Exception {
        byte[] good = file();
        Map<SecretName, String> truth = Map.of(ORDERS, "correct horse");
        int body = new String(good, ISO_8859_1).lastIndexOf(",\n  \"digest\"");
        Random random = new Random(4);
        for (int round = 0; round < Counts.of(2_000, 40_000); round++) {
            byte[] forged = good.clone();
            forged[random.nextInt(body)] = (byte) (' ' + random.nextInt(95));
            assertNeverWrong(Vaults.digested(forged), truth);
        }
    }

    /** Refused, or the very same: a character may have been replaced by itself, or a blank by a blank. */
    private void assertNeverWrong(byte[] file, Map<SecretName, String> truth) {
        try {
            VaultDocument read = VaultDocument.of(file, "vault");
            VaultKey mine = VaultKey.of(Vaults.PASSPHRASE, read);
            if (mine.fits(read)) {
                assertThat(Vaults.revealed(mine.open(read))).isEqualTo(truth);
            }
        } catch (VaultDamage noticed) {
            assertThat(noticed.how().key()).startsWith("secret.damage.");
        } catch (FailureException refused) {
            assertThat(refused.failure().code()).isIn("secret.vault.newer", "secret.vault.memory");
        }
    }

    @Test
    void neitherNamesNorSecretsNorTheirLengthsAreSeen() {
        byte[] file = file();
        for (byte[] plain : new byte[][] {
            "correct horse".getBytes(UTF_8), "correct horse".getBytes(UTF_16BE), "postgres".getBytes(UTF_8),
            "orders".getBytes(UTF_8), "orders".getBytes(UTF_16BE)
        }) {
            assertThat(new String(file, ISO_8859_1)).doesNotContain(new String(plain, ISO_8859_1));
        }
        byte[] longer = key.seal(Map.of(ORDERS, Secret.of("correct horse battery staple"))).toBytes();
        assertThat(longer).hasSameSizeAs(file);
    }

    @Test
    void equalEntriesAreSealedDifferently() {
        assertThat(file()).isNotEqualTo(file());
        VaultDocument one = VaultKey.fresh(Vaults.PASSPHRASE, Vaults.CHEAP).seal(Map.of());
        VaultDocument two = VaultKey.fresh(Vaults.PASSPHRASE, Vaults.CHEAP).seal(Map.of());
        assertThat(one.salt()).isNotEqualTo(two.salt());
        assertThat(one.check()).isNotEqualTo(two.check());
    }

    @Test
    void aWipedKeyOpensNothing() {
        VaultDocument sealed = key.seal(Map.of(ORDERS, Secret.of("x")));
        key.wipe();
        assertThatExceptionOfType(VaultDamage.class).isThrownBy(() -> key.open(sealed));
    }

    /** Made by other implementations of Argon2id, HKDF and GCM; a console of any later version must open it. */
    @Test
    void aVaultOfTheFirstVersionStaysReadable() throws Exception {
        VaultDocument first = VaultDocument.of(resource("vault-1.json"), "vault");
        VaultKey composed = VaultKey.of(Secret.of("gr\u00fcn und still"), first);
        assertThat(composed.fits(first)).isTrue();
        assertThat(Vaults.revealed(composed.open(first))).containsExactly(Map.entry(ORDERS, "h\u00e4\u00dflich"));
        VaultKey decomposed = VaultKey.of(Secret.of("gru\u0308n und still"), first);
        assertThat(decomposed.fits(first)).as("a keyboard that sends accents apart").isTrue();
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(VaultFormatTest.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), ISO_8859_1).replace("\r\n", "\n").getBytes(ISO_8859_1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "\"memoryKib\": 8/\"memoryKib\": 1048577", "\"memoryKib\": 8/\"memoryKib\": 7", "\"iterations\": 1/\"iterations\": 21",
        "\"iterations\": 1/\"iterations\": 0", "\"parallelism\": 1/\"parallelism\": 17", "\"kdf\": \"argon2id\"/\"kdf\": \"md5\"",
        "\"salt\": \"/\"salt\": \"AAAA", "\"format\"/\"formats\"", "\"memoryKib\": 8/\"memoryKib\": 1e99", "{/["
    })
    void whatIsOutOfBoundsIsRefusedBeforeAnythingIsComputed(String change) throws Exception {
        String[] parts = change.split("/", 2);
        String changed = new String(file(), ISO_8859_1).replace(parts[0], parts[1]);
        assertDamaged(Vaults.digested(changed.getBytes(ISO_8859_1)), change);
    }

    @Test
    void aCostBeyondThisProcessIsRefused() {
        KdfCost dear = new KdfCost(1 << 20, 1, 1);
        Argon2.requireMemory(dear, 2L << 30);
        assertThat(Vaults.code(() -> Argon2.requireMemory(dear, (2L << 30) - 1))).isEqualTo("secret.vault.memory");
    }
}
