package org.aisconsole.base.crypto;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Fernet tokens (github.com/fernet/spec), which programs in Python and others write: AES-128-CBC and HMAC-SHA256 over
 * version, time, initialisation vector and ciphertext. For what comes from elsewhere or goes there; the console's own
 * values are {@link CipherToken}s.
 */
public final class Fernet {
    private static final byte VERSION = (byte) 0x80;
    private static final int KEY_BYTES = 32;
    private static final int HALF = 16;
    private static final int IV_BYTES = 16;
    private static final int HEAD_BYTES = 1 + Long.BYTES + IV_BYTES;
    private static final int MAC_BYTES = 32;
    /** How far another machine's clock may be ahead. */
    private static final Duration SKEW = Duration.ofSeconds(60);

    private final SecretKeySpec signing;
    private final SecretKeySpec encryption;
    private final InstantSource clock;

    /**
     * Tokens of a key.
     *
     * @param key 32 bytes in base64url, padded as Fernet has it
     * @throws IllegalArgumentException if it is none
     */
    public Fernet(String key, InstantSource clock) {
        byte[] bytes = padded(key);
        if (bytes.length != KEY_BYTES) {
            throw new IllegalArgumentException("no Fernet key");
        }
        this.signing = new SecretKeySpec(bytes, 0, HALF, "HmacSHA256");
        this.encryption = new SecretKeySpec(bytes, HALF, HALF, "AES");
        this.clock = clock;
        Arrays.fill(bytes, (byte) 0);
    }

    /** Encrypts bytes. */
    public String encrypt(byte[] plain) {
        return encrypt(plain, DataKey.random(IV_BYTES));
    }

    String encrypt(byte[] plain, byte[] iv) {
        byte[] sealed = aes(Cipher.ENCRYPT_MODE, plain, iv).orElseThrow();
        ByteBuffer token = ByteBuffer.allocate(HEAD_BYTES + sealed.length + MAC_BYTES);
        token.put(VERSION).putLong(clock.instant().getEpochSecond()).put(iv).put(sealed);
        token.put(mac(token.array(), token.position()));
        return Base64.getUrlEncoder().encodeToString(token.array());
    }

    /**
     * What was encrypted; empty if the token is none, was changed, is older than it may be or comes from the future.
     *
     * @param lifetime how old it may be; empty for any age
     */
    public Optional<byte[]> decrypt(String token, Optional<Duration> lifetime) {
        byte[] bytes;
        try {
            bytes = padded(token);
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
        int end = bytes.length - MAC_BYTES;
        if (end < HEAD_BYTES + HALF || bytes[0] != VERSION || !isInTime(bytes, lifetime)) {
            return Optional.empty();
        }
        if (!MessageDigest.isEqual(mac(bytes, end), Arrays.copyOfRange(bytes, end, bytes.length))) {
            return Optional.empty();
        }
        byte[] iv = Arrays.copyOfRange(bytes, 1 + Long.BYTES, HEAD_BYTES);
        return aes(Cipher.DECRYPT_MODE, Arrays.copyOfRange(bytes, HEAD_BYTES, end), iv);
    }

    private boolean isInTime(byte[] token, Optional<Duration> lifetime) {
        long made = ByteBuffer.wrap(token, 1, Long.BYTES).getLong();
        Instant now = clock.instant();
        return made <= now.plus(SKEW).getEpochSecond()
                && made >= lifetime.map(now::minus).orElse(Instant.EPOCH).getEpochSecond();
    }

    private static byte[] padded(String text) {
        byte[] bytes = Base64.getUrlDecoder().decode(text);
        if (!Base64.getUrlEncoder().encodeToString(bytes).equals(text)) {
            throw new IllegalArgumentException("base64url in a spelling of its own");
        }
        return bytes;
    }

    private byte[] mac(byte[] bytes, int end) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(signing);
            mac.update(bytes, 0, end);
            return mac.doFinal();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Empty only for a ciphertext whose length or padding is wrong, which an honest signer does not write. */
    private Optional<byte[]> aes(int mode, byte[] bytes, byte[] iv) {
        try {
            Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
            cipher.init(mode, encryption, new IvParameterSpec(iv));
            return Optional.of(cipher.doFinal(bytes));
        } catch (GeneralSecurityException malformed) {
            return Optional.empty();
        }
    }
}
