package org.aisconsole.base.crypto;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The public half of an Ed25519 key (RFC 8032), which says whether a signature is genuine. Its id is the beginning of the
 * SHA-256 of its bytes, so nobody has to hand them out and equal keys have equal ids.
 */
public final class VerifyingKey {
    /** Length of a key as bytes. */
    public static final int BYTES = 32;

    /** Length of a signature. */
    public static final int SIGNATURE_BYTES = 64;

    private static final int ID_BYTES = 8;
    private static final int SIGN_BIT = 0x80;

    private final PublicKey key;
    private final byte[] encoded;

    private VerifyingKey(PublicKey key, byte[] encoded) {
        this.key = key;
        this.encoded = encoded;
    }

    static VerifyingKey of(EdECPublicKey key) {
        return new VerifyingKey(key, encode(key.getPoint()));
    }

    /**
     * The key of 32 bytes: the y coordinate, least byte first, and in the highest bit whether x is odd.
     *
     * @throws IllegalArgumentException if they are no key
     */
    public static VerifyingKey of(byte[] encoded) {
        if (encoded.length != BYTES) {
            throw new IllegalArgumentException("a key of " + encoded.length + " bytes");
        }
        byte[] y = reversed(encoded);
        boolean odd = (y[0] & SIGN_BIT) != 0;
        y[0] &= (byte) ~SIGN_BIT;
        try {
            EdECPoint point = new EdECPoint(odd, new BigInteger(1, y));
            PublicKey key = KeyFactory.getInstance("Ed25519")
                    .generatePublic(new EdECPublicKeySpec(NamedParameterSpec.ED25519, point));
            return new VerifyingKey(key, encoded.clone());
        } catch (GeneralSecurityException none) {
            throw new IllegalArgumentException("no key", none);
        }
    }

    private static byte[] encode(EdECPoint point) {
        byte[] y = point.getY().toByteArray();
        byte[] encoded = new byte[BYTES];
        for (int i = 0; i < Math.min(BYTES, y.length); i++) {
            encoded[i] = y[y.length - 1 - i];
        }
        encoded[BYTES - 1] |= (byte) (point.isXOdd() ? SIGN_BIT : 0);
        return encoded;
    }

    private static byte[] reversed(byte[] bytes) {
        byte[] reversed = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            reversed[i] = bytes[bytes.length - 1 - i];
        }
        return reversed;
    }

    /** A copy of its 32 bytes. */
    public byte[] bytes() {
        return encoded.clone();
    }

    /** Its name: 16 hexadecimal digits. */
    public String id() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(encoded);
            return HexFormat.of().formatHex(digest, 0, ID_BYTES);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whether the signature of 64 bytes was made over this message with the private half; never fails. */
    public boolean verifies(byte[] message, byte[] signature) {
        if (signature.length != SIGNATURE_BYTES) {
            return false;
        }
        try {
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(key);
            verifier.update(message);
            return verifier.verify(signature);
        } catch (GeneralSecurityException malformed) {
            return false; // such as an s that is not below the order of the group
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof VerifyingKey that && Arrays.equals(encoded, that.encoded);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(encoded);
    }

    @Override
    public String toString() {
        return id();
    }
}
