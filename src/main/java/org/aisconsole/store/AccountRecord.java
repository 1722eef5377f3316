package org.aisconsole.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may sign in. Prints no hash and no secret.
 *
 * @param id number in the store; 0 before it is stored
 * @param name what is typed to sign in; unique whatever its case
 * @param roles {@code ADMIN}, {@code ANALYST}, {@code OFFICER}, {@code APPROVER}; at least one
 * @param state {@code ACTIVE} or {@code BLOCKED}
 * @param password hash of the password
 * @param passwordAt when it was set
 * @param totp secret of the one-time codes, encrypted; null if there is none
 * @param totpStep step of the last code that was used
 * @param createdAt when the account was made
 * @param signedInAt last sign-in; null if there was none
 */
public record AccountRecord(
        long id,
        String name,
        List<String> roles,
        String state,
        String password,
        Instant passwordAt,
        @Nullable String totp,
        long totpStep,
        Instant createdAt,
        @Nullable Instant signedInAt) {
    @Override
    public String toString() {
        return "account " + id;
    }
}
