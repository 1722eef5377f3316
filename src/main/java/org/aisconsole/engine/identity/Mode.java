package org.aisconsole.engine.identity;

/** Whether people sign in. The store decides, so that no setting on one machine opens it. */
public enum Mode {
    /** Nobody does: the store has no account. */
    SOLO,
    /** Everybody does. */
    TEAM
}
