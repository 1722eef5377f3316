package org.aisconsole.engine.audit;

import java.util.Locale;

/** What an entry says of its act. */
public enum Outcome {
    /** It is about to be done. */
    INTENDED,
    /** It was done. */
    DONE,
    /** It was not done, or not to its end. */
    FAILED,
    /** It is a fact, with no before and after. */
    NOTED;

    /** As it stands in the log. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
