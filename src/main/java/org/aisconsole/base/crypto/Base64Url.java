package org.aisconsole.base.crypto;

import java.util.Base64;

/**
 * Base64url without padding (RFC 4648, section 5) of which every value has one spelling. Decoders of the JDK and of most
 * libraries take several spellings of the same bytes; a token that can be rewritten without being another token is a way
 * around a deny-list.
 */
public final class Base64Url {
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder DECODER = Base64.getUrlDecoder();

    private Base64Url() {}

    /** The one spelling of these bytes. */
    public static String encode(byte[] bytes) {
        return ENCODER.encodeToString(bytes);
    }

    /**
     * The bytes of a text.
     *
     * @throws IllegalArgumentException if the text is not the one spelling of any bytes: padding, a character of another
     *     alphabet, a length that cannot be, or bits in the last character that mean nothing
     */
    public static byte[] decode(String text) {
        byte[] bytes = DECODER.decode(text);
        if (!encode(bytes).equals(text)) {
            throw new IllegalArgumentException("base64url in a spelling of its own");
        }
        return bytes;
    }

    /** Whether {@link #decode} takes it. */
    public static boolean isCanonical(String text) {
        try {
            decode(text);
            return true;
        } catch (IllegalArgumentException other) {
            return false;
        }
    }
}
