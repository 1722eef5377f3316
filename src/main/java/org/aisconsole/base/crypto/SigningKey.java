package org.aisconsole.base.crypto;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;

/**
 * An Ed25519 key pair (RFC 8032) that signs. Prints its id only. To keep one, store {@link #bytes} encrypted by a
 * {@link DataCipher} and the bytes of {@link #verifying} beside it: the JDK does not derive the second from the first.
 */
public final class SigningKey {
    private static final byte[] PROBE = "do these halves belong together".getBytes(StandardCharsets.US_ASCII);

    private final PrivateKey key;
    private final byte[] seed;
    private final VerifyingKey verifying;

    private SigningKey(PrivateKey key, byte[] seed, VerifyingKey verifying) {
        this.key = key;
        this.seed = seed;
        this.verifying = verifying;
    }

    /** A key pair that nobody has had. */
    public static SigningKey fresh() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            EdECPrivateKey secret = (EdECPrivateKey) pair.getPrivate();
            return new SigningKey(
                    secret, secret.getBytes().orElseThrow(), VerifyingKey.of((EdECPublicKey) pair.getPublic()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible); // every Java of our age has it
        }
    }

    /**
     * The key pair of its two halves.
     *
     * @param seed the 32 bytes of {@link #bytes}
     * @param verifying the public half
     * @throws IllegalArgumentException if the seed is no key, or the halves do not belong together
     */
    public static SigningKey of(byte[] seed, VerifyingKey verifying) {
        try {
            PrivateKey key = KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed));
            SigningKey pair = new SigningKey(key, seed.clone(), verifying);
            if (!verifying.verifies(PROBE, pair.sign(PROBE))) {
                throw new IllegalArgumentException("two halves of different keys");
            }
            return pair;
        } catch (GeneralSecurityException none) {
            throw new IllegalArgumentException("no key", none);
        }
    }

    /** A copy of the 32 secret bytes; the caller wipes them. */
    public byte[] bytes() {
        return seed.clone();
    }

    /** The public half. */
    public VerifyingKey verifying() {
        return verifying;
    }

    /** Name of the pair, that of its public half. */
    public String id() {
        return verifying.id();
    }

    /** The signature of a message: 64 bytes. */
    public byte[] sign(byte[] message) {
        try {
            Signature signer = Signature.getInstance("Ed25519");
            signer.initSign(key);
            signer.update(message);
            return signer.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return id();
    }
}
