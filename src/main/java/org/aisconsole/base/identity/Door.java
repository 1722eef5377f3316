package org.aisconsole.base.identity;

import java.util.Locale;

/** By which door an act came in. */
public enum Door {
    /** The window. */
    WINDOW,
    /** The HTTP API. */
    API,
    /** A command. */
    CLI;

    /** As it is stored and shown to scripts: {@code window}, {@code api} or {@code cli}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
