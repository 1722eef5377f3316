package org.aisconsole.base.crypto;

import java.nio.charset.StandardCharsets;
import org.aisconsole.base.failure.FailureException;

/**
 * Encrypts values of the store, each for its place.
 *
 * @param ring the keys
 */
public record DataCipher(KeyRing ring) {
    /** Encrypts bytes for a place; the text is ASCII and about 4/3 as long, and 60 characters more. */
    public String encrypt(byte[] plain, Place place) {
        return ring.toEncrypt().seal(plain, place).toString();
    }

    /** Encrypts a text for a place. */
    public String encrypt(String plain, Place place) {
        return encrypt(plain.getBytes(StandardCharsets.UTF_8), place);
    }

    /**
     * The bytes that were encrypted for this place.
     *
     * @throws FailureException {@code crypto.token.damaged} if the text is no token; {@code crypto.key.missing} if its key
     *     is not here; {@code crypto.token.forged} if it was changed or belongs elsewhere
     */
    public byte[] decrypt(String token, Place place) {
        CipherToken parsed = CipherToken.parse(token);
        DataKey key = ring.find(parsed.keyId())
                .orElseThrow(() -> FailureException.expected("crypto.key.missing", parsed.keyId()));
        return key.open(parsed, place)
                .orElseThrow(() -> FailureException.expected("crypto.token.forged", place.table(), place.column()));
    }

    /** The text that was encrypted for this place; fails as {@link #decrypt}. */
    public String decryptText(String token, Place place) {
        return new String(decrypt(token, place), StandardCharsets.UTF_8);
    }

    /** Whether a token ought to be encrypted anew, because another key has become current. */
    public boolean isOutdated(String token) {
        return !CipherToken.parse(token).keyId().equals(ring.currentId());
    }

    /** The same value under the current key; fails as {@link #decrypt}. */
    public String renew(String token, Place place) {
        return encrypt(decrypt(token, place), place);
    }
}
