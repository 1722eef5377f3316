package org.aisconsole.engine.watch;

import org.aisconsole.base.identity.Actor;

/** Ends what somebody has begun at any console of the store, and takes their tokens. It is written down by whoever does it. */
@FunctionalInterface
public interface SessionEnder {
    /** Where nobody signs in. */
    SessionEnder NONE = (by, person) -> false;

    /**
     * Ends all sessions of a person.
     *
     * @param by who does it; the console itself for a rule
     * @param person the name or the id of an account
     * @return whether there is such an account
     * @throws org.aisconsole.base.failure.FailureException {@code watch.self} if it is the one who does it; {@code
     *     identity…} if they may not
     */
    boolean end(Actor by, String person);
}
