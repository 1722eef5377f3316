package org.aisconsole.base.secret;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.aisconsole.base.failure.FailureException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What tests of vaults share. */
final class Vaults {
    /** Next to nothing, so that a property may try thousands of passphrases. */
    static final KdfCost CHEAP = new KdfCost(8, 1, 1);

    static final Secret PASSPHRASE = Secret.of("four words are enough");

    private Vaults() {}

    static Vault at(Path file) {
        return at(file, Optional.empty());
    }

    static Vault at(Path file, Optional<Secret> unattended) {
        return new Vault(file, unattended, CHEAP, Duration.ofSeconds(20));
    }

    static String code(ThrowingCallable call) {
        String[] code = new String[1];
        assertThatExceptionOfType(FailureException.class)
                .isThrownBy(call)
                .satisfies(failed -> code[0] = failed.failure().code());
        return code[0];
    }

    static Map<SecretName, String> revealed(Map<SecretName, Secret> entries) {
        Map<SecretName, String> revealed = new HashMap<>();
        entries.forEach((name, secret) -> revealed.put(name, secret.reveal()));
        return revealed;
    }

    /** The file with its digest set right again, as somebody would do who tampers with it. */
    static byte[] digested(byte[] file) throws NoSuchAlgorithmException {
        String text = new String(file, ISO_8859_1);
        int end = text.lastIndexOf(",\n  \"digest\": \"");
        assertThat(end).isPositive();
        String body = text.substring(0, end);
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(body.getBytes(ISO_8859_1));
        return (body + ",\n  \"digest\": \"" + VaultDocument.text(digest) + "\"\n}\n").getBytes(ISO_8859_1);
    }
}
