package org.aisconsole.base.crypto;

import java.util.regex.Pattern;
import org.aisconsole.base.failure.FailureException;

/**
 * An encrypted value as text: {@code v1.kid.nonce.ciphertext}, the last two in {@link Base64Url}. What it is encrypted with
 * can be changed by rewriting it, since it names its key.
 *
 * @param keyId the key: 1 to 40 small letters, digits and hyphens
 * @param nonce 12 bytes in base64url
 * @param sealed ciphertext and tag, 16 bytes or more, in base64url
 */
public record CipherToken(String keyId, String nonce, String sealed) {
    private static final String VERSION = "v1";
    private static final int PARTS = 4;
    private static final Pattern KEY_ID = Pattern.compile("[a-z0-9-]{1,40}");

    /** Checks the parts. */
    public CipherToken {
        if (!KEY_ID.matcher(keyId).matches()
                || Base64Url.decode(nonce).length != AesGcm.NONCE_BYTES
                || Base64Url.decode(sealed).length < AesGcm.TAG_BYTES) {
            throw new IllegalArgumentException("no encrypted value");
        }
    }

    /**
     * The token of a text.
     *
     * @throws FailureException {@code crypto.token.damaged} if it is none, which includes every spelling of a token but
     *     the one that {@link #toString} gives
     */
    public static CipherToken parse(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != PARTS || !parts[0].equals(VERSION)) {
            throw FailureException.expected("crypto.token.damaged");
        }
        try {
            return new CipherToken(parts[1], parts[2], parts[3]);
        } catch (IllegalArgumentException damaged) {
            throw FailureException.caused(damaged, "crypto.token.damaged");
        }
    }

    @Override
    public String toString() {
        return VERSION + "." + keyId + "." + nonce + "." + sealed;
    }
}
