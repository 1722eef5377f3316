package org.aisconsole.base.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.aisconsole.testing.SharedData;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Sequence;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import tools.jackson.databind.JsonNode;

/** The vectors of Project Wycheproof for what the console uses: every valid one accepted, every invalid one refused. */
@Tag("needs-data")
class WycheproofTest {
    private final TestReporter reporter;

    WycheproofTest(TestReporter reporter) {
        this.reporter = reporter;
    }

    /** Whether the primitive accepts a vector. */
    private interface Primitive {
        boolean accepts(JsonNode group, JsonNode test) throws GeneralSecurityException;
    }

    private void run(String file, String name, int most, Primitive primitive) throws GeneralSecurityException {
        List<String> wrong = new ArrayList<>();
        int count = 0;
        for (JsonNode group : SharedData.json("wycheproof", file).get("testGroups")) {
            if (group.path("ivSize").asInt(96) != 96) {
                continue; // the console makes nonces of 96 bits only
            }
            for (JsonNode test : group.get("tests")) {
                count++;
                if (primitive.accepts(group, test) != test.get("result").asString().equals("valid")) {
                    wrong.add(test.get("tcId") + " " + test.get("comment"));
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(count).isEqualTo(most);
        reporter.publishEntry("wycheproof " + name, count + " of " + count);
    }

    private static byte[] hex(JsonNode node) {
        return HexFormat.of().parseHex(node.asString());
    }

    @Test
    void aesGcm() throws GeneralSecurityException {
        run("aes_gcm_test.json", "AES-GCM, nonces of 96 bits", 197, (group, test) -> {
            byte[] sealed = joined(hex(test.get("ct")), hex(test.get("tag")));
            byte[] key = hex(test.get("key"));
            byte[] associated = hex(test.get("aad"));
            boolean valid = test.get("result").asString().equals("valid");
            if (valid && !Arrays.equals(AesGcm.seal(key, hex(test.get("iv")), associated, hex(test.get("msg"))), sealed)) {
                return false;
            }
            return AesGcm.open(key, hex(test.get("iv")), associated, sealed)
                    .map(plain -> Arrays.equals(plain, hex(test.get("msg"))))
                    .orElse(false);
        });
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    @Test
    void ed25519() throws GeneralSecurityException {
        run("ed25519_test.json", "Ed25519", 151, (group, test) -> VerifyingKey.of(hex(group.get("publicKey").get("pk")))
                .verifies(hex(test.get("msg")), hex(test.get("sig"))));
    }

    /** The console has signatures as two numbers of 32 bytes, as tokens do; what is no DER of two such has no such form. */
    @Test
    void ecdsaP256() throws GeneralSecurityException {
        run("ecdsa_secp256r1_sha256_test.json", "ECDSA P-256 with SHA-256", 484, (group, test) -> {
            Signature verifier = Signature.getInstance("SHA256withECDSAinP1363Format");
            verifier.initVerify(ec(group.get("publicKey")));
            verifier.update(hex(test.get("msg")));
            try {
                Optional<byte[]> signature = numbers(hex(test.get("sig")));
                return signature.isPresent() && verifier.verify(signature.get());
            } catch (GeneralSecurityException malformed) {
                return false;
            }
        });
    }

    private static Optional<byte[]> numbers(byte[] der) {
        try {
            ASN1Sequence pair = ASN1Sequence.getInstance(der);
            if (pair.size() != 2 || !Arrays.equals(pair.getEncoded(ASN1Encoding.DER), der)) {
                return Optional.empty();
            }
            byte[] both = new byte[64];
            for (int i = 0; i < 2; i++) {
                BigInteger number = ASN1Integer.getInstance(pair.getObjectAt(i)).getValue();
                if (number.signum() < 0 || number.bitLength() > 256) {
                    return Optional.empty();
                }
                byte[] bytes = number.toByteArray();
                int length = Math.min(bytes.length, 32);
                System.arraycopy(bytes, bytes.length - length, both, 32 * (i + 1) - length, length);
            }
            return Optional.of(both);
        } catch (IOException | RuntimeException malformed) {
            return Optional.empty();
        }
    }

    private static PublicKey ec(JsonNode key) throws GeneralSecurityException {
        AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
        curve.init(new ECGenParameterSpec("secp256r1"));
        ECPoint point = new ECPoint(
                new BigInteger(key.get("wx").asString(), 16), new BigInteger(key.get("wy").asString(), 16));
        return KeyFactory.getInstance("EC")
                .generatePublic(new ECPublicKeySpec(point, curve.getParameterSpec(ECParameterSpec.class)));
    }

    @Test
    void hkdf() throws GeneralSecurityException {
        run("hkdf_sha256_test.json", "HKDF with SHA-256", 86, (group, test) -> {
            try {
                HKDFParameterSpec spec = HKDFParameterSpec.ofExtract()
                        .addIKM(hex(test.get("ikm")))
                        .addSalt(hex(test.get("salt")))
                        .thenExpand(hex(test.get("info")), test.get("size").asInt());
                return Arrays.equals(KDF.getInstance("HKDF-SHA256").deriveData(spec), hex(test.get("okm")));
            } catch (GeneralSecurityException tooLong) {
                return false;
            }
        });
    }

    @Test
    void hmac() throws GeneralSecurityException {
        run("hmac_sha256_test.json", "HMAC with SHA-256", 174, (group, test) -> {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(hex(test.get("key")), "HmacSHA256"));
            byte[] tag = mac.doFinal(hex(test.get("msg")));
            int bytes = group.get("tagSize").asInt() / Byte.SIZE;
            return Arrays.equals(Arrays.copyOf(tag, bytes), hex(test.get("tag")));
        });
    }
}
