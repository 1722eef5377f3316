package org.aisconsole.engine.connection;

import java.util.Optional;
import org.aisconsole.base.secret.Secret;

/** Where a connection's passwords come from. */
@FunctionalInterface
public interface Passwords {
    /**
     * A password of a connection; empty if none is known, as with servers that ask for none.
     *
     * @throws org.aisconsole.base.failure.FailureException {@code secret…} if the place that keeps it cannot be asked
     */
    Optional<Secret> find(ConnectionProfile profile, ConnectionProfile.Role role);
}
