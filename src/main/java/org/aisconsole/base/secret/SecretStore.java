package org.aisconsole.base.secret;

import java.util.Optional;

/**
 * A place that keeps secrets. A place that does not answer or is locked throws a failure; it never pretends to be empty,
 * since a caller would then ask the user for a password that is there.
 */
public interface SecretStore {
    /**
     * The secret of that name, the caller's own to wipe; empty if the place is sure that it has none.
     *
     * @throws org.aisconsole.base.failure.FailureException {@code secret…} if the place cannot be asked
     */
    Optional<Secret> find(SecretName name);

    /**
     * Keeps a copy of the secret, in the place of an earlier one of that name.
     *
     * @throws org.aisconsole.base.failure.FailureException {@code secret…} if the place did not take it
     */
    void put(SecretName name, Secret secret);

    /**
     * Forgets the secret of that name; nothing happens if there is none.
     *
     * @throws org.aisconsole.base.failure.FailureException {@code secret…} if the place cannot be asked
     */
    void remove(SecretName name);
}
