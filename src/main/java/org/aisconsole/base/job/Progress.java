package org.aisconsole.base.job;

import org.aisconsole.base.text.Message;

/** Where work tells how far it is. Cheap enough to be called in a loop. */
public interface Progress {
    /** How much is done, from 0 to 1; a negative value means that it cannot be known. */
    void fraction(double done);

    /** What is being done now. */
    void message(Message message);

    /** Progress that nobody watches. */
    static Progress none() {
        return Unwatched.INSTANCE;
    }
}
