package org.aisconsole.engine.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.aisconsole.base.crypto.VerifyingKey;
import org.aisconsole.base.merkle.Hash;

/**
 * The public half of a key that signs notes, under a name, in the text form that transparency logs exchange (C2SP signed-note):
 * {@code name+id+base64}, where the id is the beginning of a hash of both.
 *
 * @param name of the signer, without blanks and plus signs
 * @param key its Ed25519 key
 */
record NoteVerifier(String name, VerifyingKey key) {
    private static final byte ED25519 = 1;
    private static final int ID_BYTES = 4;

    /** Refuses names that would not come back from the text. */
    NoteVerifier {
        if (!name.matches("[^\\s+]{1,100}")) {
            throw new IllegalArgumentException("no name of a signer");
        }
    }

    /**
     * The verifier of a text.
     *
     * @throws IllegalArgumentException if it is none
     */
    static NoteVerifier parse(String text) {
        String[] parts = text.split("\\+", 3);
        if (parts.length != 3) {
            throw new IllegalArgumentException("a verifier has three parts");
        }
        byte[] key = Base64.getDecoder().decode(parts[2]);
        if (key.length != Hash.SIZE + 1 || key[0] != ED25519) {
            throw new IllegalArgumentException("not an Ed25519 key");
        }
        NoteVerifier verifier = new NoteVerifier(parts[0], VerifyingKey.of(Arrays.copyOfRange(key, 1, key.length)));
        if (!verifier.text().equals(text)) {
            throw new IllegalArgumentException("the id is that of another key");
        }
        return verifier;
    }

    /** Its form as text. */
    String text() {
        return name + "+" + HexFormat.of().formatHex(id()) + "+"
                + Base64.getEncoder().encodeToString(typed());
    }

    /** First bytes of each of its signatures. */
    byte[] id() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(digest.digest(typed()), ID_BYTES);
        } catch (NoSuchAlgorithmException impossible) { // every JDK has it
            throw new IllegalStateException(impossible);
        }
    }

    private byte[] typed() {
        return ByteBuffer.allocate(Hash.SIZE + 1).put(ED25519).put(key.bytes()).array();
    }
}
