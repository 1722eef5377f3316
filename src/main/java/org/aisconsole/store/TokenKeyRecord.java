package org.aisconsole.store;

import java.time.Instant;

/**
 * A key that signs tokens of the API. Prints its id only.
 *
 * @param id its name in tokens
 * @param publicKey the public half as JSON Web Key
 * @param privateKey the private half, encrypted
 * @param createdAt when it was made
 * @param isCurrent whether it signs now
 */
public record TokenKeyRecord(String id, String publicKey, String privateKey, Instant createdAt, boolean isCurrent) {
    @Override
    public String toString() {
        return "token key " + id;
    }
}
