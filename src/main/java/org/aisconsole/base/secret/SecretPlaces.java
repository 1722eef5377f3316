package org.aisconsole.base.secret;

import java.util.Optional;
import org.aisconsole.base.failure.Failure;

/**
 * Where secrets could be kept on this machine, now.
 *
 * @param chosen where the user wants them
 * @param keychainProblem why the keychain cannot be used; empty if it answers
 * @param vault how the vault stands
 */
public record SecretPlaces(SecretPlace chosen, Optional<Failure> keychainProblem, Vault.State vault) {
    /** What to propose to a user who has not chosen: the keychain if it answers, else the vault. */
    public SecretPlace suggested() {
        return keychainProblem.isEmpty() ? SecretPlace.KEYCHAIN : SecretPlace.VAULT;
    }
}
