package org.aisconsole.engine.identity;

import org.aisconsole.base.identity.Actor;

/**
 * Somebody who was let in.
 *
 * @param actor who
 * @param sessionsEnded how often the sessions of the account had been ended by then; a greater number in the store says that
 *     this one is over
 */
public record Admitted(Actor actor, long sessionsEnded) {
    /** Whoever has just made the first account and need not sign in to it. */
    public static Admitted first(Actor actor) {
        return new Admitted(actor, 0);
    }

    /** The same session with other roles. */
    Admitted as(Actor now) {
        return new Admitted(now, sessionsEnded);
    }
}
