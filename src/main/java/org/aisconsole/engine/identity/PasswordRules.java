package org.aisconsole.engine.identity;

import java.util.Locale;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.secret.Secret;

/** What a new password must be: long, and not the name. Rules about digits and signs make passwords worse, so there are none. */
public final class PasswordRules {
    /** Fewest characters. */
    public static final int LEAST = 12;

    /** Most characters, so that nobody makes the console hash a book. */
    public static final int MOST = 200;

    private PasswordRules() {}

    /**
     * Lets a password pass, or not.
     *
     * @throws FailureException {@code identity.password.length} or {@code identity.password.name}
     */
    static void require(Secret password, String name) {
        if (password.length() < LEAST || password.length() > MOST) {
            throw FailureException.expected("identity.password.length", LEAST, MOST);
        }
        if (password.reveal().toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT)) && name.length() > 3) {
            throw FailureException.expected("identity.password.name");
        }
    }
}
