package org.aisconsole.base.crypto;

import java.util.Optional;

/**
 * The keys for values: one encrypts, all of them decrypt. Rotation makes another the one that encrypts; what was encrypted
 * before opens until it has been re-encrypted and its key is dropped.
 */
public interface KeyRing {
    /**
     * The key that encrypts now, counted for one more value.
     *
     * @throws org.aisconsole.base.failure.FailureException {@code crypto…} if there is none that may be used
     */
    DataKey toEncrypt();

    /** Id of the key that encrypts now, counting nothing. */
    String currentId();

    /** The key of an id, if it is still there. */
    Optional<DataKey> find(String id);
}
