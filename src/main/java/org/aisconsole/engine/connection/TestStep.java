package org.aisconsole.engine.connection;

import java.util.Locale;

/** What is tried, in this order; a later step needs the earlier ones. */
public enum TestStep {
    /** The host's name is looked up. */
    NAME,
    /** A connection is made. */
    TCP,
    /** It is encrypted, and the certificate checked. */
    TLS,
    /** The user signs in. */
    SIGN_IN,
    /** The server is recent enough. */
    VERSION,
    /** The user may see what the console needs. */
    RIGHTS;

    /** End of its text keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
