package org.aisconsole.engine.limit;

import java.util.Locale;

/** What a limit is counted for. */
public enum SubjectKind {
    /** A person or service that has signed in. */
    USER,
    /** The address that a request came from. */
    ADDRESS,
    /** A token that a program shows. */
    TOKEN;

    /** End of its text keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
