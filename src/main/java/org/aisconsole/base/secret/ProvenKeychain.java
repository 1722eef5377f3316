package org.aisconsole.base.secret;

import com.github.javakeyring.PasswordAccessException;
import java.util.Optional;
import org.aisconsole.base.failure.FailureException;

/**
 * A keychain that is not believed. The libraries between us and it have one exception for "there is none" and for "it is
 * locked", and on Linux they swallow errors of D-Bus, so that a dead keychain looks like an empty one and takes what it
 * does not keep. Hence what is said to be absent counts as absent only if an entry of our own, made for that purpose, can
 * be read; and what was put or removed is looked up again.
 *
 * @param backend the keychain
 */
record ProvenKeychain(KeychainBackend backend) {
    private static final String PROOF = "console/proof";
    private static final String LIFE = "of life";

    Optional<String> find(String account) throws PasswordAccessException {
        try {
            return Optional.of(backend.get(account));
        } catch (PasswordAccessException absentOrRefused) {
            prove(absentOrRefused);
            return Optional.empty();
        }
    }

    private void prove(PasswordAccessException doubted) throws PasswordAccessException {
        if (lives()) {
            return;
        }
        backend.set(PROOF, LIFE);
        if (!lives()) {
            throw doubted;
        }
    }

    private boolean lives() {
        try {
            return LIFE.equals(backend.get(PROOF));
        } catch (PasswordAccessException absentOrRefused) {
            return false;
        }
    }

    void put(String account, String secret) throws PasswordAccessException {
        backend.set(account, secret);
        if (!find(account).equals(Optional.of(secret))) {
            throw FailureException.expected("secret.keychain.forgetful");
        }
    }

    void remove(String account) throws PasswordAccessException {
        if (find(account).isPresent()) {
            backend.delete(account);
            if (find(account).isPresent()) {
                throw FailureException.expected("secret.keychain.forgetful");
            }
        }
    }
}
