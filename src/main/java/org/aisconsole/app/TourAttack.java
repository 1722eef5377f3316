package org.aisconsole.app;

import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.identity.Door;
import org.aisconsole.base.secret.Secret;
import org.aisconsole.engine.identity.Mode;
import org.aisconsole.engine.identity.SignIn;
import org.aisconsole.engine.watch.AllowList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Somebody who tries many names, so that the threat watch has something to see: real sign-ins to a console that has no accounts,
 * from an address that is set apart for examples (RFC 5737) and that nobody can have; and an office that is always let in.
 */
final class TourAttack {
    private static final Logger LOG = LoggerFactory.getLogger(TourAttack.class);
    private static final String ADDRESS = "203.0.113.7";
    private static final String OFFICE = "192.0.2.0/24";
    private static final String[] NAMES = {"admin", "root", "postgres", "backup", "oracle", "test"};

    private TourAttack() {}

    /** Lets the office in and tries each name once; not where there are people, whose watch should not see what never was. */
    static void on(Guards guards, AllowList allowed) {
        if (guards.people().mode() != Mode.SOLO) {
            return;
        }
        allowed.add(guards.session().actor(), OFFICE, "our own office");
        for (String name : NAMES) {
            try {
                guards.signIn().with(new SignIn.Typed(name, Secret.of(name), ""), Door.WINDOW, ADDRESS);
            } catch (FailureException refused) {
                LOG.debug("as it should be", refused);
            }
        }
    }
}
