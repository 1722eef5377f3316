package org.aisconsole.base.secret;

import java.util.Optional;
import java.util.function.Supplier;
import org.aisconsole.base.failure.Failure;
import org.aisconsole.base.failure.FailureException;

/**
 * Where the console finds and keeps secrets: this session's memory first, then the place that the user has chosen. A
 * secret that was kept in another place before is not found there any more; nothing is moved without being asked.
 */
public final class Secrets {
    private final SessionSecrets session;
    private final Keychain keychain;
    private final Vault vault;
    private final Supplier<SecretPlace> place;

    /**
     * The three places, and which of them is used.
     *
     * @param place the user's choice, read at each call
     */
    public Secrets(SessionSecrets session, Keychain keychain, Vault vault, Supplier<SecretPlace> place) {
        this.session = session;
        this.keychain = keychain;
        this.vault = vault;
        this.place = place;
    }

    /**
     * The secret of that name, the caller's own to wipe; empty if it is sure that there is none.
     *
     * @throws FailureException {@code secret…} if the chosen place cannot be asked
     */
    public Optional<Secret> find(SecretName name) {
        return session.find(name).or(() -> chosen().flatMap(store -> store.find(name)));
    }

    /**
     * Takes a secret.
     *
     * @param keep whether to keep it beyond this session, in the chosen place
     * @throws FailureException {@code secret.undecided} if it is to be kept and nobody has said where; {@code secret…} if
     *     the chosen place did not take it
     */
    public void put(SecretName name, Secret secret, boolean keep) {
        if (keep && place.get() == SecretPlace.UNDECIDED) {
            throw FailureException.expected("secret.undecided");
        }
        SecretStore store = keep ? chosen().orElse(session) : session;
        store.put(name, secret);
        if (store != session) {
            session.remove(name); // else the earlier one would go on being found
        }
    }

    /**
     * Forgets a secret, in this session and in the chosen place.
     *
     * @throws FailureException {@code secret…} if the chosen place cannot be asked
     */
    public void remove(SecretName name) {
        session.remove(name);
        chosen().ifPresent(store -> store.remove(name));
    }

    private Optional<SecretStore> chosen() {
        return switch (place.get()) {
            case KEYCHAIN -> Optional.of(keychain);
            case VAULT -> Optional.of(vault);
            case ASK, UNDECIDED -> Optional.empty();
        };
    }

    /** Where the user wants them to be kept, now. */
    public SecretPlace place() {
        return place.get();
    }

    /** What could be used here; asks the keychain, so it takes as long as that does. */
    public SecretPlaces probe() {
        return new SecretPlaces(place.get(), keychainProblem(), vault.state());
    }

    private Optional<Failure> keychainProblem() {
        try {
            keychain.check();
            return Optional.empty();
        } catch (FailureException failed) {
            return Optional.of(failed.failure());
        }
    }

    /** The vault, to be made, unlocked and locked. */
    public Vault vault() {
        return vault;
    }
}
