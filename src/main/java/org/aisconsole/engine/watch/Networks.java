package org.aisconsole.engine.watch;

import java.util.function.Supplier;
import org.aisconsole.base.failure.FailureException;

/** Networks as somebody typed them: the store says whether they are any. */
final class Networks {
    private Networks() {}

    /**
     * Does something with a network.
     *
     * @throws FailureException {@code watch.network} if the store does not understand it as one
     */
    static boolean checked(String network, Supplier<Boolean> work) {
        try {
            return work.get();
        } catch (FailureException refused) {
            if (refused.failure().code().equals("postgres.rejected")) {
                throw FailureException.caused(refused, "watch.network", network);
            }
            throw refused;
        }
    }
}
