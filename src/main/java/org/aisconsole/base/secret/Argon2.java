package org.aisconsole.base.secret;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import org.aisconsole.base.failure.FailureException;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** Argon2id (RFC 9106, version 0x13) over a passphrase. */
public final class Argon2 {
    private static final int BYTES = 32;
    private static final long KIB = 1 << 10;
    private static final long MIB = 1 << 20;
    private static final int MOST_BYTES_A_CHARACTER = 3;

    private Argon2() {}

    /**
     * 32 bytes that cost {@code cost} to compute; the caller wipes them.
     *
     * @throws FailureException {@code secret.vault.memory} if that is more than half of what this process may use
     */
    public static byte[] hash(Secret passphrase, byte[] salt, KdfCost cost) {
        requireMemory(cost, Runtime.getRuntime().maxMemory());
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(cost.memoryKib())
                .withIterations(cost.iterations())
                .withParallelism(cost.parallelism())
                .withSalt(salt)
                .build());
        byte[] utf8 = utf8(passphrase);
        byte[] hash = new byte[BYTES];
        generator.generateBytes(utf8, hash);
        Arrays.fill(utf8, (byte) 0);
        return hash;
    }

    static void requireMemory(KdfCost cost, long heap) {
        long mayUse = heap / 2 / MIB;
        long needs = cost.memoryKib() * KIB / MIB;
        if (needs > mayUse) {
            throw FailureException.expected("secret.vault.memory", needs, mayUse);
        }
    }

    /** Composed (NFC), since keyboards of one system send an accent apart from its letter and those of another do not. */
    private static byte[] utf8(Secret passphrase) {
        char[] typed = passphrase.characters();
        CharBuffer characters = CharBuffer.wrap(typed);
        CharBuffer composed = Normalizer.isNormalized(characters, Normalizer.Form.NFC)
                ? characters
                : CharBuffer.wrap(Normalizer.normalize(characters, Normalizer.Form.NFC));
        byte[] room = new byte[composed.remaining() * MOST_BYTES_A_CHARACTER];
        ByteBuffer encoded = ByteBuffer.wrap(room);
        StandardCharsets.UTF_8.newEncoder().onMalformedInput(CodingErrorAction.REPLACE).encode(composed, encoded, true);
        byte[] utf8 = Arrays.copyOf(room, encoded.position());
        Arrays.fill(room, (byte) 0);
        Arrays.fill(typed, '\0');
        return utf8;
    }
}
