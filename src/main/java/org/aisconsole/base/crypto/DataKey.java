package org.aisconsole.base.crypto;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A key for values: 256 random bits under an id. Prints its id only.
 *
 * <p>Nonces are random and 96 bits long, so a key may encrypt at most 2^32 values (NIST SP 800-38D, 8.3); whoever owns the
 * key counts them.
 */
public final class DataKey {
    /** Values that one key may encrypt, less one. */
    public static final long MOST_MESSAGES = (1L << 32) - 1;

    static final int BYTES = 32;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int ID_BYTES = 6;

    private final String id;
    private final byte[] key;

    /**
     * A key of these bytes, which are copied.
     *
     * @param id its name in tokens: 1 to 40 small letters, digits and hyphens
     * @param key 32 bytes
     */
    public DataKey(String id, byte[] key) {
        if (key.length != BYTES) {
            throw new IllegalArgumentException("a key of " + key.length + " bytes");
        }
        this.id = id;
        this.key = key.clone();
    }

    /** A key that nobody has had. */
    public static DataKey fresh() {
        return new DataKey("k" + HexFormat.of().formatHex(random(ID_BYTES)), random(BYTES));
    }

    static byte[] random(int size) {
        byte[] bytes = new byte[size];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /** Its name in tokens. */
    public String id() {
        return id;
    }

    /** A copy of its bytes, for the one who wraps it and wipes them afterwards. */
    public byte[] bytes() {
        return key.clone();
    }

    /** Encrypts bytes for a place. */
    public CipherToken seal(byte[] plain, Place place) {
        byte[] nonce = random(AesGcm.NONCE_BYTES);
        byte[] sealed = AesGcm.seal(key, nonce, place.associated(), plain);
        return new CipherToken(id, Base64Url.encode(nonce), Base64Url.encode(sealed));
    }

    /** The bytes that were encrypted; empty if the token or its place is another than it was, or the key is. */
    public Optional<byte[]> open(CipherToken token, Place place) {
        return AesGcm.open(key, Base64Url.decode(token.nonce()), place.associated(), Base64Url.decode(token.sealed()));
    }

    @Override
    public String toString() {
        return id;
    }
}
